import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Outages } from "../../src/analysis/outages/outages-result.js";
import { call } from "./memory-host.js";

const golden = fileURLToPath(new URL("../golden/rank-for/", import.meta.url));
const insurer = ["--name", "Musterkrankenkasse", "--kind", "insurer", "--count", "480000", "--quiet"];

/** The forty contracts of an insurer as a landscape. */
async function contracts(): Promise<string> {
  const { code, stdout } = await call(["import", "examples/kassenvertraege.csv", ...insurer]);
  expect(code).toBe(0);
  return stdout;
}

describe("rank --for", () => {
  it.each(["de", "en"])("says of an insurer with forty contracts what its risk manager asks: %s", async (language) => {
    const files = { "ours.yaml": await contracts() };
    const { code, stdout, stderr } = await call(["rank", "ours.yaml", "--for", "72h", "--lang", language], { files });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("Kassenrechenzentrum Mitte GmbH");
    await expect(stdout).toMatchFileSnapshot(`${golden}contracts-${language}.txt`);
  });

  it.each(["de", "en"])("says of a hospital which services are lost, degraded and past their tolerance: %s", async (language) => {
    const asked = ["--for", "36h", "--from", "2026-01-02T22:00+01:00", "--unit", "beds", "--lang", language];
    const { code, stdout, stderr } = await call(["rank", "examples/krankenhaus/landscape.yaml", ...asked]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot(`${golden}hospital-${language}.txt`);
    for (const line of stdout.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(80);
  });

  it("writes a row for each unit and service that it hits, the same as the JSON", async () => {
    const asked = ["rank", "examples/krankenhaus/landscape.yaml", "--for", "36h", "--kind", "it-provider"];
    const rows = parse((await call([...asked, "--format", "csv"])).stdout, { columns: true }) as Record<string, string>[];
    const { units } = JSON.parse((await call([...asked, "--format", "json"])).stdout) as Outages;
    expect(rows.map(({ id, service, service_lost_hours_at_most: hours }) => [id, service, Number(hours)])).toEqual(
      units.flatMap(({ id, services }) => services.map((service) => [id, service.id, service.lostHours.atMost])),
    );
    expect(rows[0]).toMatchObject({
      id: "laborwerk",
      critical: "yes",
      tolerable_hours: "4",
      past_tolerable_hours_at_least: "32",
    });
  });

  it("comes on top of a scenario from a moment of it on", async () => {
    const scenario = `
tragweite: scenario/1
id: netz
start: 2026-01-02T08:00+01:00
disturbances:
  - { id: funk, kind: degradation, nodes: [{ id: mobilnetz/funk }], level: 0, begin: "+0h", end: "+48h", reason: failure, evidence: { status: assumed } }
`;
    const asked = [
      "rank",
      "examples/krankenhaus/landscape.yaml",
      "--for",
      "10h",
      "--scenario",
      "./netz.yaml",
      "--from",
      "+2h",
      "--format",
      "json",
    ];
    const { units } = JSON.parse((await call(asked, { files: { "./netz.yaml": scenario } })).stdout) as Outages;
    const lost = units.find(({ id }) => id === "netzhaus")?.services.find(({ id }) => id === "haus-nord/notaufnahme");
    // neither line carries: 10 h instead of the half hour until the second does
    expect(lost?.lostHours).toEqual({ atLeast: 10, atMost: 10 });
    expect(units.some(({ id }) => id === "mobilnetz")).toBe(false);
  });
});
