import { describe, expect, it } from "vitest";
import { compare } from "../../../src/explain/compare.js";
import { comparisonText } from "../../../src/explain/text/comparison-text.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { LandscapeNode } from "../../../src/model/landscape/node.js";
import { insurer, landscapeOf, losing, needs, provider, service, system } from "../small-landscapes.js";

const systems = [provider("p"), ...["n", "s", "t"].map((id) => system(id, "p"))];
const open = (id: string, ...candidates: [string, string]) => ({ ...needs(id, "n"), supplier: undefined, candidates });

const headline = (
  [landscape, other]: readonly [Landscape, Landscape],
  [before, after]: readonly [string, string],
  language: "en" | "de" = "en",
): string => {
  const scenario = (ids: string) => (ids === "" ? losing() : losing({ ids: ids.split("") }));
  const sides = [
    { landscape, scenario: scenario(before) },
    { landscape: other, scenario: scenario(after) },
  ] as const;
  return comparisonText(compare(...sides), language).split("\n")[0]!;
};

const on = (landscape: Landscape): [Landscape, Landscape] => [landscape, landscape];

describe("the first sentence of a comparison", () => {
  const perhaps = landscapeOf([...systems, insurer("q", 700_000), service("q/post")], [open("q/post", "n", "s")]);

  it("says perhaps of what is lost with one of two suppliers, in either direction", () => {
    expect(headline(on(perhaps), ["", "n"])).toBe("After: perhaps worse for Post (0 to 700,000 insured persons).");
    expect(headline(on(perhaps), ["", "n"], "de")).toBe("Nachher vielleicht schlechter: Post (0 bis 700.000 Versicherte).");
    expect(headline(on(perhaps), ["n", ""])).toBe("After: perhaps better for Post (0 to 700,000 insured persons).");
    expect(headline(on(perhaps), ["n", ""], "de")).toBe("Nachher vielleicht besser: Post (0 bis 700.000 Versicherte).");
    const known = { ...perhaps, dependencies: [needs("q/post", "s")] };
    expect(headline([known, perhaps], ["n", "n"])).toBe("After: perhaps worse for Post (0 to 700,000 insured persons).");
  });

  it("says both where what perhaps was lost is half lost after", () => {
    const half = { ...perhaps, dependencies: [needs("q/post", "n", { weight: 0.5 })] };
    const [better, worse] = ["perhaps better for Post (0 to 700,000", "perhaps worse for Post (0 to 700,000"];
    const text = headline([perhaps, half], ["n", "n"]);
    expect(text).toContain(better);
    expect(text).toContain(worse);
  });

  it("says all that surely became of the type of which most changed, counts others that surely did, and tells perhaps apart", () => {
    const four = ["a/eau", "p2/eau", "q/post", "r/epa"];
    const landscape = landscapeOf(
      [...systems, insurer("a", 1), insurer("p2", 900_000), insurer("q", 700_000), insurer("r", 3), ...four.map(service)],
      [needs("a/eau", "n"), needs("p2/eau", "n", { weight: 0.5 }), open("q/post", "n", "s"), needs("r/epa", "n")],
    );
    expect(headline(on(landscape), ["", "n"])).toBe(
      "After: worse for Eau (newly lost: 1 insured person; newly degraded: 900,000 insured persons, from 100 % to 50 % of normal function) and 1 more; perhaps worse for Post (0 to 700,000 insured persons).",
    );
    expect(headline(on(landscape), ["", "n"], "de")).toBe(
      "Nachher schlechter: Eau (neu ausgefallen: 1 Versicherter; neu eingeschränkt: 900.000 Versicherte, von 100 % auf 50 % der normalen Leistung) und 1 weitere; vielleicht schlechter: Post (0 bis 700.000 Versicherte).",
    );
    expect(headline(on(landscape), ["n", ""])).toBe(
      "After: better for Eau (900,001 insured persons) and 1 more; perhaps better for Post (0 to 700,000 insured persons).",
    );
  });

  it("puts first what most have, not what is lost to few", () => {
    const landscape = landscapeOf(
      [...systems, insurer("a", 5), insurer("b", 4000), service("a/eau"), service("b/epa")],
      [needs("a/eau", "n"), needs("b/epa", "n", { weight: 0.5 })],
    );
    expect(headline(on(landscape), ["", "n"])).toBe(
      "After: worse for Epa (4,000 insured persons, from 100 % to 50 % of normal function) and 1 more.",
    );
  });

  it("names those within and outside the published total", () => {
    const privately = { ...insurer("q", 70), insurerType: "PKV" } as LandscapeNode;
    const landscape: Landscape = {
      ...landscapeOf(
        [...systems, insurer("a", 500), insurer("c", 1500), privately, ...["a/eau", "c/eau", "q/eau"].map(service)],
        [needs("a/eau", "n"), needs("c/eau", "n", { weight: 0.5 }), needs("q/eau", "n")],
      ),
      totals: [{ id: "statutory", insured: 2000, evidence: { status: "assumed" } }],
    };
    expect(headline(on(landscape), ["s", "n"])).toBe(
      "After: worse for Eau (newly lost: 500 insured persons; newly degraded: 1,500 insured persons, from 100 % to 50 % of normal function; outside the published total, newly lost: 70 insured persons).",
    );
    expect(headline(on(landscape), ["s", "n"], "de")).toContain(
      "von 100 % auf 50 % der normalen Leistung; außerhalb der veröffentlichten Gesamtzahl, neu ausgefallen: 70 Versicherte).",
    );
  });

  it("says of what may be lost and is surely less that it is worse, and from what to what", () => {
    const landscape = landscapeOf(
      [...systems, insurer("a", 10), insurer("b", 20), service("a/eau"), service("b/eau")],
      [open("a/eau", "n", "s"), open("b/eau", "n", "t")],
    );
    const scenario = (level: number) => ({
      ...losing({ ids: ["n"] }),
      disturbances: [
        ...losing({ ids: ["n"] }).disturbances,
        { kind: "degradation" as const, id: "y", nodes: [{ id: "s" }] as [{ id: string }], level },
      ],
    });
    const text = comparisonText(compare({ landscape, scenario: losing() }, { landscape, scenario: scenario(0.8) }), "en");
    expect(text.split("\n")[0]).toBe(
      "After: worse for Eau (10 to 30 insured persons, surely from 100 % to at most 80 % of normal function).",
    );
  });

  it("tells those counted in two units once", () => {
    const hospital = {
      ...{ kind: "service-provider", id: "h", name: "H", providerType: "hospital", sites: 2 },
      ...{ populations: [{ unit: "beds", count: 300 }], evidence: { status: "inferred" } },
    } as unknown as LandscapeNode;
    const landscape: Landscape = {
      ...landscapeOf([...systems, hospital, service("h/eau")], [needs("h/eau", "n")]),
      units: [{ id: "beds" }],
    };
    expect(headline(on(landscape), ["", "n"])).toMatch(/^After: worse for Eau \((300 beds|2 sites)\)\.$/);
  });
});

it("one insured person in German is in the accusative after für", () => {
  const landscape = landscapeOf([...systems, insurer("a", 1), service("a/eau")], [needs("a/eau", "n", { weight: 0.5 })]);
  const text = (before: string[], after: string[], of: Landscape) =>
    comparisonText(
      compare({ landscape: of, scenario: losing({ ids: before }) }, { landscape: of, scenario: losing({ ids: after }) }),
      "de",
    );
  expect(text(["s"], ["n"], landscape)).toContain("eingeschränkt vorher für 0 Versicherte, nachher für 1 Versicherten (auf 50 %");
  const wholly = { ...landscape, dependencies: [needs("a/eau", "n")] };
  expect(text(["s"], ["n"], wholly)).toContain("ausgefallen vorher für 0 Versicherte, nachher für 1 Versicherten\n");
  expect(text(["s"], ["n"], wholly)).toContain("Neu ausgefallen: Eau (1 Versicherter).");
});
