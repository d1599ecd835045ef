import { type AskedGate, type GateBreach, gateBreaches } from "../../analysis/counting/gates.js";
import { impact } from "../../analysis/impact/impact.js";
import type { RunOptions } from "../../analysis/levels/steady-state.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import { whatIf } from "../../model/scenario/quick-scenario.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { exactly } from "../../quantities.js";
import { groupedBy } from "../../sequences.js";
import type { InBoth } from "../../words/language.js";
import type { Writing } from "../../words/writing.js";

/** What a place is: an attribute of systems that nobody has to state. */
type Place = "site" | "platform";

interface Told {
  readonly n: number;
  readonly systems: string;
  /** Absent where no place is stated at all. */
  readonly place: string | undefined;
  readonly amount: string;
  readonly type: string;
  readonly limit: string;
}

const sentences: InBoth<Readonly<Record<Place, (told: Told) => string>>> = {
  en: { site: (told) => englishOf("site", "at", told), platform: (told) => englishOf("platform", "on", told) },
  de: {
    site: (told) => germanOf("kein Standort", "er", told),
    platform: (told) => germanOf("keine Plattform", "sie", told),
  },
};

function englishOf(word: Place, where: string, { n, systems, place, amount, type, limit }: Told): string {
  const doubt = n === 1 ? `1 system states no ${word}; if it is` : `${systems} systems state no ${word}; if they are`;
  return `limit not kept: ${doubt} ${where} ${place ?? "one"}, up to ${amount} may be lost with it (${type}); the limit is ${limit}`;
}

function germanOf(none: string, pronoun: string, { n, systems, place, amount, type, limit }: Told): string {
  const doubt = `bei ${systems} ${n === 1 ? "System" : "Systemen"} ist ${none} angegeben`;
  const isIt = place === undefined ? `ist ${pronoun} überall gleich` : `ist ${pronoun} ${place}`;
  return `Grenze nicht eingehalten: ${doubt}; ${isIt}, können damit bis zu ${amount} ausfallen (${type}); die Grenze ist ${limit}`;
}

/** What is asked, besides of whom. */
export interface PlaceQuestion extends Pick<RunOptions, "minEvidence" | "limits"> {
  /** The only type that is looked at. */
  readonly service?: string | undefined;
  /** On top of a moment: all that is lost then counts, as it is not known what comes on top. */
  readonly scenario?: Scenario | undefined;
  readonly at?: string | undefined;
}

/**
 * The limits that may be reached in some reading of places that nobody stated: systems without one may all stand where any other
 * does, or all at one place. A limit that is not sure to hold does not hold.
 * @returns a sentence for each of the limits that is not, the first such reading
 * @remarks Cost: a run for each place that is stated.
 */
export function unstatedBreaches(
  gates: readonly AskedGate[],
  landscape: Landscape,
  by: string,
  { service, scenario, at, ...evidence }: PlaceQuestion,
  writing: Writing,
): Map<AskedGate, string> {
  const found = new Map<AskedGate, string>();
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
      if (breach !== undefined) found.set(gate, sentenceOf(breach, by, place, unstated.length, writing));
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

function sentenceOf(
  { gate, row, count }: GateBreach,
  by: Place,
  place: string | undefined,
  n: number,
  { numerals, amount, typeName, siteName, language }: Writing,
): string {
  return sentences[language][by]({
    n,
    systems: numerals.count(n),
    place: place === undefined ? undefined : siteName(place),
    amount: amount(exactly(count.count.atMost), row.unit),
    type: typeName(row),
    limit: numerals.count(gate.limit),
  });
}
