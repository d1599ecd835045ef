import type { CompiledLandscape } from "../../engine/compile/compile.js";
import type { DoubtSide } from "../../engine/compile/doubt.js";
import type { Timing } from "../../engine/timeline/timing.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { type RepairedNode, repairedNodes } from "../../model/landscape/repaired-nodes.js";
import { boundsOfCount } from "../../model/values/count-bounds.js";
import { parseMoment } from "../../model/values/moments.js";
import type { Bounds } from "../../quantities.js";
import { RememberedSteps, type RepairSteps } from "./repair-steps.js";

type Repair = NonNullable<Timing["repairs"]>[number];
/** Numbers of a repair as one reading has them; those that nobody states limit nothing. */
type RepairNumbers = RepairSteps & Pick<Repair, "size" | "perDay" | "share" | "hair" | "claim">;

const unlimited = Number.POSITIVE_INFINITY;
/** Of the largest number that can be stated, half of one. */
const leastHair = 2 ** -54;

/**
 * Populations and crews as a timeline needs them. Numbers of sites and rates that are known as a range are large and slow at worst,
 * and small and fast at best; levels are counted as in {@link RememberedSteps}. Where nobody knows how many sites there are, a rate in
 * sites never gets done at worst; a share is done at worst where it would be of the largest number, and at best where half is left,
 * as of a single site. Where there may be none, nothing has to be repaired at best.
 * @param isDated - whether the scenario says when it is; else repair that begins at a moment never does at worst and always did at best
 */
export function repairsOf(
  { landscape, doubts, graph, numberOf }: CompiledLandscape,
  isDated: boolean,
): Pick<Timing, "repairs" | "crews"> {
  const repaired = repairedNodes(landscape);
  if (repaired.length === 0) return {};
  const side = doubts.repairs;
  const working = new Set(repaired.map(({ crew }) => crew?.id));
  const crewsAtWork = (landscape.crews ?? []).filter(({ id }) => working.has(id));
  const crewNumber = new Map(crewsAtWork.map(({ id }, number) => [id, number]));
  const placeOf = new Map<string, number>();
  const counted = new RememberedSteps(side);
  const repairs = repaired.flatMap((node): Repair[] => {
    const numbers = numbersOf(node, side, counted);
    if (numbers === undefined) return [];
    const { fields, crew } = node;
    const isOfCrew = crew !== undefined && numbers.claim > 0;
    placeOf.set(node.id, placeOf.size);
    return [
      {
        ...numbers,
        position: graph.positionOf[numberOf.get(node.id) ?? -1] ?? -1,
        begins: beginOf(fields.begins, isDated, side),
        crew: isOfCrew ? (crewNumber.get(crew.id) ?? -1) : -1,
      },
    ];
  });
  const crews = crewsAtWork.map(({ id, sitesPerDay, order }) => {
    const members = order === "even" ? repaired.filter(({ crew }) => crew?.id === id).map((node) => node.id) : order;
    return {
      perDay: rateAt(sitesPerDay, side),
      members: members.flatMap((member) => placeOf.get(member) ?? []).filter((place) => (repairs[place]?.claim ?? 0) > 0),
      isEven: order === "even",
    };
  });
  return { repairs, crews };
}

/** Nothing where there is nothing to repair. */
function numbersOf({ count, fields, crew }: RepairedNode, side: DoubtSide, counted: RememberedSteps): RepairNumbers | undefined {
  const sizes = boundsOfCount(count);
  const isInSites = fields.sitesPerDay !== undefined || crew !== undefined;
  const { atLeast, atMost } = sizes ?? { atLeast: isInSites ? 0 : 1, atMost: unlimited };
  const size = side === "worst" ? atMost : atLeast;
  if (size === 0) return undefined;
  const steps = counted.of({ atLeast: Math.max(1, atLeast), atMost }, isInSites ? 0 : 1 / 2);
  const share = fields.sharePerDay === undefined ? unlimited : rateAt(fields.sharePerDay, side);
  if (size !== unlimited) {
    const perDay = fields.sitesPerDay === undefined ? unlimited : rateAt(fields.sitesPerDay, side);
    return { ...steps, size, perDay, share, hair: 1 / 2, claim: size };
  }
  return isInSites
    ? { ...steps, size: 1, perDay: 0, share, hair: 0, claim: unlimited }
    : { ...steps, size: 1, perDay: unlimited, share, hair: leastHair, claim: 1 };
}

function rateAt(rate: number | Bounds, side: DoubtSide): number {
  return typeof rate === "number" ? rate : side === "worst" ? rate.atLeast : rate.atMost;
}

function beginOf(begins: string | undefined, isDated: boolean, side: DoubtSide): number {
  if (begins === undefined) return Number.NEGATIVE_INFINITY;
  if (isDated) return parseMoment(begins) ?? Number.NEGATIVE_INFINITY;
  return side === "worst" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}

/** Ids of nodes of which nobody knows how fast they are repaired: sites or rates are a range or unknown, or the scenario has no dates. */
export function repairsInDoubt(landscape: Landscape, isDated: boolean): string[] {
  const isRange = (rate: number | Bounds | undefined): boolean => typeof rate === "object" && rate.atLeast < rate.atMost;
  return repairedNodes(landscape).flatMap(({ id, count, fields, crew }) => {
    const { sitesPerDay, sharePerDay, begins } = fields;
    const sizes = boundsOfCount(count);
    const isOpen =
      [sitesPerDay, sharePerDay, crew?.sitesPerDay].some(isRange) ||
      sizes === undefined ||
      sizes.atLeast < sizes.atMost ||
      (begins !== undefined && !isDated);
    return isOpen ? [id] : [];
  });
}
