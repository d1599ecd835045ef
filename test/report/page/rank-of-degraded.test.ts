import { expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { isolating } from "../../../src/model/scenario/quick-scenario.js";
import { pageWriting } from "../../../src/report/page/page-view.js";
import { pageText } from "../../../src/report/page/report-page.js";
import { rankPicture } from "../../../src/report/svg/persons-pictures.js";
import { pictureText } from "../../../src/report/svg/picture.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { languages } from "../../../src/words/language.js";
import { seen } from "../../words/written.js";
import { oneTown } from "../towns.js";
import { rowsOf } from "./page-tables.js";

/** The town has forty offices, and its host takes half of the register. */
const half: Landscape = {
  ...oneTown,
  nodes: oneTown.nodes.map((node) => (node.kind === "service-provider" ? { ...node, sites: 40 } : node)),
  dependencies: oneTown.dependencies?.map((each) => ({ ...each, weight: 0.5 })),
};

it.each(languages)("who only degrades takes something, in the picture of the ranking and in its table (%s)", (language) => {
  const ranked = rank(half, { unit: "sites" });
  const drawn = seen(pictureText(rankPicture(ranked, pictureWriting(half, language))));
  expect(drawn).toContain(language === "en" ? "0; 20 with what is degraded" : "0; 20 samt Einschränkungen");
  const scenario = isolating("host");
  const page = pageWriting({ landscape: half, scenario, result: impact(half, scenario), rank: ranked, focus: [] }, language);
  const text = pageText(page, { moments: [], disturbances: [], isCompared: false, query: "" }, "1");
  const [, table = ""] = text.split('id="rank-picture"');
  expect(rowsOf(table.split("</table>")[0] ?? "", "Host")[0]?.slice(1)).toEqual(["0", "20"]);
});
