import { readdirSync, readFileSync } from "node:fs";
import { readLandscape, readPatch, readRecord, readScenario } from "../../src/formats/index.js";
import { applyPatch } from "../../src/model/documents/patch-apply.js";
import type { IncidentRecord } from "../../src/model/documents/record.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";

/** A landscape, and what happened to it. */
export interface ShippedPack {
  readonly name: string;
  readonly landscape: Landscape;
  readonly scenario: Scenario;
  readonly record: IncidentRecord;
  readonly readme: string;
}

const data = new URL("../../data/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, data), "utf8");

/** Every pack of `data/packs`, by name. */
export const shippedPacks: readonly ShippedPack[] = readdirSync(new URL("packs", data))
  .sort()
  .map((name) => {
    const only = (folder: string): string => {
      const [file = "", ...more] = readdirSync(new URL(`packs/${name}/${folder}`, data));
      if (more.length > 0) throw new Error(`${name}/${folder} holds more than one file`);
      return read(`packs/${name}/${folder}/${file}`);
    };
    return {
      name,
      landscape: packLandscape(name),
      scenario: readScenario(only("scenarios"), { format: "yaml" }),
      record: readRecord(only("records"), { format: "csv" }),
      readme: read(`packs/${name}/README.md`),
    };
  });

function packLandscape(name: string): Landscape {
  const patch = readdirSync(new URL(`packs/${name}`, data)).find((file) => file.endsWith(".patch.yaml"));
  if (patch === undefined) return readLandscape(read(`packs/${name}/landscape.yaml`), { format: "yaml" });
  const base = readLandscape(read(`${patch.replace(".patch.yaml", "")}/landscape.json`), { format: "json" });
  return applyPatch(base, readPatch(read(`packs/${name}/${patch}`), { format: "yaml" }));
}
