import type { BuiltInUnit } from "../values/built-in-units.js";
import type { LandscapeNode } from "./node.js";
import { memberKinds } from "./node-kinds.js";
import { isStatutory } from "./nodes/insurer-types.js";
import type { MemberSelector, PublishedTotal } from "./total.js";

/** What a total counts. */
export function unitOfTotal({ unit }: PublishedTotal): string {
  return unit ?? "insured";
}

/** How many a total says there are. */
export function countOfTotal({ insured, count }: PublishedTotal): number {
  return insured ?? count ?? 0;
}

/** Which nodes a total of a built-in unit covers where it does not say it. */
const coveredByDefault: Readonly<Record<BuiltInUnit, (node: LandscapeNode) => boolean>> = {
  insured: (node) => node.kind === "insurer" && isStatutory(node),
  sites: (node) => node.kind === "service-provider",
  employers: (node) => node.kind === "employer-group",
};

/** Whether a total covers a node. */
export function isMember(total: PublishedTotal, node: LandscapeNode): boolean {
  const { insurerTypes: types, members } = total;
  if (types !== undefined) return node.kind === "insurer" && types.includes(node.insurerType);
  if (members !== undefined) return members.some((selector) => picks(selector, node));
  const unit = unitOfTotal(total);
  if (Object.hasOwn(coveredByDefault, unit)) return coveredByDefault[unit as BuiltInUnit](node);
  return "populations" in node && (node.populations ?? []).some((each) => each.unit === unit);
}

/** Whether a selector picks a node. */
export function picks(selector: MemberSelector, node: LandscapeNode): boolean {
  if (!(memberKinds as readonly string[]).includes(node.kind)) return false;
  const { id, tag, ...attributes } = selector;
  if (id !== undefined && node.id !== id && !(node.aliases ?? []).includes(id)) return false;
  if (tag !== undefined && !(node.tags ?? []).includes(tag)) return false;
  return Object.entries(attributes).every(
    ([field, value]) => value === undefined || (node as Readonly<Record<string, unknown>>)[field] === value,
  );
}

/**
 * The totals of a unit, the denominator of shares first: those that cover whom such a total covers by default, then the
 * others, each by id, whatever the order of the file.
 */
export function totalsOf(totals: readonly PublishedTotal[] = [], unit: string): PublishedTotal[] {
  const rank = ({ insurerTypes: types, members }: PublishedTotal): number =>
    types === undefined && members === undefined ? 0 : 1;
  return totals.filter((total) => unitOfTotal(total) === unit).sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** The denominator of shares of the insured: of the totals that cover every statutory insurer the first by id. */
export function wholeTotal(
  totals: readonly PublishedTotal[] = [],
): { readonly id: string; readonly insured: number; readonly asOf?: string | undefined } | undefined {
  const [first] = totalsOf(totals, "insured").filter(
    ({ insurerTypes: types, members }) => types === undefined && members === undefined,
  );
  return first === undefined ? undefined : { id: first.id, insured: countOfTotal(first), asOf: first.asOf };
}
