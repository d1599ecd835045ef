import { readFileSync } from "node:fs";
import { concentration } from "../../src/analysis/concentration/concentration.js";
import { passages } from "../../src/analysis/concentration/dominators.js";
import { nextFacts } from "../../src/analysis/concentration/next-fact.js";
import { countedRows } from "../../src/analysis/counting/counted-rows.js";
import { parseTarget } from "../../src/analysis/cut-sets/cut-set-target-text.js";
import { cutSets } from "../../src/analysis/cut-sets/cut-sets.js";
import { hiddenHubs } from "../../src/analysis/hidden-hubs/hidden-hubs.js";
import { rank } from "../../src/analysis/rank/rank.js";
import { landscapeWarnings } from "../../src/analysis/warnings/landscape-warnings.js";
import { parseRegulation } from "../../src/model/documents/regulation.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { concentrationCsv } from "../../src/report/csv/concentration-csv.js";
import { cutSetsCsv } from "../../src/report/csv/cut-sets-csv.js";
import { rankCsv } from "../../src/report/csv/rank-csv.js";
import { concentrationPicture } from "../../src/report/svg/concentration-picture.js";
import { rankPicture } from "../../src/report/svg/persons-pictures.js";
import { pictureText } from "../../src/report/svg/picture.js";
import { pictureWriting } from "../../src/report/svg/picture-writing.js";
import { concentrationText } from "../../src/report/text/concentration-text.js";
import { cutSetsText } from "../../src/report/text/cut-sets-text.js";
import { passageLines, passagesCsv } from "../../src/report/text/rank-passages.js";
import { rankText } from "../../src/report/text/rank-text.js";
import { validationText } from "../../src/report/text/validation-text.js";
import { seen, type Written } from "./written.js";

export const regulation = parseRegulation(
  JSON.parse(readFileSync(new URL("../../data/regulation/named-limits.json", import.meta.url), "utf8")),
);

/** Every text on a landscape alone. */
export function landscapeTexts(landscape: Landscape): Record<string, Written> {
  const ranked = rank(landscape, { by: "operator" });
  const paired = rank(landscape, { by: "node", pairs: 10, top: 10 });
  const type = ranked.units[0]?.rows[0]?.type ?? "eau-intake";
  const passing = passages(landscape, type).slice(0, 10);
  const results = [concentration(landscape, { by: "operator", service: type, regulation })];
  const unit = results[0]?.rows[0]?.units[0]?.id;
  const next = unit === undefined ? [] : [nextFacts(landscape, unit, type, { most: 10 })];
  const hubs = hiddenHubs(landscape);
  const service = landscape.nodes.find((node) => node.kind === "service" && node.serviceType === type)?.id ?? "";
  const cut = cutSets(landscape, { kind: "lost", node: service }, { maxOrder: 1 });
  const { rows } = countedRows(landscape);
  const some = ["insured", "sites"].flatMap((each) => rows.find(({ what, unit: of }) => what === "service" && of === each) ?? []);
  const organisations = rows.find(({ what }) => what === "organisation");
  const targets = [
    ...some.map((row) => `${row.unit} ${row.type} >= 1000`),
    `at-least 1 of (level ${service} < 0.5, organisations ${some[0]?.type} >= 1)`,
    ...(organisations === undefined ? [] : [`${organisations.unit} ${organisations.type} >= 1`]),
  ];
  const counted = cutSets(landscape, parseTarget(targets.join(" or ")), { maxOrder: 1 });
  const warnings = landscapeWarnings(landscape);
  return {
    "cut sets of a figure": (language, width) => cutSetsText(counted, { landscape, language, width }),
    validation: (language, width) => validationText({ landscape, warnings }, { language, width }),
    rank: (language, width) => rankText({ ...ranked, units: ranked.units.slice(0, 20) }, { landscape, language, width }),
    pairs: (language, width) => rankText(paired, { landscape, language, width }),
    passages: (language, width) => passageLines(passing, type, { landscape, language, width }, 10).join("\n"),
    concentration: (language, width) => concentrationText({ results, hubs, next, landscape }, { language, width }),
    "cut sets": (language, width) => cutSetsText(cut, { landscape, language, width }),
    "rank picture": (language) => seen(pictureText(rankPicture(ranked, pictureWriting(landscape, language)))),
    "concentration picture": (language) => {
      const writing = pictureWriting(landscape, language);
      return seen(results.map((result) => pictureText(concentrationPicture(result, type, writing))).join(""));
    },
  };
}

/** Tables for machines: ids, codes and ISO moments, in English whoever reads them. */
export function landscapeTables(landscape: Landscape): Record<string, string> {
  const type = landscape.nodes.flatMap((node) => (node.kind === "service" ? [node.serviceType] : []))[0] ?? "";
  const [first] = countedRows(landscape).rows;
  return {
    rank: rankCsv(rank(landscape, { by: "operator" })),
    pairs: rankCsv(rank(landscape, { by: "node", pairs: 10 })),
    passages: passagesCsv(passages(landscape, type)),
    concentration: concentrationCsv([concentration(landscape, { by: "operator", regulation })]),
    "cut sets": cutSetsCsv(cutSets(landscape, parseTarget(`${first?.unit} ${first?.type} >= 1`), { maxOrder: 1 })),
  };
}
