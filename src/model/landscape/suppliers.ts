import type { Dependency } from "./dependency.js";

/** The one supplier, or all candidates for it. */
export function suppliersOf({ supplier, candidates }: Dependency): readonly string[] {
  return supplier === undefined ? (candidates ?? []) : [supplier];
}

/** A stand-by carries only after the others of its group have been impaired. */
export function isStandBy({ activationHours, limitHours }: Dependency): boolean {
  return activationHours !== undefined || limitHours !== undefined;
}
