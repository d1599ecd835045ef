import { describe, expect, it } from "vitest";
import { landscapeOn } from "../../../src/model/documents/landscape-on.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { supplyOf } from "../../../src/model/landscape/shared-supplies.js";
import { landscapeOf, needs, provider, system } from "../../explain/small-landscapes.js";

const bank = { ...system("bank", "p"), supply: { perDay: 150, order: ["a", "b", "c"] } } as ReturnType<typeof system>;

/** `a` comes in February, and `b` draws from April on. */
const landscape = parseLandscape({
  ...landscapeOf(
    [provider("p"), bank, { ...system("a", "p"), validFrom: "2026-02" }, system("b", "p"), system("c", "p")],
    [
      needs("a", "bank", { draws: { always: 50 } }),
      needs("b", "bank", { draws: { always: 50 }, validFrom: "2026-04" }),
      needs("c", "bank", { draws: { always: 50 }, validFrom: "2026-05" }),
    ],
  ),
  asOf: "2026-06-01",
});
const orderIn = ({ nodes }: Landscape) => nodes.flatMap((node) => (node.id === "bank" ? [supplyOf(node)?.order] : []))[0];

describe("in the order of a supply stand on a day", () => {
  it("those who draw on it then", () => {
    const orders = ["2026-01-01", "2026-02-01", "2026-04-01", "2026-05-01"].map((day) => [
      day,
      orderIn(landscapeOn(landscape, day).landscape),
    ]);
    expect(orders).toEqual([
      ["2026-01-01", undefined],
      ["2026-02-01", ["a"]],
      ["2026-04-01", ["a", "b"]],
      ["2026-05-01", ["a", "b", "c"]],
    ]);
  });

  it("nobody where the supply is given up, too", () => {
    const given = {
      ...landscape,
      nodes: landscape.nodes.map((node) => (node.id === "p" ? { ...node, validTo: "2026-03" } : node)),
    };
    expect(orderIn(landscapeOn(parseLandscape(given), "2026-03-01").landscape)).toEqual(["a"]);
    expect(
      landscapeOn(parseLandscape({ ...given, nodes: [...given.nodes, provider("q")] }), "2026-04-01").landscape.nodes,
    ).toHaveLength(1);
  });
});

describe("a supply suffices on each day for what is always drawn then", () => {
  const drawn = (second: { validFrom?: string; validTo?: string }) => ({
    ...landscapeOf(
      [provider("p"), { ...bank, supply: { perDay: 150 } } as typeof bank, system("a", "p")],
      [
        needs("a", "bank", { id: "old", draws: { always: 100 }, validTo: "2025" }),
        needs("a", "bank", { id: "new", draws: { always: 120 }, ...second }),
      ],
    ),
    asOf: "2026-06-01",
  });

  it("one that follows another does not add to it", () => {
    const both = parseLandscape(drawn({ validFrom: "2026" }));
    for (const day of ["2025-12-31", "2026-01-01"]) expect(landscapeOn(both, day).landscape.dependencies).toHaveLength(1);
  });

  it("and on a day on which both hold it does", () => {
    for (const dates of [{}, { validFrom: "2025-12" }, { validTo: "2020" }])
      expect(() => parseLandscape(drawn(dates))).toThrow(/220 a day are always drawn on "bank", and 150 come in/);
  });
});
