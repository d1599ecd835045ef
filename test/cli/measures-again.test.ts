import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import type { Measures } from "../../src/analysis/measures/measures-result.js";
import { readLandscape } from "../../src/formats/read-landscape.js";
import type { Patch } from "../../src/model/documents/patch.js";
import { applyPatch } from "../../src/model/documents/patch-apply.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { degradationOf } from "../../src/model/scenario/quick-scenario.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import { played, together } from "../analysis/measures/had-again.js";
import { call } from "./memory-host.js";

const hospital = "examples/krankenhaus/landscape.yaml";

it("promises of offers within a budget what whole runs on their patch say, one for each operator", async () => {
  const budget = ["--measures", "examples/krankenhaus/massnahmen.yaml", "--budget", "30000"];
  const asked = ["measures", hospital, "--for", "36h", "--kind", "it-provider", ...budget, "--save-patch", "set.json"];
  const { stdout, written } = await call([...asked, "--format", "json"]);
  const { sums, set } = JSON.parse(stdout) as Measures;
  const landscape = readLandscape(await readFile(hospital, "utf8"));
  const patch = JSON.parse(written.get("set.json") ?? "") as Patch;
  const lost = landscape.nodes.flatMap(({ id, kind }) => (kind === "it-provider" ? [id] : []));
  const runsOn = (each: Landscape) =>
    lost.map((id) => {
      const disturbance = { ...degradationOf(id, 0), begin: "+0h", end: "+36h" };
      const scenario: Scenario = { tragweite: "scenario/1", id, start: "2026-03-06T00:00Z", disturbances: [disturbance] };
      return played(each, scenario, { reading: "worst", minEvidence: "assumed", unit: "sites" });
    });
  expect(set.map(({ id }) => id)).toEqual(["funk-sued", "bilder-vor-ort", "kis-uebung"]);
  expect([together(runsOn(landscape)), together(runsOn(applyPatch(landscape, patch)))]).toEqual([sums?.before, sums?.after]);
  expect(sums?.after).toMatchObject({ pastTolerance: { critical: { atMost: 2 } }, unitHours: { atMost: 148.5 } });
});
