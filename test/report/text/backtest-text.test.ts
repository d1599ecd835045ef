import { expect, it } from "vitest";
import type { Backtest } from "../../../src/analysis/backtest/backtest-result.js";
import { observedText, predictedText } from "../../../src/report/text/backtest-sentences.js";
import { backtestText } from "../../../src/report/text/backtest-text.js";
import { backtestWords } from "../../../src/report/text/backtest-words.js";
import { writingOf } from "../../../src/words/writing.js";

const result = (truePositive: number, falsePositive: number, falseNegative: number, trueNegative: number): Backtest => {
  const ratio = (other: number): number | null => (truePositive + other === 0 ? null : truePositive / (truePositive + other));
  const predictions = truePositive + falsePositive + falseNegative + trueNegative;
  return {
    tragweite: "backtest/1",
    version: "0.0.0",
    model: { id: "l", hash: "0" },
    scenario: { id: "s", hash: "0" },
    rows: [],
    score: {
      ...{ predictions, truePositive, falsePositive, falseNegative, trueNegative },
      precision: ratio(falsePositive),
      recall: ratio(falseNegative),
    },
    givenTimes: { predictions: 4, truePositive: 2, falsePositive: 1, falseNegative: 0, trueNegative: 1 },
    intervals: { hits: 0, misses: 0 },
    heldOut: { hits: 0, misses: 0 },
    inferred: { hits: 0, misses: 0 },
    series: [],
    inputs: 0,
    notModelled: 0,
    undecided: 0,
    rejected: { estimates: [], assumptions: [] },
  } as unknown as Backtest;
};

it("a back-test says first how many predictions hit, and whom it missed, with the ratios behind", () => {
  const german = backtestText({ result: result(5, 1, 0, 15) }, { language: "de", width: 1000 });
  expect(german).toContain("\n\n20 von 21 Vorhersagen getroffen\n");
  expect(german).toContain(
    "von 6 als betroffen Vorhergesagten waren 5 betroffen (Präzision 0,83); alle 5 Betroffenen waren vorhergesagt",
  );
  const english = backtestText({ result: result(1, 1, 2, 0) }, { language: "en", width: 1000 });
  expect(english).toContain("\n\n1 of 4 predictions hit\n");
  expect(english).toContain(
    "of 2 predicted as affected 1 was affected (precision 0.5); of 3 affected 2 were missed (recall 0.33)",
  );
});

it("a ratio of nothing is left out", () => {
  const text = backtestText({ result: result(0, 0, 0, 2) }, { language: "de", width: 1000 });
  expect(text).toContain("\n\n2 von 2 Vorhersagen getroffen\n");
  expect(text).not.toMatch(/Präzision|Trefferquote/);
  expect(text).toContain(
    "Wen es trifft, wenn gegeben ist, was wann gestört war: 3 von 4 richtig, dieselben Knoten einmal gezählt",
  );
});

it("a predicted moment has its hour, also at midnight; observed days have none, unless one of the two has", () => {
  const scenario = { start: "2023-04-24T22:00+02:00", timeZone: "Europe/Berlin" };
  const words = backtestWords.en;
  const writing = { ...writingOf(undefined, scenario, { language: "en" }), words, rows: [], scenario: undefined };
  const midnight = "2023-05-16T00:00+02:00";
  const predicted = { what: "moments", between: { earliest: midnight, latest: midnight } } as const;
  expect(predictedText(predicted, writing, { aspect: "end", observed: {} })).toContain("00:00");
  const observed = (latest: string) =>
    observedText({ aspect: "end", observed: { end: { earliest: midnight, latest } } } as never, writing);
  expect(observed("2023-05-18T00:00+02:00")).not.toContain(":");
  expect(observed("2023-05-18T12:00+02:00").match(/00:00|12:00/g)).toEqual(["00:00", "12:00"]);
});
