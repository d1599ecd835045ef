import { impact, isolating, parseLandscape, simulate } from "tragweite";
import { describe, expect, it } from "vitest";
import { answerOf } from "../../../src/report/page/answer.js";
import { landscapeDelta, landscapeOf } from "../../../src/report/page/landscape-delta.js";
import { pageWriting } from "../../../src/report/page/page-view.js";
import { layeredView } from "../../../src/report/svg/layered-view.js";
import { lossesBefore } from "../../../src/report/svg/loss-change.js";
import { abbreviationsIn } from "../../../src/words/abbreviations.js";

const evidence = { status: "assumed" } as const;
const line = (number: number, operator: string) => ({
  ...{ kind: "system", id: `line-${number}`, name: `Line ${number}`, operator, systemType: "network", evidence },
});
const before = parseLandscape({
  tragweite: "landscape/1",
  id: "house",
  nodes: [
    { kind: "it-provider", id: "host", name: "Host", evidence },
    line(1, "host"),
    line(2, "host"),
    { kind: "insurer", id: "kasse", name: "Kasse", insurerType: "BKK", insured: 120_000, evidence },
    { kind: "service", id: "kasse/telephone", name: "Telephone", operator: "kasse", serviceType: "telephone", evidence },
  ],
  groups: [{ id: "lines", node: "kasse/telephone", rule: "at-least", k: 1 }],
  dependencies: [1, 2].map((number) => ({
    ...{ id: `d${number}`, dependent: "kasse/telephone", supplier: `line-${number}`, group: "lines" },
    ...{ kind: "network", weight: 1, evidence },
  })),
});
const after = parseLandscape({
  ...before,
  nodes: [
    ...before.nodes.map((node) => (node.id === "line-2" ? { ...node, operator: "other" } : node)),
    { kind: "it-provider", id: "other", name: "Other", evidence },
  ],
});
const scenario = isolating("host");
const played = (landscape: typeof before) => ({
  ...{ landscape, scenario, result: impact(landscape, scenario), course: simulate(landscape, scenario, { until: "+72h" }) },
});
const page = (language: "de" | "en") => pageWriting({ ...played(after), before: played(before), focus: [] }, language);

describe("an answer before and after", () => {
  it("has both numbers in sentence and tiles", () => {
    const answer = answerOf(page("de"));
    expect(answer.before).toBe("Vorher: 120.000 Versicherte sind ohne Telefon.");
    expect(answer.sentence).toBe("Nachher: Soweit bekannt, ist niemand betroffen, der gezählt wird.");
    expect(answer.compared).toBe("house, vor und nach einer Änderung; 1 Knoten neu");
    expect(answer.tiles.map(({ number, before: was }) => [was?.text, number])).toEqual([
      ["vorher 1", "0"],
      ["vorher 120.000", "0"],
      ["vorher 72+", "0"],
      ["vorher 0 %", "keine Abhängigkeit"],
    ]);
  });

  it("says so where nothing has changed", () => {
    const same = pageWriting({ ...played(before), before: played(before), focus: [] }, "en");
    const answer = answerOf(same);
    expect(answer.before).toBeUndefined();
    expect(answer.sentence).toBe("Before as after: 120,000 insured persons are without Telephone.");
    expect(answer.compared).toBe("Compared with the saved scenario");
    expect(new Set(answer.tiles.map(({ before: was }) => was?.text))).toEqual(new Set(["as before"]));
  });

  it("marks the boxes of which less is lost, and no other", () => {
    const { landscape, result } = played(after);
    const view = layeredView(landscape, scenario, result, { before: lossesBefore(played(before)) });
    const changes = view.columns.flatMap(({ boxes }) => boxes.map(({ key, change }) => [key, change] as const));
    expect(changes.filter(([, change]) => change !== undefined)).toEqual([
      ["line-2", "less"],
      ["kasse/telephone", "less"],
      ["kasse", "less"],
    ]);
    const back = layeredView(before, scenario, played(before).result, { before: lossesBefore(played(after)) });
    expect(back.columns.flatMap(({ boxes }) => boxes).filter(({ change }) => change === "more")).toHaveLength(4);
  });
});

describe("a landscape told by another one", () => {
  it("is the same again, and short", () => {
    const delta = landscapeDelta(after, before);
    expect(landscapeOf(after, JSON.parse(JSON.stringify(delta)))).toEqual(before);
    expect(delta["dependencies"]).toEqual([0, 1]);
  });

  it("is the same where they have nothing in common", () => {
    const empty = parseLandscape({ tragweite: "landscape/1", id: "empty", nodes: [] });
    expect(landscapeOf(empty, landscapeDelta(empty, before))).toEqual(before);
    expect(landscapeOf(before, landscapeDelta(before, empty))).toEqual(empty);
  });
});

it("abbreviations are written out that stand as words of their own", () => {
  const short = (text: string) => abbreviationsIn(text, "de").map((each) => each.short);
  expect(short("eAU-Annahme der BKK, KIM-Nachrichten, E-Rezepte")).toEqual(["BKK", "E-Rezept", "eAU", "KIM"]);
  expect(short("Timing, Bekken und AOKs")).toEqual([]);
});
