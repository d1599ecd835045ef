import type { Concentration } from "../../analysis/concentration/concentration-result.js";
import { groupedBy } from "../../sequences.js";
import type { ConcentrationWriting } from "./concentration-writing.js";
import { rankedName } from "./ranked-name.js";

const mostUnits = 10;
const mostServices = 3;

/** Who stands in no table, as only services of unknown operators rest on them, by view; and who of the first view may reach a limit by them. */
export function onlyUnassigned(results: readonly Concentration[], writing: ConcentrationWriting): string[] {
  const { words, listed, fullName } = writing;
  const suppliersIn = ({ unassigned = [] }: Concentration) => unassigned.flatMap(({ suppliers = [] }) => suppliers);
  const views = results.flatMap((result) => {
    const { by } = result.options;
    const byUnit = groupedBy(suppliersIn(result), ({ id }) => id);
    const names = [...byUnit.values()].map((own) => {
      const [unit] = own;
      const services = own.flatMap(({ services: ids }) => ids.map(fullName));
      return unit === undefined ? "" : `${rankedName(by, writing, unit)} (${listed(services, mostServices)})`;
    });
    return names.length === 0 ? [] : [{ view: words.views[by], names: listed(names, mostUnits) }];
  });
  // owners are often the operators
  const told = views.filter(({ names }, place) => views.findIndex((each) => each.names === names) === place);
  if (views.length === 0) return [];
  const first = results.slice(0, 1).flatMap(suppliersIn);
  const atLimits = first.filter(({ limits }) => limits.some(({ unassigned }) => unassigned !== undefined));
  const perhaps = [...new Set(atLimits.map((unit) => rankedName(results[0]?.options.by ?? "operator", writing, unit)))];
  return [
    words.onlyUnassigned(told.map(({ view, names }) => `${view}: ${names}`).join("; ")),
    ...(perhaps.length === 0 ? [] : [words.unassignedAtLimits(listed(perhaps, mostUnits))]),
  ];
}
