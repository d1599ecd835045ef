import type { ModelStamp } from "../../model/landscape/model-stamp.js";
import { shown } from "../../words/shown.js";
import type { Writing } from "../../words/writing.js";
import type { ImpactWriting } from "./impact-writing.js";

type Dated = Pick<Writing, "clock">;

/** What a landscape is called, with the day of which it is where that makes a difference. */
const modelName = ({ id, day }: Pick<ModelStamp, "id" | "day">, { clock }: Dated): string =>
  day === undefined ? shown(id) : `${shown(id)} (${clock.day(day)})`;

/** The same, to the bit. */
export const modelWithHash = (model: ModelStamp, writing: Dated): string =>
  `${modelName(model, writing)} (SHA-256 ${model.hash.slice(0, 12)}…)`;

/** Which landscape, to the bit, and what computed it, in short. */
export const modelMark = (model: ModelStamp, version: string, writing: Dated): string =>
  `${modelName(model, writing)} ${model.hash.slice(0, 12)}; tragweite ${version}`;

/** Of which landscape, to the bit, an answer is, and what computed it. */
export function modelLine({ result, words, numerals, clock, paint, paragraph }: ImpactWriting): string[] {
  const { hash, nodes, dependencies } = result.model;
  const model = words.model(
    modelName(result.model, { clock }),
    hash.slice(0, 12),
    words.nodes(nodes, numerals.count(nodes)),
    words.dependenciesOnly(dependencies, numerals.count(dependencies)),
  );
  return paragraph(`${model}; tragweite ${result.version}`).map((line) => paint("dim", line));
}
