import { Argument } from "@commander-js/extra-typings";
import type { InBoth, Language } from "../../words/language.js";
import type { Host } from "../terminal/host.js";
import { otherSide } from "./other-side.js";
import { type Question, type QuestionOptions, readQuestion, type WhatIfOptions } from "./question.js";

const words: InBoth = {
  en: "the landscape after a change: the first is then before, and --patch is applied to this one only",
  de: "die Landschaft nach einer Änderung: die erste ist dann vorher, und --patch gilt nur für diese",
};

/** The second landscape of a command that shows before and after, as `compare` has it. */
export const otherArgument = (language: Language) => new Argument("[other]", words[language]);

/** A question of one landscape, or of one before and one after a change. */
export interface TwoSidedQuestion extends Question {
  readonly before?: Pick<Question, "landscape" | "scenario"> | undefined;
}

/** Reads what was asked of one landscape or two: the question is then about the second. */
export async function readTwoSided(
  source: string,
  other: string | undefined,
  options: QuestionOptions & WhatIfOptions & { readonly out?: string | undefined },
  host: Host,
): Promise<TwoSidedQuestion> {
  if (other === undefined) return readQuestion(source, options, host);
  const { patch } = options;
  const before = await readQuestion(source, { ...options, patch: undefined }, host, { inputs: [other, patch] });
  const after = await otherSide({ other }, source, options, before, host);
  const onTop = "scenario" in before.onTop ? { ...before.onTop, scenario: after.scenario } : before.onTop;
  return { ...before, ...after, onTop, before };
}
