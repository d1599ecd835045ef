import type { InputIssue } from "../../errors/errors.js";
import type { ModelIssueCode, SaidIssue } from "../../errors/issues.js";
import { landscapeIssues } from "../checks/landscape-checks.js";
import { modelIssue } from "../document-issues/model-issue.js";
import { hasDates } from "../landscape/dated-rows.js";
import type { Dependency } from "../landscape/dependency.js";
import type { Landscape } from "../landscape/landscape.js";
import type { LandscapeNode } from "../landscape/node.js";
import { operatorOf } from "../landscape/node-kinds.js";
import { membersOfCrew } from "../landscape/repaired-nodes.js";
import { supplyOf } from "../landscape/shared-supplies.js";
import { suppliersOf } from "../landscape/suppliers.js";
import { isMember } from "../landscape/totals.js";
import { remembered } from "../values/known-documents.js";
import { withDefaultLimits } from "../values/limits.js";
import { firstDayOf, holdsOn } from "../values/validity.js";
import { invalidInput, type ParseOptions } from "./document.js";
import type { PatchedList } from "./patch.js";
import { rowKindOf } from "./patch-references.js";

/** The lists of which rows may be left out. */
export const cutLists = [
  "nodes",
  "groups",
  "dependencies",
  "totals",
  "pools",
  "crews",
  "commonCause",
] as const satisfies readonly PatchedList[];
export type CutList = (typeof cutLists)[number];

/** What of a landscape holds on one day. */
export interface LandscapeOnDay {
  readonly landscape: Landscape;
  /** The whole day, where there was anything to choose. */
  readonly day?: string;
  /** Ids of the rows that are not in it, in the order of the landscape. */
  readonly leftOut: Readonly<Record<CutList, readonly string[]>>;
  /** Dependencies among these that hold themselves, and of which no supplier does. */
  readonly withoutSupplier: readonly string[];
  /** Dependencies of which some candidates do not hold; where one is left, that is the supplier. */
  readonly fewerCandidates: readonly string[];
}

/**
 * What of a landscape holds on a day, with that day as its `asOf`. Left out are the rows that do not hold, and what names them: what
 * they operate, insured groups of an insurer, dependencies of them, and dependencies, groups, totals, pools and crews of which
 * nothing is left, and common causes of fewer than two. An owner is no longer named, nor is in the order of a supply who does not draw
 * on it. A landscape without dates holds on every day and is given back as it is.
 * @param day - a day; a month or a year stands for its first
 * @returns a new landscape that parsing takes; rows keep their order, and those that stay whole are the same objects
 * @throws {@link InvalidInputError} where what is left is no landscape: a group with too few members, a pool whose sum holds for more
 * @remarks Cost: time and space O(landscape).
 */
export function landscapeOn(landscape: Landscape, day: string, { limits, file }: ParseOptions = {}): LandscapeOnDay {
  const none = { nodes: [], groups: [], dependencies: [], totals: [], pools: [], crews: [], commonCause: [] };
  if (!hasDates(landscape)) return { landscape, leftOut: none, withoutSupplier: [], fewerCandidates: [] };
  const asOf = firstDayOf(day);
  const gone = goneNodes(landscape.nodes, asOf);
  const { groups = [], dependencies = [], totals = [], pools = [], crews = [], commonCause = [] } = landscape;
  const withoutSupplier: string[] = [];
  const fewerCandidates: string[] = [];
  const keptNodes = landscape.nodes.filter(({ id }) => !gone.has(id)).map((node) => withoutOwner(node, gone));
  const keptDependencies = dependencies.flatMap((dependency): Dependency[] => {
    if (!holdsOn(dependency, asOf) || gone.has(dependency.dependent)) return [];
    const suppliers = suppliersOf(dependency).filter((id) => !gone.has(id));
    if (suppliers.length === suppliersOf(dependency).length) return [dependency];
    (suppliers.length === 0 ? withoutSupplier : fewerCandidates).push(dependency.id);
    return suppliers.length === 0 ? [] : [withSuppliers(dependency, suppliers)];
  });
  const grouped = new Set(keptDependencies.map(({ group }) => group));
  const orderly = withOrders(keptNodes, keptDependencies);
  const kept: Readonly<Record<CutList, readonly { readonly id: string }[]>> = {
    nodes: orderly,
    groups: groups.filter(({ id, node }) => !gone.has(node) && grouped.has(id)),
    dependencies: keptDependencies,
    totals: totals.filter(
      (total) => holdsOn(total, asOf) && (total.members === undefined || keptNodes.some((node) => isMember(total, node))),
    ),
    pools: pools.filter((pool) => holdsOn(pool, asOf) && pool.insurers.some((id) => !gone.has(id))),
    crews: crews.flatMap((crew) => {
      if (membersOfCrew(keptNodes, crew).length === 0) return [];
      return crew.order === "even" || crew.order.every((id) => !gone.has(id))
        ? [crew]
        : [{ ...crew, order: crew.order.filter((id) => !gone.has(id)) }];
    }),
    commonCause: commonCause.flatMap((cause) => {
      const members = cause.members.filter((id) => !gone.has(id));
      if (members.length < 2 || !holdsOn(cause, asOf)) return [];
      return members.length === cause.members.length ? [cause] : [{ ...cause, members }];
    }),
  };
  const lists = cutLists.flatMap((list) => (landscape[list] === undefined ? [] : [[list, kept[list]] as const]));
  const cut = { ...landscape, asOf, ...Object.fromEntries(lists) } as Landscape;
  const issues = issuesOf(cut, landscape, asOf);
  if (issues.length > 0) throw invalidInput(issues, withDefaultLimits(limits), file);
  const leftOut = Object.fromEntries(cutLists.map((list) => [list, idsMissing(landscape[list], kept[list])]));
  return {
    landscape: remembered(cut),
    day: asOf,
    leftOut: leftOut as unknown as LandscapeOnDay["leftOut"],
    withoutSupplier,
    fewerCandidates,
  };
}

