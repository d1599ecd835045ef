import { describe, expect, it } from "vitest";
import { lintRegisters, readRegisterLandscape, writeRegister } from "../../../src/formats/register/index.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { draftRegisters, zippedRegister } from "./generated-registers.js";
import { packageOf, smallRegister } from "./register-parts.js";

const small = readRegisterLandscape([
  { file: "bank.zip", content: Object.entries(packageOf(smallRegister)).map(([name, content]) => ({ name, content })) },
]).landscape;
const again = (landscape: Landscape): Landscape => readRegisterLandscape([{ content: writeRegister(landscape).bytes }]).landscape;

/** What a register holds of a landscape, whatever the order. */
function held({ nodes, dependencies = [] }: Landscape): unknown {
  const rows = nodes.map(({ evidence: _, ...node }) => ({
    ...node,
    populations: "populations" in node ? node.populations?.map(({ unit, count }) => [unit, count]) : [],
  }));
  const needs = dependencies.map(({ dependent, supplier, kind, exit }) => ({ dependent, supplier, kind, exit }));
  const text = (row: unknown): string => JSON.stringify(row);
  return { nodes: rows.sort((a, b) => (a.id < b.id ? -1 : 1)), needs: needs.sort((a, b) => (text(a) < text(b) ? -1 : 1)) };
}

describe("a register that is written", () => {
  it("is read back as the landscape", () => {
    expect(held(again(small))).toEqual(held(small));
    const many = readRegisterLandscape(
      draftRegisters({ seed: 4, registers: 2, entities: 20, providers: 40 }).map(zippedRegister),
    ).landscape;
    expect(held(again(many))).toEqual(held(many));
  });

  it("is the same to the byte, and says what is not in it", () => {
    const { bytes, notes } = writeRegister(small);
    expect(writeRegister(structuredClone(small)).bytes).toEqual(bytes);
    expect(notes.map(({ values }) => (values as { what?: string }).what)).toEqual(
      expect.arrayContaining(["source", "dependency.weight"]),
    );
  });

  it("lacks of the key only what no landscape says", () => {
    const [lint] = lintRegisters([{ content: writeRegister(small).bytes }]);
    const blocking = lint?.findings.filter(({ severity }) => severity === "blocking") ?? [];
    expect(blocking.map(({ code, values }) => [code, values])).toEqual([
      ["empty-key", { columns: ["0130", "0150", "0160"] }],
      ["empty-key", { columns: ["0130", "0150", "0160"] }],
    ]);
  });
});
