import { InvalidArgumentError } from "../../errors/errors.js";
import { checkList, checkRecord } from "../../model/values/argument-checks.js";

/** What a cut set takes down. */
export type CutSetTarget =
  /** A node is at level 0 (at most 2⁻²⁰). */
  | { readonly kind: "lost"; readonly node: string }
  /** Every service of a type that an organisation operates is lost. */
  | { readonly kind: "service-lost"; readonly organisation: string; readonly serviceType: string }
  /** A node is below a level in (0, 1], by more than 2⁻²⁰. */
  | { readonly kind: "level-below"; readonly node: string; readonly level: number }
  /**
   * Of a service type, or of organisations of a type: at least so many of a unit are lost in full, or in graded loss, where those who
   * are degraded count by what they lack. Within the total that is named, as for limits; without one within the unit's first, or where
   * that covers nobody of them within any one that does, or outside all.
   */
  | {
      readonly kind: "count-lost" | "graded-loss";
      readonly unit: string;
      /** Id of a total of the unit. */
      readonly total?: string;
      readonly type: string;
      readonly atLeast: number;
    }
  /** At least so many organisations, or insurers alone, lose a service type or are lost themselves. */
  | { readonly kind: "organisations-lost" | "insurers-lost"; readonly type: string; readonly atLeast: number }
  | { readonly kind: "all" | "any"; readonly of: readonly CutSetTarget[] }
  | { readonly kind: "at-least"; readonly k: number; readonly of: readonly CutSetTarget[] };

const targetKinds = [
  ...["lost", "service-lost", "level-below", "count-lost", "graded-loss", "organisations-lost", "insurers-lost"],
  ...["all", "any", "at-least"],
];

/** @throws {@link InvalidArgumentError} for what is no target */
export function checkTarget(call: string, target: unknown): void {
  const hint = 'give one that parseTarget made, such as parseTarget("eau-intake of tk")';
  checkRecord(call, "target", target, [], hint);
  const { kind, of = [] } = target as { readonly kind?: unknown; readonly of?: unknown };
  if (!targetKinds.includes(String(kind))) throw new InvalidArgumentError(call, "the target is of no kind", hint);
  checkList(call, "parts of the target", of, hint);
  for (const part of of as readonly unknown[]) checkTarget(call, part);
}

/**
 * A target as {@link parseTarget} reads it.
 * @throws {@link InvalidArgumentError} for what is no target
 */
export function describeTarget(target: CutSetTarget): string {
  checkTarget("describeTarget", target);
  switch (target.kind) {
    case "lost":
      return target.node;
    case "service-lost":
      return `${target.serviceType} of ${target.organisation}`;
    case "level-below":
      return `level ${target.node} < ${target.level}`;
    case "count-lost":
      return `${unitText(target)} ${target.type} >= ${target.atLeast}`;
    case "graded-loss":
      return `loss ${unitText(target)} ${target.type} >= ${target.atLeast}`;
    case "organisations-lost":
      return `organisations ${target.type} >= ${target.atLeast}`;
    case "insurers-lost":
      return `insurers ${target.type} >= ${target.atLeast}`;
    case "all":
    case "any":
      return `(${target.of.map(describeTarget).join(target.kind === "all" ? " and " : " or ")})`;
    case "at-least":
      return `at-least ${target.k} of (${target.of.map(describeTarget).join(", ")})`;
  }
}

/** A unit, and within which total, as limits have it: `insured@statutory`. */
function unitText({ unit, total }: { readonly unit: string; readonly total?: string }): string {
  return total === undefined ? unit : `${unit}@${total}`;
}

/** The same target with other words for its nodes and organisations. */
export function targetWith(target: CutSetTarget, idOf: (word: string, what: "node" | "organisation") => string): CutSetTarget {
  switch (target.kind) {
    case "lost":
    case "level-below":
      return { ...target, node: idOf(target.node, "node") };
    case "service-lost":
      return { ...target, organisation: idOf(target.organisation, "organisation") };
    case "all":
    case "any":
    case "at-least":
      return { ...target, of: target.of.map((each) => targetWith(each, idOf)) };
    default:
      return target;
  }
}
