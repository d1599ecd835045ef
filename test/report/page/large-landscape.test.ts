import { deflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { isolating } from "../../../src/model/scenario/quick-scenario.js";
import { reportPage } from "../../../src/report/page/report-page.js";
import { layeredPicture } from "../../../src/report/svg/layered-picture.js";
import { layeredView } from "../../../src/report/svg/layered-view.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { misplaced } from "../svg/measured-texts.js";

/** 10,000 nodes: 100 providers with 20 systems each, 700 insurers with 9 services each and their insured. */
function largeLandscape() {
  const evidence = { status: "inferred" as const };
  const types = ["AOK", "BKK", "IKK", "EK", "PKV"];
  const providers = Array.from({ length: 100 }, (_, p) => ({
    kind: "it-provider",
    id: `p${p}`,
    name: `Provider ${p}`,
    evidence,
  }));
  const systems = providers.flatMap(({ id }, p) =>
    Array.from({ length: 20 }, (_, s) => ({
      kind: "system",
      id: `${id}/s${s}`,
      name: `System ${s}`,
      operator: id,
      systemType: `t${(s + p) % 9}`,
      evidence,
    })),
  );
  const insurers = Array.from({ length: 700 }, (_, i) => ({
    kind: "insurer",
    id: `i${i}`,
    name: `Insurer ${i}`,
    insurerType: types[i % 5],
    insured: 10_000 + i * 37,
    evidence,
  }));
  const services = insurers.flatMap(({ id }) =>
    Array.from({ length: 9 }, (_, t) => ({
      kind: "service",
      id: `${id}/e${t}`,
      name: `Service ${t}`,
      operator: id,
      serviceType: `type-${t}`,
      evidence,
    })),
  );
  const groups = insurers.map(({ id, insured }) => ({
    kind: "member-group",
    id: `${id}/m`,
    name: "Insured",
    insurer: id,
    insured,
    evidence,
  }));
  const extra = Array.from({ length: 10_000 - 100 - 2000 - 700 - 6300 - 700 }, (_, e) => ({
    kind: "gematik-service",
    id: `g${e}`,
    name: `TI ${e}`,
    evidence,
  }));
  const dependencies = [
    ...services.map(({ id }, n) => ({ dependent: id, supplier: `p${(n * 7) % 100}/s${n % 20}`, kind: "hosting" })),
    ...groups.flatMap(({ id, insurer }) =>
      Array.from({ length: 9 }, (_, t) => ({ dependent: id, supplier: `${insurer}/e${t}`, kind: "use" })),
    ),
    ...systems.map(({ id }, n) => ({ dependent: id, supplier: `g${n % extra.length}`, kind: "network" })),
  ].map((each, n) => ({ id: `d${n}`, ...each, weight: each.kind === "use" ? 0.1 : 1, evidence }));
  return parseLandscape({
    tragweite: "landscape/1",
    id: "large",
    nodes: [...providers, ...systems, ...insurers, ...services, ...groups, ...extra],
    dependencies,
  });
}

it("10,000 nodes still give a readable page below 5 MB that says what it drew together", () => {
  const landscape = largeLandscape();
  expect(landscape.nodes).toHaveLength(10_000);
  const scenario = isolating("p7");
  const result = impact(landscape, scenario);
  const view = layeredView(landscape, scenario, result);
  for (const { boxes } of view.columns) expect(boxes.length).toBeLessThanOrEqual(17);
  const writing = pictureWriting(landscape, "en");
  expect(misplaced(layeredPicture(view, writing, { title: "large" }))).toEqual([]);
  const page = reportPage({
    view: { landscape, scenario, result, focus: [] },
    controls: { moments: [], disturbances: [], isCompared: false, query: "" },
    language: "en",
    data: { landscape: deflateRawSync(JSON.stringify(landscape), { level: 9 }).toString("base64"), settings: "{}" },
    script: "x".repeat(340_000), // as long as that of the page
  });
  expect(page.length).toBeLessThan(5_000_000);
  expect(page).toContain("10,000 nodes in");
  expect(page).toContain("More insurers than can be drawn: by type");
});
