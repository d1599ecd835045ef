import { type Bounds, boundsOfLevel } from "../../../quantities.js";
import type { FailureFields, FailureHours } from "./failure-fields.js";

/** How long a failure lasts. */
export type HoursLaw =
  | { readonly kind: "fixed"; readonly hours: number }
  /** Half of all failures end within `median` hours, nine of ten within `p90`. */
  | { readonly kind: "lognormal"; readonly median: number; readonly p90: number }
  /** Each of these is equally likely. */
  | { readonly kind: "listed"; readonly hours: readonly number[] };

/** How a node fails, as it states it. */
export type FailureLaw =
  | {
      readonly kind: "rate";
      readonly perYear: Bounds;
      /** The true law lies between these two: no failure is shorter by it than by the first, nor longer than by the second. */
      readonly hours: { readonly atLeast: HoursLaw; readonly atMost: HoursLaw };
      readonly isAssumed: boolean;
    }
  | {
      readonly kind: "probability";
      /** Of being lost at any one moment. */
      readonly probability: Bounds;
      readonly isAssumed: boolean;
    };

/**
 * How a node fails; nothing where it does not state it. Its figures are assumed unless `failureEvidence` says more: how the node itself is
 * known says nothing of them.
 */
export function failureLaw(node: FailureFields): FailureLaw | undefined {
  const { probability, failuresPerYear, failureHours, failureEvidence } = node;
  const isAssumed = (failureEvidence?.status ?? "assumed") === "assumed";
  if (probability !== undefined) return { kind: "probability", probability: boundsOfLevel(probability), isAssumed };
  if (failuresPerYear === undefined || failureHours === undefined) return undefined;
  return { kind: "rate", perYear: boundsOfLevel(failuresPerYear), hours: lawsOf(failureHours), isAssumed };
}

function lawsOf(hours: FailureHours): { readonly atLeast: HoursLaw; readonly atMost: HoursLaw } {
  if (typeof hours === "object" && "atLeast" in hours)
    return { atLeast: { kind: "fixed", hours: hours.atLeast }, atMost: { kind: "fixed", hours: hours.atMost } };
  const law = lawOf(hours);
  return { atLeast: law, atMost: law };
}

function lawOf(hours: Exclude<FailureHours, Bounds>): HoursLaw {
  if (typeof hours === "number") return { kind: "fixed", hours };
  return Array.isArray(hours) ? { kind: "listed", hours } : { kind: "lognormal", ...hours };
}

/** Whether two nodes fail in the same way, by their figures; also where neither states any. */
export function statesSameFailures(a: FailureFields, b: FailureFields): boolean {
  const [one, other] = [failureLaw(a), failureLaw(b)];
  if (one === undefined || other === undefined) return one === other;
  if (one.kind === "probability") return other.kind === one.kind && isSameRange(one.probability, other.probability);
  return (
    other.kind === one.kind &&
    isSameRange(one.perYear, other.perYear) &&
    isSameLaw(one.hours.atLeast, other.hours.atLeast) &&
    isSameLaw(one.hours.atMost, other.hours.atMost)
  );
}

const isSameRange = (a: Bounds, b: Bounds): boolean => a.atLeast === b.atLeast && a.atMost === b.atMost;

function isSameLaw(a: HoursLaw, b: HoursLaw): boolean {
  if (a.kind === "lognormal") return b.kind === a.kind && a.median === b.median && a.p90 === b.p90;
  if (a.kind === "fixed") return b.kind === a.kind && a.hours === b.hours;
  if (b.kind !== "listed" || a.hours.length !== b.hours.length) return false;
  const ascending = [...b.hours].sort((one, other) => one - other);
  return [...a.hours].sort((one, other) => one - other).every((hours, place) => hours === ascending[place]);
}
