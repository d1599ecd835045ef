import { describe, expect, it } from "vitest";
import { evaluateAll, probabilityOfLoss, supersetsOf } from "./boolean-evaluation.js";
import { GraphBuilder } from "./graph-builder.js";

/**
 * Coherent fault trees as levels, weights 1: "lost if any input is lost" is `all`, "lost if all inputs are lost" is
 * `at-least` 1. Evaluated for every set of basic events: exactly the supersets of the published minimal cut sets lose
 * the top. Probabilities are sums over all these runs.
 */
interface Case {
  readonly model: GraphBuilder;
  readonly probability: Readonly<Record<string, number>>;
  readonly cutSets: readonly (readonly string[])[];
  readonly expected: number;
  readonly tolerance: number;
}

const twoTrains: Case = {
  model: new GraphBuilder()
    .group("train 1", "all", ["V1", "P1"])
    .group("train 2", "all", ["V2", "P2"])
    .group("top", "at-least", ["train 1", "train 2"]),
  probability: { V1: 0.4, V2: 0.5, P1: 0.6, P2: 0.7 },
  cutSets: [
    ["P1", "P2"],
    ["P1", "V2"],
    ["P2", "V1"],
    ["V1", "V2"],
  ],
  expected: 0.646,
  tolerance: 1e-9,
};

const theatre: Case = {
  model: new GraphBuilder().group("back-up", "all", ["Gen", "Relay"]).group("top", "at-least", ["Mains", "back-up"]),
  probability: { Mains: 0.03, Gen: 0.02, Relay: 0.05 },
  cutSets: [
    ["Mains", "Gen"],
    ["Mains", "Relay"],
  ],
  expected: 0.00207,
  tolerance: 1e-6,
};

/** By its paths, so that the cut sets are found and not put in. */
const bridge = (p: number, expected: number): Case => ({
  model: new GraphBuilder()
    .group("upper", "all", ["1", "4"])
    .group("lower", "all", ["2", "5"])
    .group("down", "all", ["1", "3", "5"])
    .group("up", "all", ["2", "3", "4"])
    .group("top", "at-least", ["upper", "lower", "down", "up"]),
  probability: { 1: p, 2: p, 3: p, 4: p, 5: p },
  cutSets: [
    ["1", "2"],
    ["4", "5"],
    ["1", "3", "5"],
    ["2", "3", "4"],
  ],
  expected,
  tolerance: 1e-12,
});

const factored: Case = {
  model: new GraphBuilder()
    .group("H and I", "at-least", ["H", "I"])
    .group("D or HI", "all", ["D", "H and I"])
    .group("F, G or B", "all", ["F", "G", "B"])
    .group("both", "at-least", ["D or HI", "F, G or B"])
    .group("top", "all", ["C", "both"]),
  probability: { B: 0.1, C: 0.3, D: 0.5, F: 0.7, G: 0.2, H: 0.4, I: 0.8 },
  cutSets: [["C"], ["D", "F"], ["D", "G"], ["D", "B"], ["H", "I", "F"], ["H", "I", "G"], ["H", "I", "B"]],
  expected: 0.662208,
  tolerance: 1e-9,
};

describe("fault trees, evaluated for every set of failures", () => {
  it.each<[string, Case]>([
    ["FT-1 (tool): two trains; a test model of SCRAM 0.16.2", twoTrains],
    ["FT-3 (tool): theatre; OpenFTA's example, confirmed with SCRAM 0.16.2", theatre],
    [
      "FT-4: the bridge at p = 0.1; R. E. Barlow and F. Proschan, Statistical Theory of Reliability and Life Testing, 1975",
      bridge(0.1, 0.02152),
    ],
    ["FT-4: the bridge at p = 0.01", bridge(0.01, 0.0002019502)],
    ["FT-4: the bridge at p = 0.5", bridge(0.5, 0.5)],
    ["FT-7 (tool): course example NE574, University of Wisconsin–Madison", factored],
  ])("%s", (_, { model, probability, cutSets, expected, tolerance }) => {
    const evaluations = evaluateAll(model, Object.keys(probability), "top");
    expect(evaluations).toEqual(supersetsOf(cutSets, evaluations));
    expect(Math.abs(probabilityOfLoss(evaluations, probability) - expected)).toBeLessThanOrEqual(tolerance);
  });
});