/**
 * What of a landscape holds on the day that it describes.
 * @throws {@link InvalidInputError} where it says when something holds and not which day it describes
 */
export function landscapeOnItsDay(landscape: Landscape, options: ParseOptions = {}): LandscapeOnDay {
  const { asOf } = landscape;
  if (asOf === undefined && hasDates(landscape))
    throw invalidInput([modelIssue("no-day", {}, ["asOf"])], withDefaultLimits(options.limits), options.file);
  return landscapeOn(landscape, asOf ?? "", options);
}

/** Nodes that do not hold on a day, what they operate, and the insured groups of insurers among them. */
function goneNodes(nodes: readonly LandscapeNode[], day: string): ReadonlySet<string> {
  const gone = new Set(nodes.filter((node) => !holdsOn(node, day)).map(({ id }) => id));
  const named = nodes.filter(
    (node) => gone.has(operatorOf(node) ?? "") || (node.kind === "member-group" && gone.has(node.insurer)),
  );
  return new Set([...gone, ...named.map(({ id }) => id)]);
}

function withoutOwner(node: LandscapeNode, gone: ReadonlySet<string>): LandscapeNode {
  if (node.kind !== "it-provider" || node.parent === undefined || !gone.has(node.parent)) return node;
  const { parent: _gone, ...rest } = node;
  return rest;
}

/** Orders of supplies name those alone who draw on them by these dependencies. */
function withOrders(nodes: readonly LandscapeNode[], dependencies: readonly Dependency[]): readonly LandscapeNode[] {
  if (!nodes.some((node) => Array.isArray(supplyOf(node)?.order))) return nodes;
  const drawing = new Set(
    dependencies.flatMap((row) => (row.draws === undefined ? [] : suppliersOf(row).map((id) => `${id} ${row.dependent}`))),
  );
  return nodes.map((node) => {
    if (!("supply" in node) || node.supply === undefined || !Array.isArray(node.supply.order)) return node;
    const { order, ...rest } = node.supply;
    const left = order.filter((id) => drawing.has(`${node.id} ${id}`));
    if (left.length === order.length) return node;
    return { ...node, supply: left.length === 0 ? rest : { ...rest, order: left } };
  });
}

/** The dependency with these of its candidates. */
function withSuppliers(dependency: Dependency, suppliers: readonly string[]): Dependency {
  const [only] = suppliers;
  const fields = Object.entries(dependency).map(([field, value]): [string, unknown] => {
    if (field !== "candidates") return [field, value];
    return suppliers.length === 1 ? ["supplier", only] : [field, suppliers];
  });
  return Object.fromEntries(fields) as unknown as Dependency;
}

function idsMissing(rows: readonly { readonly id: string }[] = [], kept: readonly { readonly id: string }[]): string[] {
  const there = new Set(kept.map(({ id }) => id));
  return rows.flatMap(({ id }) => (there.has(id) ? [] : [id]));
}

/** What is wrong with what is left, each at the row of the whole landscape. */
function issuesOf(cut: Landscape, whole: Landscape, day: string): InputIssue[] {
  if (cut.nodes.length === 0 && whole.nodes.length > 0) return [modelIssue("nothing-on-day", { day }, ["nodes"])];
  return landscapeIssues(cut).map((issue) => {
    const [list, index, ...rest] = issue.path;
    const id = cut[list as CutList]?.[Number(index)]?.id ?? "";
    const at = whole[list as CutList]?.findIndex((row) => row.id === id) ?? -1;
    const cause = { code: issue.code, values: issue.values } as SaidIssue<ModelIssueCode>; // parsing a landscape tells no others
    return modelIssue("broken-on-day", { row: rowKindOf[list as CutList], id, day, cause }, [list as CutList, at, ...rest]);
  });
}
