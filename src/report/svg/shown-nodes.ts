import { dependentsOf } from "../../model/landscape/dependents.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { ColumnName } from "./layered-columns.js";
import type { PeakLosses } from "./peak-losses.js";

interface Shown {
  readonly column: ColumnName;
  readonly nodes: readonly string[];
}

/**
 * Gives boxes with the nodes whose loss they show. That of an insurer is what its services lack, that of a provider what its
 * systems do. Practices, towns and employers show themselves; where they never are hit while something that they offer is,
 * that: nobody is normal whose services are not. A group of insured persons of which nobody says what it needs shows its insurer.
 */
export function shownNodes(landscape: Landscape, peak: PeakLosses): <B extends Shown>(box: B) => B {
  const { nodes, operatedBy } = indexLandscape(landscape);
  let dependents: ReadonlySet<string> | undefined;
  const isDependent = (id: string): boolean => {
    dependents ??= dependentsOf(landscape);
    return dependents.has(id);
  };
  const kindOf = (id: string): string => nodes.get(id)?.kind ?? "";
  const run = (id: string, kinds: readonly string[]): string[] =>
    (operatedBy.get(id) ?? []).filter((own) => kinds.includes(kindOf(own)));
  /** Services that stand for somebody; `undefined` where it stands for itself. */
  const servicesFor = (id: string): string[] | undefined => {
    const node = nodes.get(id);
    if (node?.kind === "insurer") return run(id, ["service"]);
    if (node === undefined || peak.has(id)) return undefined;
    const isOfItsInsurer = node.kind === "member-group" && !isDependent(id);
    const offers = node.kind === "service-provider" || node.kind === "employer-group";
    const services = isOfItsInsurer ? run(node.insurer, ["service"]) : offers ? run(id, ["service"]) : [];
    return services.some((service) => peak.has(service)) ? services : undefined;
  };
  const shownOf = ({ column, nodes: ids }: Shown, id: string): readonly string[] => {
    const kind = kindOf(id);
    switch (column) {
      case "insurers":
        return kind === "insurer" ? run(id, ["service"]) : [id];
      case "providers":
        return kind === "it-provider" ? run(id, ["system", "gematik-service"]) : [id];
      case "groups":
        return kind === "system" && ids.length > 1 ? [] : (servicesFor(id) ?? [id]);
      default:
        return kind === "it-provider" ? [] : [id];
    }
  };
  return (box) => {
    const shown = new Set<string>();
    for (const id of box.nodes) for (const each of shownOf(box, id)) shown.add(each);
    return shown.size === 0 ? box : { ...box, nodes: [...shown] };
  };
}
