import { describe, expect, it } from "vitest";
import { explain } from "../../../src/explain/explain.js";
import { explanationText } from "../../../src/explain/text/explanation-text.js";
import type { Dependency } from "../../../src/model/landscape/dependency.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Disturbance } from "../../../src/model/scenario/disturbance.js";
import { landscapeOf, losing, needs, provider, system } from "../small-landscapes.js";

const textOf = (landscape: Landscape, levels: Readonly<Record<string, number>>, language: "en" | "de"): string => {
  const disturbances = Object.entries(levels).map(
    ([id, level]): Disturbance => ({ kind: "degradation", id: `d-${id}`, nodes: [{ id }], level }),
  );
  return explanationText(explain(landscape, { ...losing(), disturbances }, "t"), language);
};

const small = (dependencies: readonly Dependency[], groups: Landscape["groups"] = []): Landscape =>
  landscapeOf([provider("p"), system("a", "p"), system("b", "p"), system("t", "p")], dependencies, groups);

describe("two suppliers of which one is enough", () => {
  const groups: Landscape["groups"] = [{ id: "g", node: "t", rule: "at-least", k: 1 }];
  const either = (weight: number): Landscape =>
    small([needs("t", "a", { group: "g", weight }), needs("t", "b", { group: "g", weight })], groups);

  it("are not each said to be what nothing works without", () => {
    expect(textOf(either(1), { a: 0, b: 0 }, "en")).not.toContain("without it");
    expect(textOf(either(1), { a: 0, b: 0 }, "de")).not.toMatch(/ohne dies/i);
  });

  it("are said to count for their weight", () => {
    const texts = (["en", "de"] as const).map((language) => textOf(either(0.5), { a: 0, b: 0 }, language));
    expect(texts[0]).not.toContain("without it");
    expect(texts[0]).toContain("its loss counts for 50 %");
    expect(texts[1]).not.toMatch(/ohne dies/i);
    expect(texts[1]).toContain("sein Ausfall zählt zu 50 %");
  });

  it("one that is needed alone still is what nothing works without", () => {
    expect(textOf(small([needs("t", "a")]), { a: 0 }, "en")).toContain("nothing works without it");
    expect(textOf(small([needs("t", "a")]), { a: 0 }, "de")).toContain("ohne dies geht nichts");
  });
});

describe("candidates for a supplier", () => {
  const doubtful = small([needs("t", "a", { supplier: undefined, candidates: ["a", "b"] })]);

  it("of which one supplies half are not said to supply nothing", () => {
    expect(textOf(doubtful, { a: 0, b: 0.5 }, "en")).toContain("none of them supplies in full:");
    expect(textOf(doubtful, { a: 0, b: 0.5 }, "de")).toContain("keiner liefert voll:");
  });

  it("that are all lost are said to supply nothing", () => {
    expect(textOf(doubtful, { a: 0, b: 0 }, "en")).toContain("none of them works:");
    expect(textOf(doubtful, { a: 0, b: 0 }, "de")).toContain("keiner liefert:");
  });
});

describe("one disturbance that is enough", () => {
  const chain = small([needs("t", "a"), needs("b", "a")]);
  const sentences = {
    en: [
      /No other disturbance holds\./,
      /Without it, the other disturbance does not /,
      /Without it, the other disturbances do not /,
    ],
    de: [
      /Eine andere Störung besteht nicht\./,
      /Ohne sie führt die andere Störung nicht /,
      /Ohne sie führen die übrigen Störungen nicht /,
    ],
  };
  const others: readonly Readonly<Record<string, number>>[] = [{}, { b: 0.5 }, { b: 0.5, p: 0.5 }];

  it.each([0, 1, 2])("is said to be so beside %d others", (n) => {
    for (const language of ["en", "de"] as const) {
      const text = textOf(chain, { a: 0, ...others[n] }, language);
      sentences[language].forEach((sentence, place) => {
        if (place === n) expect(text).toMatch(sentence);
        else expect(text).not.toMatch(sentence);
      });
    }
  });
});

describe("what is cut off itself", () => {
  const cutOff: Disturbance = { kind: "isolation", id: "cut", nodes: [{ id: "t" }] };
  const explained = (nodes: readonly string[], asked = "t"): [string, string] => {
    const isolation: Disturbance = { ...cutOff, nodes: nodes.map((id) => ({ id })) };
    const explanation = explain(small([needs("t", "a")]), { ...losing(), disturbances: [isolation] }, asked);
    return [explanationText(explanation, "en"), explanationText(explanation, "de")];
  };

  it("and loses its supplier by it is said to be both", () => {
    const [english, german] = explained(["t"]);
    expect(english).toContain("T (P) is cut off and lost.");
    expect(german).toContain("T (P): abgetrennt und ausgefallen.");
  });

  it("with its supplier is only cut off", () => {
    const [english, german] = explained(["t", "a"]);
    expect(english).toContain("T (P) is cut off.");
    expect(german).toContain("T (P): abgetrennt.");
  });

  it("is said to be so among all that its operator runs, too", () => {
    const [english, german] = explained(["t"], "p");
    expect(english).toContain("cut off and lost");
    expect(german).toContain("abgetrennt und ausgefallen");
  });
});
