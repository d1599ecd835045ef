import { shown } from "../../words/shown.js";
import type { ImpactWriting } from "./impact-writing.js";

/** Of which landscape, to the bit, an answer is, and what computed it. */
export function modelLine({ result, words, numerals, paint, paragraph }: ImpactWriting): string[] {
  const { id, hash, nodes, dependencies } = result.model;
  const model = words.model(
    shown(id),
    hash.slice(0, 12),
    words.nodes(nodes, numerals.count(nodes)),
    words.dependenciesOnly(dependencies, numerals.count(dependencies)),
  );
  return paragraph(`${model}; tragweite ${result.version}`).map((line) => paint("dim", line));
}
