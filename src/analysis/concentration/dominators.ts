import { immediateDominators, reversed } from "../../engine/failures/dominators.js";
import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import { checkAskedLandscape } from "../../model/documents/whole-document.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { checkOptions, checkText } from "../../model/values/argument-checks.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";
import type { NamesByLanguage } from "../../model/values/names.js";
import { namesOf } from "../../model/values/names-of.js";
import { type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import { populationFigures } from "../counting/population-figures.js";
import { prepareSweep } from "../failures/prepared-failures.js";
import { askedType } from "../offers/landscape-offers.js";
import { lostOffers } from "../reach/unit-reach.js";

/**
 * Why what passes through a node is not what its loss takes.
 * - `logic`: it is lost though it does not pass: one of several suppliers that are all needed
 * - `open`: it may be lost without passing, as a supplier is one of several, or not sure
 * - `substituted`: it passes and is not lost: a redundancy, a weight below 1 or a threshold in between
 */
export type PassageDifference = "logic" | "open" | "substituted";

/** A node through which everything of a service type passes, for some organisations. */
export interface Passage {
  readonly id: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  /** Ids of organisations all of whose chains of dependencies lead through it, ascending. */
  readonly passing: readonly string[];
  /** Ids of organisations who lose the service when it is lost, in the pessimistic run; ascending. */
  readonly losing: readonly string[];
  /** Organisations for which the two differ, and why. */
  readonly differences: readonly { readonly organisation: string; readonly why: PassageDifference }[];
}

/** How {@link passages} reads what is uncertain. */
export interface PassagesOptions {
  readonly minEvidence?: EvidenceStatus;
  readonly limits?: Partial<Limits>;
}

/**
 * Through which nodes everything of a service type passes: for each of its services, the nodes that stand on every chain of
 * dependencies from it to suppliers that depend on nothing drawn (or on themselves only); beside it who really loses the
 * service when the node is lost, and why the two differ.
 * @returns most organisations passing first, then most losing, then id; nodes through which nothing passes and that take nothing
 * are left out, and so are the services themselves
 * @throws {@link UnknownIdError} for a service type that the landscape does not have
 * @remarks A view of the graph alone: it knows no groups and no weights, and candidates count as drawn. Cost: one tree of
 * dominators, O(n + m) and next to it, and one failure for each node on it.
 */
export function passages(landscape: Landscape, serviceType: string, asked: PassagesOptions = {}): Passage[] {
  checkAskedLandscape("passages", landscape);
  checkText("passages", "service type", serviceType, 'give one, such as "eau-intake"');
  checkOptions("passages", asked, { minEvidence: evidenceStatuses, limits: "limits" });
  const { minEvidence = "assumed", limits } = asked;
  const options: PropagateOptions = { evaluationsPerNode: withDefaultLimits(limits).evaluationsPerNode };
  const sweep = prepareSweep(landscape, minEvidence, []);
  const { offers, worst } = sweep;
  const type = askedType(offers, serviceType);
  const { holders } = populationFigures(landscape);
  const { nodes, numberOf } = worst.compiled;
  const dominator = chainsEnd(landscape, numberOf);
  const holderOf = (offer: number): string => holders[offers.holderOf[offer] ?? -1]?.id ?? "";
  const passing = new Map<number, Set<string>>();
  nodes.forEach((_, number) => {
    const offer = offers.offerOfNode[number] ?? -1;
    if (offer === -1 || offers.typeOf[offer] !== type) return;
    for (let at = dominator[number] ?? -1; at !== -1 && at < nodes.length; at = dominator[at] ?? -1)
      passing.set(at, (passing.get(at) ?? new Set()).add(holderOf(offer)));
  });
  const found = nodes.flatMap((node, number): Passage[] => {
    if (node.kind === "service" || offers.typeOfNode[number] === type) return [];
    const unit = { id: node.id, ...namesOf(node), nodes: [node.id], possibly: [] };
    const lost = lostOffers(sweep, unit, options);
    const ofType = (list: readonly number[]): Set<string> =>
      new Set(list.filter((offer) => offers.typeOf[offer] === type).map(holderOf));
    const [losing, surely] = [ofType(lost.any), ofType(lost.sure)];
    const through = passing.get(number) ?? new Set<string>();
    if (losing.size + through.size === 0) return [];
    const both = [...new Set([...through, ...losing])].sort();
    const differences = both.flatMap((organisation): Passage["differences"][number][] => {
      if (through.has(organisation) === losing.has(organisation)) return [];
      return [{ organisation, why: through.has(organisation) ? "substituted" : surely.has(organisation) ? "logic" : "open" }];
    });
    return [{ id: node.id, ...namesOf(node), passing: [...through].sort(), losing: [...losing].sort(), differences }];
  });
  return found.sort((a, b) => b.passing.length - a.passing.length || b.losing.length - a.losing.length || (a.id < b.id ? -1 : 1));
}

/** For each node the next one through which all its chains pass on their way to their ends; n stands for the ends themselves. */
function chainsEnd({ dependencies = [] }: Landscape, numberOf: ReadonlyMap<string, number>): Int32Array {
  const count = numberOf.size;
  const edges = dependencies.flatMap((dependency) => {
    const from = numberOf.get(dependency.dependent) ?? -1;
    return suppliersOf(dependency).map((id) => [from, numberOf.get(id) ?? -1] as const);
  });
  // a chain ends where nothing further is drawn; a loop without a way out is an end, too
  const ends = endsOf(count, edges);
  const all = [...edges, ...ends.map((end) => [end, count] as const)].sort(([a], [b]) => a - b);
  const start = new Int32Array(count + 2);
  for (const [from] of all) start[from + 1] = (start[from + 1] ?? 0) + 1;
  for (let node = 0; node <= count; node++) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const target = Int32Array.from(all, ([, to]) => to);
  return immediateDominators(count + 1, reversed(count + 1, { start, target }), count);
}

/** Nodes without suppliers, and all nodes that reach none of those. */
function endsOf(count: number, edges: readonly (readonly [number, number])[]): number[] {
  const dependents = Array.from({ length: count }, () => [] as number[]);
  const depends = new Uint8Array(count);
  for (const [from, to] of edges) {
    dependents[to]?.push(from);
    depends[from] = 1;
  }
  const ends = [...depends.keys()].filter((node) => depends[node] === 0);
  const reaches = new Uint8Array(count);
  const open = [...ends];
  for (const node of open) reaches[node] = 1;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const dependent of dependents[node] ?? []) {
      if (reaches[dependent] === 1) continue;
      reaches[dependent] = 1;
      open.push(dependent);
    }
  }
  return [...ends, ...[...reaches.keys()].filter((node) => reaches[node] === 0)];
}
