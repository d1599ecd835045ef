import { beforeAll, describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { lintRegisters, type RegisterFile, readRegisterLandscape } from "../../../src/formats/register/index.js";
import { draftRegisters, hubCode, zippedRegister } from "./generated-registers.js";
import { type PlantedDefect, plantDefects } from "./planted-defects.js";

/** The size that a supervisor has is that of `test/scale/many-registers.ts`. */
const size = { registers: 10, entities: 300, providers: 150 };
const seed = 15 + Number(process.env["ROUND"] ?? 0);
const defects = 40;

let files: RegisterFile[];
let planted: PlantedDefect[];

beforeAll(() => {
  const drafts = draftRegisters({ seed, ...size });
  planted = plantDefects(drafts, defects, seed);
  files = drafts.map(zippedRegister);
});

describe(`${size.registers} registers of ${size.entities} entities`, () => {
  it(`have ${defects} defects that were planted, and no others`, () => {
    const line = ({ file, template, code }: PlantedDefect): string => `${file} ${template} ${code}`;
    const found = lintRegisters(files).flatMap(({ file, findings }) =>
      findings
        .filter(({ code }) => code !== "recipient-empty")
        .flatMap(({ template, code, count }) => Array.from({ length: count }, () => line({ file: file ?? "", template, code }))),
    );
    expect(found.sort()).toEqual(planted.map(line).sort());
  });

  it("are one landscape in which the hidden hub is first", () => {
    const { landscape } = readRegisterLandscape(files);
    const entities = landscape.nodes.filter(({ kind }) => kind === "service-provider");
    expect(entities).toHaveLength(size.entities);
    expect(landscape.totals).toMatchObject([{ unit: "entities", count: size.entities }]);
    const hub = landscape.nodes.find(({ aliases }) => aliases?.includes(hubCode));
    expect(hub).toMatchObject({ kind: "it-provider", name: "Hidden Hub" });
    const rows = concentration(landscape, { by: "operator", unit: "entities" }).rows.filter(({ what }) => what === "service");
    expect(rows.length).toBeGreaterThan(1);
    for (const { units } of rows) {
      expect(units[0]?.id).toBe(hub?.id);
      expect(units[0]?.direct.count.atMost).toBe(0);
      expect(units[0]?.logic.count.atLeast).toBeGreaterThan(units[1]?.logic.count.atMost ?? 0);
    }
  });
});
