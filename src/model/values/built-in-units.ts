/** The units that need no declaration, each with the field of its own in which it stands. */
export const builtInUnits = ["insured", "sites", "employers"] as const;
/** One of {@link builtInUnits}. */
export type BuiltInUnit = (typeof builtInUnits)[number];

/** What counts each node once, where no unit is meant. */
export const nodesUnit = "nodes";

export const isBuiltInUnit = (unit: string): unit is BuiltInUnit => (builtInUnits as readonly string[]).includes(unit);
