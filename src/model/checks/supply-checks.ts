import type { Dependency } from "../landscape/dependency.js";
import type { Landscape } from "../landscape/landscape.js";
import {
  boundsOfAmount,
  type Draw,
  findSupplies,
  onlyOthers,
  type SharedSupply,
  supplyOf,
  unitsOfSupply,
} from "../landscape/shared-supplies.js";
import { suppliersOf } from "../landscape/suppliers.js";
import { firstDayOf, holdsOn, isDated, type Validity } from "../values/validity.js";
import type { IssueList, Path } from "./issue-list.js";
import { checkOrder } from "./order-checks.js";

/** Who draws does so on a supply and instead of something; supplies suffice for what is always drawn, and orders name who draws. */
export function checkSupplies(landscape: Landscape, found: IssueList): void {
  const { nodes, dependencies = [] } = landscape;
  const isDrawnOn = new Set(nodes.flatMap((node) => (supplyOf(node) === undefined ? [] : [node.id])));
  nodes.forEach((node, index) => {
    const supply = supplyOf(node);
    if (supply?.reserve === undefined) return;
    const stock = supply.stock === "unknown" ? undefined : boundsOfAmount(supply.stock).atMost;
    if (stock !== undefined && supply.reserve > stock)
      found.add(["nodes", index, "supply", "reserve"], "reserve-above-stock", { reserve: supply.reserve, stock });
  });
  checkDraws(dependencies, isDrawnOn, found);
  const places = new Map(nodes.map(({ id }, index) => [id, index]));
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  for (const supply of findSupplies(landscape))
    checkSupply(supply, nodeOf, ["nodes", places.get(supply.id) ?? 0, "supply"], found);
}

function checkDraws(dependencies: readonly Dependency[], isDrawnOn: ReadonlySet<string>, found: IssueList): void {
  if (!dependencies.some(({ draws }) => draws !== undefined)) return;
  const rowOf = new Map(dependencies.map((each) => [each.id, each]));
  const onlyOther = onlyOthers(dependencies);
  dependencies.forEach((dependency, index) => {
    const { draws, dependent, id } = dependency;
    if (draws === undefined) return;
    const path: Path = ["dependencies", index, "draws"];
    if (!suppliersOf(dependency).some((each) => isDrawnOn.has(each))) found.add(path, "draw-without-supply", { id });
    if (draws.of === undefined) {
      if (draws.atLoss !== undefined && onlyOther(dependency) === undefined) found.add(path, "draw-instead-of-what", { id });
      return;
    }
    const of = rowOf.get(draws.of);
    if (of === undefined)
      found.add([...path, "of"], "unknown-reference", {
        row: "dependency",
        id: draws.of,
        near: found.suggestions.near(draws.of, rowOf),
      });
    else if (of.id === id) found.add([...path, "of"], "refers-to-itself", { field: "of", id });
    else if (of.dependent !== dependent)
      found.add([...path, "of"], "draw-of-another", { id: of.id, node: of.dependent, dependent });
  });
}

function checkSupply(supply: SharedSupply, nodeOf: ReadonlyMap<string, Validity>, path: Path, found: IssueList): void {
  const { id, fields, draws } = supply;
  const units = unitsOfSupply(supply);
  const perDay = boundsOfAmount(fields.perDay).atLeast;
  const isTooMuch = (own: readonly Draw[]): boolean => {
    const always = own.reduce((sum, { fields: draw }) => sum + units.ofAlways(boundsOfAmount(draw.always).atMost), 0);
    return always > units.ofSupply(perDay);
  };
  const together = isTooMuch(draws) ? drawnTogether(draws, nodeOf).find(isTooMuch) : undefined;
  if (together !== undefined) {
    const always = together.reduce((sum, { fields: draw }) => sum + boundsOfAmount(draw.always).atMost, 0);
    found.add([...path, "perDay"], "supply-too-small", { id, perDay, always });
  }
  const { order = "even" } = fields;
  if (order !== "even")
    checkOrder(order, [...new Set(draws.map(({ dependency }) => dependency.dependent))], [...path, "order"], found);
}

/** Draws that hold together: all of them, or where some say when they hold, those of each day on which one more does. */
function drawnTogether(draws: readonly Draw[], nodeOf: ReadonlyMap<string, Validity>): readonly (readonly Draw[])[] {
  const datesOf = ({ dependency }: Draw): readonly Validity[] => [dependency, nodeOf.get(dependency.dependent) ?? {}];
  const all = draws.flatMap(datesOf);
  if (!all.some(isDated)) return [draws];
  const begins = all.map(({ validFrom }) => firstDayOf(validFrom ?? "0000"));
  return [...new Set(begins)].sort().map((day) => draws.filter((draw) => datesOf(draw).every((each) => holdsOn(each, day))));
}
