import { describe, expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { isolating } from "../../../src/model/scenario/quick-scenario.js";
import { businessImpactCsv, incidentCsv } from "../../../src/report/csv/sheets-csv.js";
import { pageOf } from "../../../src/report/page/page-of.js";
import { reportPage } from "../../../src/report/page/report-page.js";
import { layeredPicture } from "../../../src/report/svg/layered-picture.js";
import { layeredView } from "../../../src/report/svg/layered-view.js";
import { matrixPicture } from "../../../src/report/svg/matrix-picture.js";
import { matrixView } from "../../../src/report/svg/matrix-view.js";
import { pictureText } from "../../../src/report/svg/picture.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { languages } from "../../../src/words/language.js";
import { misplaced } from "../svg/measured-texts.js";

const evidence = { status: "assumed" as const };
const names = ["<img src=x onerror=alert(1)>", "ab\u202Edc", "W".repeat(500), "‮\u0007\uffff", "日本".repeat(50), "=1+1"];
const landscape = parseLandscape({
  tragweite: "landscape/1",
  id: "hostile",
  name: "</script><script>alert(1)</script>",
  nodes: [
    ...names.map((name, index) => ({ kind: "it-provider", id: `p${index}`, name, evidence })),
    ...names.map((name, index) => ({ kind: "system", id: `s${index}`, name, operator: `p${index}`, systemType: "x", evidence })),
    ...names.map((name, index) => ({ kind: "insurer", id: `i${index}`, name, insurerType: "BKK", insured: 1000, evidence })),
    ...names.map((name, index) => ({
      kind: "service",
      id: `i${index}/e`,
      name,
      operator: `i${index}`,
      serviceType: "portal",
      evidence,
    })),
  ],
  dependencies: names.map((_, index) => ({
    id: `d${index}`,
    dependent: `i${index}/e`,
    supplier: `s${index}`,
    kind: "hosting",
    weight: 1,
    evidence,
  })),
});
const scenario = { ...isolating(["p0", "p1", "p2"]), name: names[0] as string };
const result = impact(landscape, scenario);

describe("names that are markup, turn the direction of writing, or do not end", () => {
  it.each(languages)("are shown as text in the page (%s)", (language) => {
    const page = reportPage({
      view: { landscape, scenario, result, focus: [] },
      controls: {
        moments: [],
        disturbances: [{ id: names[0] as string, text: names[0] as string, isOn: true }],
        isCompared: false,
        query: "",
      },
      language,
      data: { landscape: "AAAA", settings: "AAAA" },
      script: "void 0",
    });
    expect(page.includes("<img")).toBe(false);
    expect(page.includes("&lt;img src=x onerror=alert(1)&gt;")).toBe(true);
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page.includes("\u202e")).toBe(false);
    expect(page.includes("\\u202e")).toBe(true);
  });

  it("are shown as text in pictures, and stay in their boxes", () => {
    const writing = pictureWriting(landscape, "en");
    const pictures = [
      layeredPicture(layeredView(landscape, scenario, result), writing, { title: names.join(" ") }),
      matrixPicture(matrixView(landscape, scenario, result), writing, names[2] as string),
    ];
    for (const picture of pictures) {
      const text = pictureText(picture);
      const forbidden = ["<img", "\u202e", "\u0007", "\uffff"];
      expect(forbidden.filter((each) => text.includes(each))).toEqual([]);
      expect(misplaced(picture)).toEqual([]);
    }
  });

  it("are no formulas in the sheets", () => {
    const facts = { landscape, scenario, result };
    for (const csv of [businessImpactCsv(facts), incidentCsv(facts)]) expect(csv).not.toMatch(/(^|,)[=+@]/m);
  });

  it("stand packed in what is embedded, where nothing of theirs can end a script element", async () => {
    const page = await pageOf({ landscape, scenario, result }, { script: "void 0" });
    const data = [...page.matchAll(/<script type="text[/]plain" id="([\w-]+)">(.*?)<[/]script>/gs)];
    expect(data.map(([, id]) => id)).toEqual(["embedded-landscape", "embedded-results", "embedded-settings"]);
    for (const [, , text] of data) expect(text).toMatch(/^[A-Za-z0-9+/]+=*$/);
  });
});
