import { Option } from "@commander-js/extra-typings";
import { countedRows } from "../../analysis/counting/counted-rows.js";
import { type AskedGate, type Gate, limitingGate, parseGate } from "../../analysis/counting/gates.js";
import { populationFigures } from "../../analysis/counting/population-figures.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { whoseSize } from "../../report/text/whose-size.js";
import type { InBoth, Language } from "../../words/language.js";
import type { Writing } from "../../words/writing.js";
import { UsageError } from "../terminal/usage-error.js";
import { wrongValue } from "../terminal/wrong-value.js";

function gateOf(text: string, language: Language): Gate {
  const gate = parseGate(text);
  if (gate === undefined)
    throw wrongValue(language, {
      en:
        'Write "lost>=500000" for any service type, or "eau-intake:lost>=500000", in quotes; ' +
        'of another unit or total "vsdm-check:sites@practices>=1000".',
      de:
        'richtig ist "lost>=500000" für jede Dienstart, oder "eau-intake:lost>=500000", in Anführungszeichen; ' +
        'mit anderer Einheit oder Gesamtzahl "vsdm-check:sites@practices>=1000"',
    });
  return gate;
}

/** A limit that is asked about as it was written. @throws for a text that is none */
export function gateText(text: string, language: Language): string {
  gateOf(text, language);
  return text;
}

/** `--fail-on [TYPE:]UNIT[@TOTAL]>=N`, once per limit. */
export const gateOption = (language: Language) =>
  new Option("--fail-on <limit>", words[language]).argParser(
    (text: string, before: readonly Gate[] | undefined): readonly Gate[] => [...(before ?? []), gateOf(text, language)],
  );

const words: InBoth = {
  en: 'exit with 1 if so many may be lost, or if nobody knows how many: "lost>=500000", "eau-intake:lost>=500000", "practice:sites>=1000"',
  de: 'mit 1 enden, wenn so viele betroffen sein können oder niemand weiß, wie viele: "lost>=500000", "eau-intake:lost>=500000", "practice:sites>=1000"',
};

/**
 * @throws {@link UnknownIdError} for the first limit on a type, unit or total that the landscape lacks, or on a type of which the
 * total covers nobody: what is never counted would pass whatever happens
 */
export function askedGates(gates: readonly Gate[], landscape: Landscape): AskedGate[] {
  return gates.map((gate) => limitingGate(gate, landscape));
}

/** What goes against a limit. */
export interface Breach {
  readonly what: "service" | "organisation";
  readonly type: string;
  readonly unit: string;
  readonly atLeast: number;
  /** Infinite where nobody knows. */
  readonly atMost: number;
  readonly withoutFigure: readonly string[];
  /** Id of the total within which that is; `null` for those outside all, and where the unit has none. */
  readonly total: string | null;
  /** The name of what takes it, where one thing of several does. */
  readonly by?: string;
}

/** Within which total a limit is told: where it names one, or the unit has several, or that is outside all. */
export function withinTotal(gate: Gate, { unit, total }: Pick<Breach, "unit" | "total">, writing: Writing): string | undefined {
  return gate.total === undefined ? writing.placeName({ unit, total }) : writing.totalName(gate.total);
}

/** A limit that is reached, or cannot be answered, in one line. */
export function breachSentence(gate: Gate, breach: Breach, writing: Writing): string {
  const { numerals } = writing;
  const { limit } = gate;
  const place = withinTotal(gate, breach, writing);
  const isOfPeople = breach.what === "service";
  const { atMost } = breach;
  const isOne = breach.atLeast === 1 && (atMost === 1 || (atMost === Number.POSITIVE_INFINITY && limit <= 1));
  const told: Told = {
    what: breach.what,
    type: `${writing.typeName(breach)}${place === undefined || isOfPeople ? "" : `, ${place}`}`,
    isOne,
    units: `${writing.unitName(breach.unit, isOne ? 1 : undefined)}${place === undefined || !isOfPeople ? "" : ` (${place})`}`,
    range: atMost === Number.POSITIVE_INFINITY ? undefined : numerals.counts(breach),
    atLeast: breach.atLeast >= limit ? numerals.count(breach.atLeast) : undefined,
    names: whoseSize(breach.withoutFigure, writing),
    by: breach.by,
    limit: numerals.count(limit),
  };
  return sentences[writing.language](told);
}

