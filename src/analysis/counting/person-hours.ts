import type { Landscape } from "../../model/landscape/landscape.js";
import type { Bounds } from "../../quantities.js";
import type { InsuredCount } from "./count-insured.js";

/** Hours that an insurer's people lack of something, in the pessimistic and in the optimistic run. */
export interface LackingHours {
  readonly worst: number;
  readonly best: number;
}

/**
 * Persons × hours over a set of insurers. The split of a pool is not known but stays the same all the time, so its
 * bounds are those of the dearest and the cheapest split of its persons over its insurers, each up to the cap.
 * @param hours - by insurer id; insurers without an entry lack nothing
 * @remarks Summed in order of ids, so that no order of a file changes a bit. Cost: time O(insurers log insurers).
 */
export function personHours({ pools = [] }: Landscape, count: InsuredCount, hours: ReadonlyMap<string, LackingHours>): Bounds {
  const pooled = new Set(pools.flatMap(({ insurers }) => insurers));
  let [atLeast, atMost] = [0, 0];
  for (const [id, { worst, best }] of [...hours].sort(([a], [b]) => byId(a, b))) {
    const insured = pooled.has(id) ? undefined : count.of(id);
    atLeast += (insured?.atLeast ?? 0) * best;
    atMost += (insured?.atMost ?? 0) * worst;
  }
  for (const { insurers, insured, cap = insured } of [...pools].sort((a, b) => byId(a.id, b.id))) {
    const best = insurers.map((id) => hours.get(id)?.best ?? 0).sort((a, b) => a - b);
    const worst = insurers.map((id) => hours.get(id)?.worst ?? 0).sort((a, b) => b - a);
    atLeast += filled(best, insured, cap);
    atMost += filled(worst, insured, cap);
  }
  return { atLeast, atMost };
}

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Persons put on the hours in the order given, each place up to the cap. */
function filled(hours: readonly number[], persons: number, cap: number): number {
  let [left, sum] = [persons, 0];
  for (const each of hours) {
    const placed = Math.min(left, cap);
    sum += placed * each;
    left -= placed;
  }
  return sum;
}
