import type { PatchedList } from "../../model/documents/patch.js";

/** Which way a number makes a loss smaller or shorter, and what it is where it is absent. */
export interface BetterField {
  readonly better: "more" | "less";
  readonly absent: number;
}

/** Fields of rows of which one way is never worse; the weight of a dependency is apart, as that depends on its group. */
const betterFields: Readonly<Partial<Record<PatchedList, Readonly<Record<string, BetterField>>>>> = {
  nodes: {
    recoveryHours: { better: "less", absent: 0 },
    maxTolerableHours: { better: "more", absent: Number.POSITIVE_INFINITY },
  },
  groups: { k: { better: "less", absent: 0 } },
  dependencies: {
    slack: { better: "more", absent: 1 },
    threshold: { better: "less", absent: 0 },
    ceiling: { better: "more", absent: 1 },
    bufferHours: { better: "more", absent: 0 },
    activationHours: { better: "less", absent: 0 },
    limitHours: { better: "more", absent: Number.POSITIVE_INFINITY },
  },
};

/** The fields of a list that a measure may change, by name. */
export const betterFieldsOf = (list: PatchedList): Readonly<Record<string, BetterField>> => betterFields[list] ?? {};

/** The better of two values of a field; nothing where no way is known to be better. */
export function betterOf(list: PatchedList, field: string, one: unknown, other: unknown): number | undefined {
  const direction = betterFieldsOf(list)[field]?.better;
  if (direction === undefined || typeof one !== "number" || typeof other !== "number") return undefined;
  return direction === "more" ? Math.max(one, other) : Math.min(one, other);
}
