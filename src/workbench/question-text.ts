import { locales } from "../words/language.js";
import type { Outage } from "./outage.js";
import { questionWords } from "./question-words.js";
import type { Workbench } from "./workbench.js";

/** Names that the question tells in one line. */
const mostNamed = 3;

/** The question in one line: names, from when, for how long. */
export function questionText(bench: Workbench, outage: Outage): string {
  const [words, locale] = [questionWords[bench.language.value], locales[bench.language.value]];
  const names = outage.nodes.slice(0, mostNamed).map((id) => bench.nameOf(id));
  const more = outage.nodes.length - names.length;
  const from = new Date(outage.from);
  return [
    words.lost([...names, ...(more > 0 ? [`+ ${more}`] : [])].join(", ")),
    ...(Number.isNaN(from.getTime())
      ? []
      : [words.since(from.toLocaleString(locale, { dateStyle: "short", timeStyle: "short" }))]),
    ...(outage.hours === undefined ? [] : [words.during(outage.hours.toLocaleString(locale))]),
  ].join(", ");
}
