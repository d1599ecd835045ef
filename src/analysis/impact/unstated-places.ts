import type { Landscape } from "../../model/landscape/landscape.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import { whatIf } from "../../model/scenario/quick-scenario.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { groupedBy } from "../../sequences.js";
import { type AskedGate, type GateBreach, gateBreaches } from "../counting/gates.js";
import type { RunOptions } from "../levels/steady-state.js";
import { impact } from "./impact.js";

/** What a place is: an attribute of systems that nobody has to state. */
export type Place = "site" | "platform";

/** What is asked, besides of whom. */
export interface PlaceQuestion extends Pick<RunOptions, "minEvidence" | "limits"> {
  /** The only type that is looked at. */
  readonly service?: string | undefined;
  /** On top of a moment: all that is lost then counts, as it is not known what comes on top. */
  readonly scenario?: Scenario | undefined;
  readonly at?: string | undefined;
}

/** A limit that may be reached in one reading of what nobody stated. */
export interface UnstatedBreach extends GateBreach {
  readonly by: Place;
  /** Where the systems without a place then stand; absent where no place is stated at all. */
  readonly place: string | undefined;
  /** How many systems state none. */
  readonly unstated: number;
}

/**
 * The limits that may be reached in some reading of places that nobody stated: systems without one may all stand where any other
 * does, or all at one place. A limit that is not sure to hold does not hold.
 * @returns for each of the limits that is not, the first such reading
 * @remarks Cost: a run for each place that is stated.
 */
export function unstatedBreaches(
  gates: readonly AskedGate[],
  landscape: Landscape,
  by: string,
  { service, scenario, at, ...evidence }: PlaceQuestion,
): Map<AskedGate, UnstatedBreach> {
  const found = new Map<AskedGate, UnstatedBreach>();
  if ((by !== "site" && by !== "platform") || gates.length === 0) return found;
  const { unstated, placed } = placesOf(landscape, by);
  if (unstated.length === 0) return found;
  for (const [place, systems] of placed.size === 0 ? [[undefined, []] as const] : placed) {
    const lost: Disturbance = {
      ...{ kind: "degradation", id: "unstated-place", level: 0 },
      nodes: [...unstated, ...systems].map((id) => ({ id })),
    };
    const asked = scenario === undefined ? whatIf([lost]) : { ...scenario, disturbances: [...scenario.disturbances, lost] };
    const { rows } = impact(landscape, asked, { ...evidence, ...(at === undefined ? {} : { at }) });
    const held = rows.filter(({ type }) => (service ?? type) === type);
    for (const gate of gates.filter((each) => !found.has(each))) {
      const [breach] = gateBreaches(gate, held);
      if (breach !== undefined) found.set(gate, { ...breach, by, place, unstated: unstated.length });
    }
  }
  return found;
}

/** Systems without a place, and those of each that is stated, by its name. */
function placesOf({ nodes }: Landscape, by: Place) {
  const systems = nodes.flatMap((node) => (node.kind === "system" ? [{ id: node.id, place: node[by] }] : []));
  const found = groupedBy(systems, ({ place }) => place);
  const idsAt = (place: string | undefined): string[] => (found.get(place) ?? []).map(({ id }) => id);
  const places = [...found.keys()].filter((place) => place !== undefined).sort();
  return { unstated: idsAt(undefined), placed: new Map(places.map((place) => [place, idsAt(place)])) };
}