/** A breach in the words of one language. */
interface Told extends Pick<Breach, "what"> {
  readonly by: string | undefined;
  readonly type: string;
  readonly units: string;
  /** Whether one is told of. */
  readonly isOne: boolean;
  /** Where that many surely reach the limit. */
  readonly atLeast: string | undefined;
  /** From the least to the most; absent where nobody knows how many that are. */
  readonly range: string | undefined;
  readonly names: string;
  readonly limit: string;
}

const sentences: InBoth<(told: Told) => string> = { en: englishSentence, de: germanSentence };

function englishSentence({ what, type, units, isOne, atLeast, range, names, by, limit }: Told): string {
  const whose = what === "service" ? `${isOne ? "loses" : "lose"} ${type}` : `(${type}) ${isOne ? "is" : "are"} lost`;
  const cause = by === undefined ? "" : ` with the loss of ${by}`;
  if (range === undefined && atLeast !== undefined)
    return `limit reached: at least ${atLeast} ${units} ${whose}${cause}; the limit is ${limit}`;
  if (range === undefined)
    return `limit not kept: how many ${units} ${whose}${cause} is not known (no size: ${names}); the limit is ${limit}`;
  return `limit ${atLeast === undefined ? "perhaps " : ""}reached: ${range} ${units} ${whose}${cause}; the limit is ${limit}`;
}

function germanSentence({ what, type, units, isOne, atLeast, range, names, by, limit }: Told): string {
  const cause = by === undefined ? "" : ` mit dem Ausfall von ${by}`;
  if (range === undefined && atLeast === undefined) {
    const whose = what === "service" ? `${units}${cause} ${type} verlieren` : `${units} (${type})${cause} ausgefallen sind`;
    return `Grenze nicht eingehalten: wie viele ${whose}, ist nicht bekannt (ohne Zahl: ${names}); die Grenze ist ${limit}`;
  }
  const whose =
    what === "service"
      ? `${units} ${isOne ? "verliert" : "verlieren"}${cause} ${type}`
      : `${units} (${type}) ${isOne ? "ist" : "sind"}${cause} ausgefallen`;
  return `Grenze ${atLeast === undefined ? "vielleicht " : ""}erreicht: ${range ?? `mindestens ${atLeast}`} ${whose}; die Grenze ist ${limit}`;
}

/** Ids of those within a part of a gate's unit whose size is not known. */
export function withoutFigure(landscape: Landscape, { figures: { isOpen, parts } }: AskedGate, part: number): string[] {
  const { holders } = populationFigures(landscape);
  return holders.flatMap(({ id }, holder) => (isOpen[holder] === 1 && parts[part]?.covers[holder] === 1 ? [id] : []));
}

/**
 * A limit on what is not looked at would pass whatever happens.
 * @param asked - the one type, and the one unit, that is looked at
 * @throws {@link UsageError} for the first limit in another unit, {@link UnknownIdError} for one in a unit in which nobody of
 * the type is counted
 */
export function refuseOtherUnits(
  gates: readonly AskedGate[],
  landscape: Landscape,
  { service, unit }: { readonly service?: string; readonly unit?: string },
): void {
  const other = unit === undefined ? undefined : gates.find(({ figures }) => figures.unit !== unit);
  if (other !== undefined)
    throw new UsageError({
      en: `--fail-on is about ${other.figures.unit}, and --unit looks at ${unit} only`,
      de: `--fail-on nennt „${other.figures.unit}“, und --unit sieht nur auf „${unit}“`,
    });
  if (service === undefined || !countedRows(landscape).rows.some(({ type }) => type === service)) return;
  for (const gate of gates) limitingGate({ ...gate, type: service }, landscape);
}

/**
 * @param asked - the one type that is looked at
 * @throws {@link UsageError} for the first limit on another type
 */
export function refuseOtherTypes(gates: readonly { readonly type?: string }[], asked: string | undefined): void {
  const other = gates.find(({ type }) => asked !== undefined && type !== undefined && type !== asked);
  if (other !== undefined)
    throw new UsageError({
      en: `--fail-on is about ${other.type}, and --service-type looks at ${asked} only`,
      de: `--fail-on nennt „${other.type}“, und --service-type sieht nur auf „${asked}“`,
    });
}
