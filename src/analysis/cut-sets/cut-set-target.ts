/** What a cut set takes down. */
export type CutSetTarget =
  /** A node is at level 0 (at most 2⁻²⁰). */
  | { readonly kind: "lost"; readonly node: string }
  /** Every service of a type that an organisation operates is lost. */
  | { readonly kind: "service-lost"; readonly organisation: string; readonly serviceType: string }
  /** A node is below a level in (0, 1], by more than 2⁻²⁰. */
  | { readonly kind: "level-below"; readonly node: string; readonly level: number }
  /** At least so many insured persons, insurers, or sites of service providers lose a service type. */
  | {
      readonly kind: "insured-lose" | "insurers-lose" | "sites-lose";
      readonly serviceType: string;
      readonly atLeast: number;
    }
  | { readonly kind: "all" | "any"; readonly of: readonly CutSetTarget[] }
  | { readonly kind: "at-least"; readonly k: number; readonly of: readonly CutSetTarget[] };

const countWords = { "insured-lose": "insured", "insurers-lose": "insurers", "sites-lose": "sites" } as const;

/** A target as {@link parseTarget} reads it. */
export function describeTarget(target: CutSetTarget): string {
  switch (target.kind) {
    case "lost":
      return target.node;
    case "service-lost":
      return `${target.serviceType} of ${target.organisation}`;
    case "level-below":
      return `level ${target.node} < ${target.level}`;
    case "insured-lose":
    case "insurers-lose":
    case "sites-lose":
      return `${countWords[target.kind]} ${target.serviceType} >= ${target.atLeast}`;
    case "all":
    case "any":
      return `(${target.of.map(describeTarget).join(target.kind === "all" ? " and " : " or ")})`;
    case "at-least":
      return `at-least ${target.k} of (${target.of.map(describeTarget).join(", ")})`;
  }
}
