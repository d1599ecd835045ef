import { readFileSync } from "node:fs";
import { type Backtest, type BacktestRow, backtest } from "tragweite";
import { describe, expect, it } from "vitest";
import { assembledTiVariant } from "../../../data/build/assemble-ti-variants.js";
import { tiVariants } from "../../../data/build/ti-variant.js";
import { readLandscape, readRecord, readScenario } from "../../../src/formats/index.js";

const read = (path: string): string => readFileSync(new URL(`../../../data/${path}`, import.meta.url), "utf8");

function pack(variant: string, scenario: string): Backtest {
  return backtest(
    readLandscape(read(`${variant}/landscape.json`), { format: "json" }),
    readScenario(read(`${variant}/scenarios/${scenario}.yaml`), { format: "yaml" }),
    readRecord(read(`${variant}/records/${scenario}.csv`), { format: "csv" }),
  );
}

describe("variants of the Telematikinfrastruktur", () => {
  it.each(tiVariants)("$id is what data/build makes from the tables", (variant) => {
    expect(read(`${variant.id}/landscape.json`)).toBe(assembledTiVariant(variant));
  });
});

describe("the central-network fault of 2 July 2023", () => {
  const { rows, score, givenTimes } = pack("ti-2023-07", "ti-network-2023-07");
  it("takes every application down at 11:30 and gives it back at 14:05", () => {
    expect(rows.filter(({ verdict }) => verdict === "miss")).toEqual([]);
    const isLost = ({ predicted }: BacktestRow): boolean =>
      predicted?.what === "states" && predicted.states.every(({ worst, best }) => worst === "lost" && best === "lost");
    const lost = rows.filter(isLost).map(({ id }) => id);
    expect(lost).toEqual([
      "network-down",
      "network-cause",
      "ti-epa-down",
      "ti-e-rezept-down",
      "ti-kim-down",
      "ti-vsdm-down",
      "vpn-access-down",
      "ti-collapse",
      "e-rezept-collapse",
    ]);
  });
  it("credits nothing, as the hours were read off, and says apart that all who were hit are right", () => {
    expect(score.predictions).toBe(0);
    const who = rows.filter(({ why }) => why.length > 0 && why.every(({ code }) => code === "times-of-record"));
    expect(who.map(({ id }) => id)).toEqual([
      "ti-epa-down",
      "ti-e-rezept-down",
      "ti-kim-down",
      "vpn-access-down",
      "ti-collapse",
      "e-rezept-collapse",
    ]);
    expect(givenTimes).toMatchObject({ predictions: 6, truePositive: 6, recall: 1 });
  });
});

describe("the card-vendor fault of March and April 2024", () => {
  const { rows, score, givenTimes, notModelled } = pack("ti-2024-03", "card-vendor-2024-03");
  it("degrades the E-Rezept while one vendor's checks fail, and no longer", () => {
    for (const id of ["monday-issue", "thursday", "thursday-end", "tuesday-card", "newsroom-e-rezept", "relapse"])
      expect(rows.find((row) => row.id === id)?.verdict, id).toBe("hit");
  });
  it("credits nothing, as the vendor is known from the notice of its fault, and says what it does not model", () => {
    expect([score.predictions, givenTimes.predictions]).toEqual([0, 0]);
    expect(rows.find(({ id }) => id === "relapse")?.why).toEqual([
      { code: "nodes-of-record", nodes: ["medisign/card-status"] },
      { code: "times-of-record", disturbances: ["relapse"] },
    ]);
    expect(notModelled).toBe(12);
  });
  it("credits no hit without a source, and none to an input", () => {
    for (const { id, isCredited, label, sources } of rows)
      if (isCredited) expect([label, sources.every(({ url }) => url !== undefined)], id).toEqual(["prediction", true]);
  });
});
