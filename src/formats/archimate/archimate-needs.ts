import type { ForeignNeed } from "../foreign/foreign-node.js";

/** A need between two elements, of which either may be a junction. */
export interface RawNeed {
  readonly dependent: string;
  readonly supplier: string;
  readonly note: string;
  readonly place: string;
}

export type JunctionKind = "and" | "or";

/**
 * Needs with their junctions taken out: whoever needs a junction of And needs all that it needs; of Or any one of them, where a junction
 * inside of it adds what it needs itself.
 * @param told - is told of each junction of And that stands in one of Or
 * @param step - is called for each need of a junction that is looked at: who counts can stop it
 * @remarks Cost: O(needs · needs of a junction). A junction that needs itself adds nothing.
 */
export function* withoutJunctions(
  needs: readonly RawNeed[],
  junctions: ReadonlyMap<string, JunctionKind>,
  told: (junction: string, place: string) => void,
  step: () => void,
): Generator<ForeignNeed> {
  const of = new Map<string, RawNeed[]>();
  for (const need of needs) {
    if (!junctions.has(need.dependent)) continue;
    const known = of.get(need.dependent);
    if (known === undefined) of.set(need.dependent, [need]);
    else known.push(need);
  }
  for (const { dependent, supplier, note, place } of needs) {
    if (junctions.has(dependent)) continue;
    if (!junctions.has(supplier)) {
      yield { dependent, supplier, note, place };
      continue;
    }
    const open = [supplier];
    const seen = new Set(open);
    for (let junction = open.pop(); junction !== undefined; junction = open.pop()) {
      if (junctions.get(junction) === "or") {
        const group = { key: junction, k: 1 };
        for (const leaf of leavesOf(junction, of, junctions, (inner) => told(inner, place), step))
          yield { dependent, supplier: leaf, note, place, group };
        continue;
      }
      for (const { supplier: next } of of.get(junction) ?? []) {
        step();
        if (!junctions.has(next)) yield { dependent, supplier: next, note, place };
        else if (!seen.has(next)) {
          seen.add(next);
          open.push(next);
        }
      }
    }
  }
}

/** All that a junction needs, directly or through others. */
function leavesOf(
  start: string,
  of: ReadonlyMap<string, readonly RawNeed[]>,
  junctions: ReadonlyMap<string, JunctionKind>,
  told: (junction: string) => void,
  step: () => void,
): Set<string> {
  const leaves = new Set<string>();
  const open = [start];
  const seen = new Set(open);
  for (let junction = open.pop(); junction !== undefined; junction = open.pop()) {
    if (junctions.get(junction) === "and") told(junction);
    for (const { supplier } of of.get(junction) ?? []) {
      step();
      if (!junctions.has(supplier)) leaves.add(supplier);
      else if (!seen.has(supplier)) {
        seen.add(supplier);
        open.push(supplier);
      }
    }
  }
  return leaves;
}
