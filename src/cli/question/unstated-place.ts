import type { Unstated, UnstatedBreach } from "../../analysis/failures/unstated-units.js";
import type { InBoth } from "../../words/language.js";
import type { Writing } from "../../words/writing.js";
import { withinTotal } from "./gates.js";

interface Told {
  readonly n: number;
  readonly nodes: string;
  /** Where they are; absent where no place is stated at all. */
  readonly place: string | undefined;
  /** Absent where nobody knows. */
  readonly amount: string | undefined;
  readonly units: string;
  readonly type: string;
  readonly limit: string;
}

const sentences: InBoth<Readonly<Record<Unstated, (told: Told) => string>>> = {
  en: {
    site: (told) => english(`${systemsIn(told)} no site; if ${isIn(told)} at ${told.place ?? "one"}`, told),
    platform: (told) => english(`${systemsIn(told)} no platform; if ${isIn(told)} on ${told.place ?? "one"}`, told),
    operator: (told) =>
      english(
        told.n === 1
          ? "the operator of 1 node is not known; if it fails"
          : `the operators of ${told.nodes} nodes are not known; if one runs them all and fails`,
        told,
      ),
  },
  de: {
    site: (told) => german(`${beiSystemen(told)} kein Standort angegeben; ist er ${told.place ?? "überall gleich"}`, told),
    platform: (told) => german(`${beiSystemen(told)} keine Plattform angegeben; ist sie ${told.place ?? "überall gleich"}`, told),
    operator: (told) =>
      german(
        told.n === 1
          ? "bei 1 Knoten ist der Betreiber nicht bekannt; fällt er aus"
          : `bei ${told.nodes} Knoten ist der Betreiber nicht bekannt; betreibt einer sie alle und fällt aus`,
        told,
      ),
  },
};

const systemsIn = ({ n, nodes }: Told): string => (n === 1 ? "1 system states" : `${nodes} systems state`);
const isIn = ({ n }: Told): string => (n === 1 ? "it is" : "they are");
const beiSystemen = ({ n, nodes }: Told): string => `bei ${nodes} ${n === 1 ? "System" : "Systemen"} ist`;

function english(doubt: string, { amount, units, type, limit }: Told): string {
  const lost = amount === undefined ? `nobody knows how many ${units}` : `up to ${amount}`;
  return `limit not kept: ${doubt}, ${lost} may be lost with it (${type}); the limit is ${limit}`;
}

function german(doubt: string, { amount, units, type, limit }: Told): string {
  const lost =
    amount === undefined ? `ist nicht bekannt, wie viele ${units} damit ausfallen` : `können damit bis zu ${amount} ausfallen`;
  return `Grenze nicht eingehalten: ${doubt}, ${lost} (${type}); die Grenze ist ${limit}`;
}

/** A limit that may be reached for what nobody stated, in one line. */
export function unstatedSentence(
  { gate, count, part, unit, type, what, unstated, nodes, place }: UnstatedBreach,
  writing: Writing,
): string {
  const { numerals, amount, unitName, typeName, siteName, language } = writing;
  const within = withinTotal(gate, { unit, total: gate.figures.parts[part]?.total?.id ?? null }, writing);
  return sentences[language][unstated]({
    n: nodes,
    nodes: numerals.count(nodes),
    place: place === undefined ? undefined : siteName(place),
    amount: Number.isFinite(count.atMost) ? amount({ atLeast: count.atMost, atMost: count.atMost }, unit) : undefined,
    units: unitName(unit),
    type: `${typeName({ what, type })}${within === undefined ? "" : `, ${within}`}`,
    limit: numerals.count(gate.limit),
  });
}
