import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import type { Dependency } from "../../../src/model/landscape/dependency.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { LandscapeNode } from "../../../src/model/landscape/node.js";
import type { Insurer } from "../../../src/model/landscape/nodes/insurer.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { coursePicture } from "../../../src/report/svg/course-picture.js";
import { courseSeries } from "../../../src/report/svg/course-series.js";
import { pictureText } from "../../../src/report/svg/picture.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { concentrationText } from "../../../src/report/text/concentration-text.js";
import { courseText } from "../../../src/report/text/course-text.js";
import { impactText } from "../../../src/report/text/impact-text.js";
import { rankText } from "../../../src/report/text/rank-text.js";
import type { Language } from "../../../src/words/language.js";
import { insurer, landscapeOf, losing, needs, provider, service, system } from "../../explain/small-landscapes.js";
import { seen } from "../../words/written.js";
import { pageIn } from "../page/page-tables.js";

const hospital = (id: string, sites: number | "unknown"): LandscapeNode => ({
  kind: "service-provider",
  id,
  name: `Klinik ${id.toUpperCase()}`,
  providerType: "hospital",
  sites,
  evidence: { status: "assumed" },
});
const sized = (id: string, insured: Insurer["insured"]): LandscapeNode => ({ ...insurer(id, 0), insured }) as LandscapeNode;

/** Insurers of which all but the first have no size, one more service at the last two, and as many hospitals. */
function open(insurers: number, hospitals = 0): Landscape {
  const ids = [..."abcdefgh"].slice(0, insurers);
  const clinics = [..."uvwxyz"].slice(0, hospitals);
  return landscapeOf(
    [
      provider("p"),
      system("s", "p"),
      ...ids.flatMap((id, place) => [sized(id, place === 0 ? 100 : "unknown"), service(`${id}/eau`)]),
      ...ids.slice(-2).map((id) => service(`${id}/epa`)),
      ...clinics.map((id, place) => hospital(id, place === 0 ? 3 : "unknown")),
    ],
    [
      ...ids.map((id) => needs(`${id}/eau`, "s")),
      ...ids.slice(-2).map((id) => needs(`${id}/epa`, "s")),
      ...clinics.map((id) => needs(id, "s", { weight: 0.5 })),
    ],
  );
}

const flat = (text: string): string => text.replace(/\s+/g, " ");
const scenario = losing({ ids: ["s"] });
const runText = (landscape: Landscape, language: Language, all = false): string =>
  flat(impactText({ landscape, scenario, result: impact(landscape, scenario) }, { language, all }));
const rankOf = (landscape: Landscape, language: Language): string => flat(rankText(rank(landscape), { landscape, language }));
const concentrationOf = (landscape: Landscape, language: Language): string =>
  flat(concentrationText({ results: [concentration(landscape)], hubs: [], next: [], landscape }, { language }));

const everyForm: readonly (readonly [string, (landscape: Landscape, language: Language) => string])[] = [
  ["run", (landscape, language) => runText(landscape, language)],
  [
    "course",
    (landscape, language) => flat(courseText({ landscape, ...played(landscape) }, simulate(landscape, lasting), { language })),
  ],
  [
    "picture of a course",
    (landscape, language) => {
      const series = courseSeries(lasting, simulate(landscape, lasting), landscape);
      return flat(seen(pictureText(coursePicture(series, pictureWriting(landscape, language, lasting), ""))));
    },
  ],
  ["rank", (landscape, language) => rankOf(landscape, language)],
  ["concentration", (landscape, language) => concentrationOf(landscape, language)],
  ["page", (landscape, language) => flat(seen(pageIn(landscape, scenario, language)))],
];
const lasting: Scenario = {
  tragweite: "scenario/1",
  id: "lasting",
  start: "2023-07-03T00:00Z",
  disturbances: [{ id: "d", kind: "degradation", nodes: [{ id: "s" }], level: 0, begin: "+0h", end: "+6h" }],
};
const played = (landscape: Landscape) => ({ scenario: lasting, result: impact(landscape, lasting) });

describe.each(everyForm)("what a total bounds is no open bound in a %s", (form, textIn) => {
  // one of 100 and one of unknown size, within 1,000: the second has 900
  const bounded: Landscape = { ...open(2), totals: [{ id: "all", insured: 1000, evidence: { status: "assumed" } }] };
  const isOfNoRow = form === "rank" || form === "concentration";

  it("and in no language anything is more, or open", () => {
    for (const text of [textIn(bounded, "en"), textIn(bounded, "de")])
      expect(text).not.toMatch(
        /more of unknown size|weitere unbekannter Größe|are open: B|offen: B|not known: B\.|nicht bekannt: B\./,
      );
    if (isOfNoRow) {
      expect(textIn(bounded, "en")).toContain(
        "Size not known, so that there is no upper bound where they are counted and no total bounds them: B.",
      );
      expect(textIn(bounded, "de")).toContain(
        "Größe nicht bekannt, daher fehlt eine Obergrenze, wo sie mitzählen und keine Gesamtzahl sie begrenzt: B.",
      );
    } else {
      expect(textIn(bounded, "en")).toContain("Size not known, but bounded by the published total: B.");
      expect(textIn(bounded, "de")).toContain("Größe nicht bekannt, aber durch die Gesamtzahl begrenzt: B.");
    }
  });

  it("and of the only one of all the size is not known, and nobody is more", () => {
    const only = {
      ...open(2),
      nodes: open(2).nodes.filter(({ id }) => !id.startsWith("a")),
      dependencies: [needs("b/eau", "s")],
    };
    expect(textIn(only, "en")).toMatch(/Size not known[^:]*: B\./);
    expect(textIn(only, "de")).toMatch(/Größe nicht bekannt[^:]*: B\./);
    for (const text of [textIn(only, "en"), textIn(only, "de")]) expect(text).not.toMatch(/more of unknown|weitere unbekannter/);
  });
});

