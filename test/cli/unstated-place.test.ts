import { describe, expect, it } from "vitest";
import { concentration } from "../../src/analysis/concentration/concentration.js";
import { landscapeBuilder } from "../../src/model/documents/builder.js";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { call } from "./memory-host.js";

/** Two insurers of 400 each on a system of their own: the one at the site "south", the other's site as it is given. */
function landscape(site: string | undefined) {
  const builder = landscapeBuilder({ id: "sites", evidence: { status: "assumed" } });
  const host = builder.node("it-provider", { id: "host", name: "Host" });
  for (const [id, place] of [
    ["a", "south"],
    ["b", site],
  ] as const) {
    const operator = builder.node("insurer", { id, name: id, insurerType: "BKK", insured: 400 });
    const claims = builder.node("service", { id: `${id}/claims`, name: "Claims", operator, serviceType: "claims" });
    const supplier = builder.node("system", {
      ...{ id: `host/${id}`, name: "X", operator: host, systemType: "core" },
      ...(place === undefined ? {} : { site: place }),
    });
    builder.dependency({ kind: "operation", dependent: claims, supplier, weight: 1 });
  }
  return JSON.stringify(builder.build());
}

describe.each(["rank", "concentration"])("%s by site, held to a limit", (command) => {
  const asked = (site: string | undefined, ...more: readonly string[]) =>
    call([command, "./m.json", "--by", "site", "--fail-on", "lost>=500", ...more], { files: { "./m.json": landscape(site) } });

  it("passes where each site is stated and takes less", async () => {
    expect(await asked("north")).toMatchObject({ code: 0, stderr: "" });
    expect((await asked("south")).code).toBe(1);
  });
  it("does not pass where a system without a site may stand at any", async () => {
    const { code, stderr } = await asked(undefined);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        "limit not kept: 1 system states no site; if it is at South, up to 800 insured persons may be lost with it (Claims); the limit is 500\n",
    });
    expect((await asked(undefined, "--lang", "de")).stderr).toContain(
      "bei 1 System ist kein Standort angegeben; ist er South, können damit bis zu 800 Versicherte",
    );
  });
});

describe("a concentration by site", () => {
  it("leaves open what stands on systems of which no site is stated: reaches, shares, indices and named limits", async () => {
    const files = { "./m.json": landscape(undefined) };
    const { stdout } = await call(["concentration", "./m.json", "--by", "site", "--all"], { files });
    expect(stdout).toMatch(/South +1 +1–2 +400–800 +50\.0–100\.0 % +50\.0–100\.0 %/);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("HHI 10,000 over the known; HHI 5,000–10,000 whichever site supplies");
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("Losses divided: HHI 5,000–10,000; the largest 50.0–100.0 %");
    const german = await call(["rank", "./m.json", "--by", "site", "--lang", "de"], { files });
    expect(german.stdout).toMatch(/South +Claims +1–2 +400–800/);
  });
  it("holds named limits against the most that may be there", async () => {
    const large = landscape(undefined).replaceAll('"insured":400', '"insured":400000,"insuredAsOf":"2026-01-01"');
    const files = { "./m.json": large };
    const { stdout } = await call(["concentration", "./m.json", "--by", "site", "--as-of", "2026-01-01", "--all"], { files });
    expect(stdout.replaceAll(/\s+/g, " ")).toMatch(/behind the shared facility ≥ 500,000: undetermined \(400,000–800,000;/);
  });
  it("holds where no site is stated at all: who stands on two systems may stand at one site or at two", () => {
    const {
      nodes,
      dependencies = [],
      ...rest
    } = JSON.parse(landscape(undefined).replaceAll('"site":"south",', "").replaceAll(',"site":"south"', "")) as Landscape;
    const [first] = dependencies.filter(({ dependent }) => dependent === "b/claims");
    const parts = [
      { ...first, weight: 0.75, group: "parts" },
      { ...first, id: "other", weight: 0.25, group: "parts", supplier: "host/a" },
    ];
    const groups = [{ id: "parts", node: "b/claims", rule: "share" }];
    const bare = parseLandscape({ ...rest, nodes: nodes.filter(({ id }) => !/^a\b/.test(id)), groups, dependencies: parts });
    const [row] = concentration(bare, { by: "site" }).rows;
    // at one site 10,000, at two 0.75² + 0.25² of it
    expect(row?.unattributed?.index).toMatchObject({ hhi: { atLeast: 5000, atMost: 10_000 }, cr1: { atLeast: 0.5, atMost: 1 } });
  });
});

describe("a rank by site where no site is stated", () => {
  it("says that what one would take is not known", async () => {
    const bare = landscape(undefined).replaceAll('"site":"south",', "").replaceAll(',"site":"south"', "");
    const { stdout } = await call(["rank", "./m.json", "--by", "site"], { files: { "./m.json": bare } });
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "No system states its site: what the loss of one site would take is not known. Of 0 sites,",
    );
    const german = await call(["rank", "./m.json", "--by", "platform", "--lang", "de"], { files: { "./m.json": bare } });
    expect(german.stdout.replaceAll(/\s+/g, " ")).toContain("Zu keinem System ist eine Plattform angegeben:");
  });
});
