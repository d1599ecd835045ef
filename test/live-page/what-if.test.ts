import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { impact } from "../../src/analysis/impact/impact.js";
import { findNodes } from "../../src/live-page/find-nodes.js";
import {
  askedScenario,
  asksTooMuch,
  degraded,
  disconnectedOrJoined,
  fragmentOf,
  isolated,
  nothingAsked,
  readFragment,
  released,
  type WhatIf,
} from "../../src/live-page/what-if.js";
import { isolating } from "../../src/model/scenario/quick-scenario.js";
import { bitmarck2023, germany2023 } from "../data/shipped-landscape.js";

const ids = germany2023.nodes.map(({ id }) => id);
const known = new Set(ids);
const set = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 });
const asked: fc.Arbitrary<WhatIf> = fc.record({
  at: fc.constantFrom(null, "+30h", "2023-04-26T12:00+02:00"),
  isolate: fc.array(set, { maxLength: 3 }),
  disconnect: fc.array(fc.tuple(set, set), { maxLength: 2 }),
  degrade: fc.array(fc.record({ ids: set, level: fc.constantFrom(0, 0.5, 0.25) }), { maxLength: 2 }),
  off: fc.subarray(bitmarck2023.disturbances.map(({ id }) => id)),
  spare: fc.array(fc.record({ disturbance: fc.constantFrom("munich", "epa-app"), ids: set }), { maxLength: 2 }),
});
const read = (fragment: string): WhatIf =>
  readFragment(
    fragment,
    nothingAsked(null),
    (id) => known.has(id),
    () => true,
  );

describe("a what-if of the page", () => {
  it("survives as the fragment of a link", () => {
    fc.assert(
      fc.property(asked, (each) => {
        expect(read(fragmentOf(each))).toEqual(each);
      }),
    );
  });

  it("is nothing where a link names nothing that the page knows, whatever it is", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => read(`#${text}`)).not.toThrow();
      }),
    );
    expect(read("#isolate=nobody&disconnect=a,b&degrade=x=0.5&spare=munich,nobody")).toEqual(nothingAsked(null));
  });

  it.each(["", " ", "0x1", "1e0", "+1", "Infinity", "1.5", "-0", "0b1", "1_0", "NaN", "00.5"])(
    "takes %j for no level",
    (level) => {
      expect(read(`#degrade=tk%3D${encodeURIComponent(level)}`)).toEqual(nothingAsked(null));
    },
  );

  it.each([
    ["0", 0],
    ["1", 1],
    ["0.5", 0.5],
    [".25", 0.25],
    [String(1e-7), 1e-7],
  ])("takes %s for a level", (text, level) => {
    expect(read(`#degrade=tk%3D${text}`).degrade).toEqual([{ ids: ["tk"], level }]);
  });

  it("is nothing where a link asks too much, and reads none of it", () => {
    const parts = (count: number) => `#${Array.from({ length: count }, () => "isolate=tk").join("&")}`;
    expect(read(parts(200)).isolate).toHaveLength(200);
    let looks = 0;
    const isKnown = (): boolean => {
      looks++;
      return true;
    };
    for (const fragment of [parts(201), parts(20_000), `#isolate=${"tk~".repeat(20_000)}`]) {
      expect(asksTooMuch(fragment)).toBe(true);
      expect(readFragment(fragment, nothingAsked(null), isKnown, () => true)).toEqual(nothingAsked(null));
    }
    expect(looks).toBe(0);
  });

  it("is undone by what undoes it", () => {
    const empty = nothingAsked(null);
    expect(released(isolated(empty, ["tk"]), ["tk"])).toEqual(empty);
    expect(released(degraded(empty, ["tk"], 0.5), ["tk"])).toEqual(empty);
    expect(disconnectedOrJoined(disconnectedOrJoined(empty, ["tk"], ["tk-it"]), ["tk-it"], ["tk"])).toEqual(empty);
  });

  it("gives no id twice, also beside a saved what-if", () => {
    const saved = isolating("bitmarck");
    const { disturbances } = askedScenario(saved, isolated(isolated(nothingAsked(null), ["tk"]), ["rise"]));
    expect(disturbances.map(({ id }) => id)).toEqual(["isolate-1", "isolate-2", "isolate-3"]);
    const { disturbances: without } = askedScenario(saved, { ...isolated(nothingAsked(null), ["tk"]), off: ["isolate-1"] });
    expect(without.map(({ id }) => id)).toEqual(["isolate-1"]);
  });

  it("spares nodes of a disturbance, and leaves out disturbances", () => {
    const scenario = askedScenario(bitmarck2023, {
      ...nothingAsked(null),
      off: ["kim"],
      spare: [{ disturbance: "eau-intake", ids: ["bitmarck/eau-intake"] }],
    });
    const result = impact(germany2023, scenario, { at: "2023-04-25T12:00+02:00" });
    expect(result.scenario.active).toEqual(["eau-intake"]);
    expect(result.services.flatMap(({ lost }) => lost.insurers)).toEqual([]);
  });
});

it("nodes are found by parts of names and ids, organisations first", () => {
  expect(findNodes(germany2023.nodes, "bitmarck")[0]?.id).toBe("bitmarck");
  expect(findNodes(germany2023.nodes, "südwest e-mail").map(({ id }) => id)).toContain("ikk-suedwest/e-mail");
  expect(findNodes(germany2023.nodes, "  ")).toEqual([]);
});