describe("an open bound names whose size is not known", () => {
  it("beside the sentence of a run", () => {
    expect(runText(open(4), "en")).toContain(
      "At least 100 insured persons at 4 of 4 insurers are without Eau. Size not known: B, C, D.",
    );
    expect(runText(open(4), "de")).toContain("sind ohne Eau. Größe nicht bekannt: B, C, D.");
  });

  it("three by name, and how many more", () => {
    expect(runText(open(6), "en")).toContain("are without Eau. Size not known: B, C, D and 2 more.");
    expect(runText(open(6), "de")).toContain("sind ohne Eau. Größe nicht bekannt: B, C, D und 2 weitere.");
    expect(runText(open(6), "de")).toContain("wie groß diese sind: B, C, D und 2 weitere");
    expect(runText(open(6), "de", true)).toContain("sind ohne Eau. Größe nicht bekannt: B, C, D, E, F.");
  });

  it("of another row of the tables that is open through others", () => {
    expect(runText(open(6), "en")).toContain("Size not known, Epa: E, F");
    expect(runText(open(6), "de")).toContain("Größe nicht bekannt, Epa: E, F");
    expect(runText(open(6), "en")).not.toContain("Size not known, Eau");
  });

  it("outside a published total", () => {
    const landscape: Landscape = {
      ...open(6),
      totals: [{ id: "all", unit: "insured", count: 100, members: [{ id: "a" }], evidence: { status: "assumed" } }],
    };
    expect(runText(landscape, "en")).toContain("an unknown number of insured persons at 5 insurers (B, C, D and 2 more)");
    expect(runText(landscape, "de")).toContain("unbekannt viele Versicherte bei 5 Krankenversicherern (B, C, D und 2 weitere)");
  });

  it("in a row of organisations", () => {
    expect(runText(open(1, 6), "de")).toContain("Größe nicht bekannt: Klinik V, Klinik W, Klinik X und 2 weitere");
    expect(runText(open(1, 6), "en")).toContain("size not known: Klinik V, Klinik W, Klinik X and 2 more");
  });

  it("in a rank and in a concentration, insurers and others each by themselves", () => {
    for (const textOf of [rankOf, concentrationOf]) {
      expect(textOf(open(6), "en")).toContain("no upper bound where they are counted: B, C, D and 2 more.");
      expect(textOf(open(6), "de")).toContain("daher fehlt eine Obergrenze, wo sie mitzählen: B, C, D und 2 weitere.");
    }
    expect(concentrationOf(open(6, 3), "de")).toContain("mitzählen: B, C, D und 2 weitere; Klinik V, Klinik W.");
  });
});

// Found: nobody was named beside "an unknown number … without or with only a part of it", as the names were those of the lost alone.
it("names whose size is not known of those who are lost or degraded, whichever", () => {
  const nodes = [provider("p"), system("x", "p"), system("y", "p"), sized("a", 5), service("a/eau")];
  const candidates = { supplier: undefined, candidates: ["x", "y"] } as object;
  const landscape = landscapeOf(
    [...nodes, sized("b", "unknown"), service("b/eau")],
    [needs("a/eau", "x", candidates), needs("b/eau", "y")],
  );
  const both = (level: number, id: string) => ({ kind: "degradation" as const, id, nodes: [{ id }] as [{ id: string }], level });
  const disturbed: Scenario = { ...scenario, disturbances: [both(0, "x"), both(0.5, "y")] };
  const said = (language: Language): string =>
    flat(impactText({ landscape, scenario: disturbed, result: impact(landscape, disturbed) }, { language }));
  expect(said("en")).toContain("are without Eau or have only a part of it. Size not known: B.");
  expect(said("de")).toContain("Größe nicht bekannt: B.");
});

// Found: "perhaps at least not known sites without SA".
it("says that it is not known how many perhaps lose something", () => {
  const weak: Partial<Dependency> = { evidence: { status: "assumed" } };
  const nodes = [provider("p"), system("x", "p"), sized("a", "unknown"), service("a/eau")];
  const landscape = landscapeOf(nodes, [needs("a/eau", "x", weak)]);
  const lost = losing({ ids: ["x"] });
  const course = simulate(landscape, lost, { minEvidence: "documented" });
  const result = impact(landscape, lost, { minEvidence: "documented" });
  const said = (language: Language): string => flat(courseText({ landscape, scenario: lost, result }, course, { language }));
  expect(said("en")).toContain("perhaps an unknown number of insured persons without Eau.");
  expect(said("de")).toContain("vielleicht unbekannt viele Versicherte ohne Eau.");
});
