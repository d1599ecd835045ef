import { Option } from "@commander-js/extra-typings";
import { type AskedGate, askedGate, type Gate, type GateBreach, gateBreaches, parseGate } from "../../analysis/counting/gates.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { InBoth, Language } from "../../words/language.js";
import type { Host } from "../host/host.js";
import { wrongValue } from "../host/wrong-value.js";

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
 * @throws {@link UnknownIdError} for the first limit on a type, unit or total that the landscape lacks: what is never counted
 * would pass whatever happens
 */
export function askedGates(gates: readonly Gate[], landscape: Landscape): AskedGate[] {
  return gates.map((gate) => askedGate(gate, landscape));
}

/** Whether any of the limits is reached, or cannot be answered; each gets a line on stderr. */
export function isAnyBreached(gates: readonly AskedGate[], { rows }: Impact, language: Language, { stderr }: Host): boolean {
  const breaches = gates.flatMap((gate) => gateBreaches(gate, rows));
  for (const breach of breaches) stderr.write(`${sentences[language](breach)}\n`);
  return breaches.length > 0;
}

const sentences: InBoth<(breach: GateBreach) => string> = { en: englishSentence, de: germanSentence };

function englishSentence({ gate: { limit }, row, count, isOpen }: GateBreach): string {
  const units = row.unit === "insured" ? "insured persons" : row.unit;
  const what = row.what === "service" ? `lose ${row.type}` : `of ${row.type} are lost`;
  if (isOpen)
    return `limit not kept: how many ${units} ${what} is not known (no size: ${count.withoutFigure.join(", ")}); the limit is ${limit}`;
  return `limit reached: up to ${count.count.atMost} ${units} ${what}; the limit is ${limit}`;
}

function germanSentence({ gate: { limit }, row, count, isOpen }: GateBreach): string {
  const units = row.unit === "insured" ? "Versicherte" : `"${row.unit}"`;
  const type = `"${row.type}"`;
  const what = row.what === "service" ? `${units} ${type} verlieren` : `${units} von ${type} ausgefallen sind`;
  if (isOpen)
    return `Grenze nicht eingehalten: wie viele ${what}, ist nicht bekannt (ohne Zahl: ${count.withoutFigure.join(", ")}); die Grenze ist ${limit}`;
  return `Grenze erreicht: bis zu ${count.count.atMost} ${row.what === "service" ? `${units} verlieren ${type}` : `${units} von ${type} sind ausgefallen`}; die Grenze ist ${limit}`;
}
