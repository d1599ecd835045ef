import type { NodeImpact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { NodeOfKind } from "../../model/landscape/node.js";
import { isOut } from "../../quantities.js";
import { groupedBy } from "../../sequences.js";
import type { Writing } from "../../words/writing.js";
import { criticalNodes, criticalRowsFirst } from "./critical-first.js";
import { mostNames } from "./headline-organisations.js";
import { headlineWords } from "./headline-words.js";

type Service = NodeOfKind<"service">;

/** A type of services of which some are hit. */
interface HitType {
  readonly what: "service";
  readonly type: string;
  readonly hit: readonly Service[];
}

/**
 * For how long it is tolerable that services are lost which are or may be, by their types, and which of them are critical; and
 * which critical ones are degraded. Critical ones first, then those that may be missing for the shortest time.
 */
export function tolerableTexts(landscape: Landscape, nodes: readonly NodeImpact[], writing: Writing): string[] {
  const words = headlineWords[writing.language];
  const worst = new Map(nodes.map(({ id, state }) => [id, state.worst]));
  const services = landscape.nodes.flatMap((node) => (node.kind === "service" ? [node] : []));
  const isServiceOut = ({ id }: Service): boolean => isOut(worst.get(id) ?? "normal");
  const critical = new Set(
    criticalNodes(
      landscape,
      services.map(({ id }) => id),
    ),
  );
  const isCritical = ({ hit }: HitType): boolean => hit.some(({ id }) => critical.has(id));
  const typesOf = (hit: readonly Service[]): HitType[] => {
    const byType = groupedBy(hit, ({ serviceType }) => serviceType);
    return criticalRowsFirst(
      landscape,
      [...byType].map(([type, all]): HitType => ({ what: "service", type, hit: all })),
    );
  };
  const lost = typesOf(
    services.filter((service) => isServiceOut(service) && (service.maxTolerableHours !== undefined || critical.has(service.id))),
  );
  const degraded = typesOf(services.filter(({ id }) => worst.get(id) === "degraded" && critical.has(id)));
  const name = ({ type }: HitType): string => writing.serviceName(type);
  const told = lost.map((each) => words.tolerableFor(name(each), tolerated(each, writing), isCritical(each)));
  return [
    ...(told.length === 0 ? [] : [words.tolerable(writing.listed(told, mostNames))]),
    ...(degraded.length === 0 ? [] : [words.criticalDegraded(writing.listed(degraded.map(name), mostNames))]),
  ];
}

/** The hours, of several services the shortest and the longest; empty where none is stated. */
function tolerated({ hit }: HitType, { numerals }: Writing): string {
  const hours = hit.flatMap(({ maxTolerableHours }) => maxTolerableHours ?? []).sort((one, other) => one - other);
  const [atLeast, atMost = atLeast] = [hours[0], hours.at(-1)];
  return atLeast === undefined || atMost === undefined ? "" : numerals.hoursBetween({ atLeast, atMost });
}
