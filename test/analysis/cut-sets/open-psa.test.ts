import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutSets } from "../../../src/analysis/cut-sets/cut-sets.js";
import { faultTreeCutSets } from "../../../src/analysis/cut-sets/cut-sets-fault-tree.js";
import { targetFaultTree } from "../../../src/analysis/cut-sets/target-fault-tree.js";
import type { InvalidInputError } from "../../../src/errors/errors.js";
import { readFaultTree, writeFaultTree } from "../../../src/formats/index.js";
import { replayable } from "../../arbitraries/replayable.js";
import { germany2023 } from "../../data/shipped-landscape.js";
import { booleanLandscape } from "./boolean-landscape.js";

const mef = (inner: string): string => `<opsa-mef><define-fault-tree name="t">${inner}</define-fault-tree></opsa-mef>`;
const event = (name: string, value: string): string => `<define-basic-event name="${name}">${value}</define-basic-event>`;

function issuesOf(...texts: readonly string[]): string[] {
  try {
    readFaultTree(texts.map((text, index) => ({ text, file: `${index}.xml` })));
    return [];
  } catch (error) {
    return (error as InvalidInputError).issues.map(({ message }) => message);
  }
}

describe("reading Open-PSA", () => {
  it("takes nested formulas, votes, house events, constants and parameters from several files", () => {
    const tree = readFaultTree([
      {
        text: mef(`<define-gate name="top"><and><atleast min="2"><basic-event name="a"/><event name="b"/><gate name="g"/></atleast>
          <house-event name="on"/><constant value="true"/></and></define-gate>
          <define-gate name="g"><label>of b &amp; c</label><or><event name="b" type="basic-event"/><basic-event name="c"/></or></define-gate>`),
      },
      {
        text: `<opsa-mef><model-data>${event("a", '<label>A 1</label><float value="1e-1"/>')}${event("b", '<parameter name="p"/>')}${event("c", "")}
          <define-house-event name="on"><constant value="true"/></define-house-event>
          <define-parameter name="p"><parameter name="q"/></define-parameter>
          <define-parameter name="q"><float value="0.25"/></define-parameter></model-data></opsa-mef>`,
      },
    ]);
    expect(tree.top).toBe("top");
    expect(tree.events).toEqual([{ id: "a", name: "A 1", probability: 0.1 }, { id: "b", probability: 0.25 }, { id: "c" }]);
    const sets = faultTreeCutSets(tree).cutSets.map(({ members }) => members.join(" "));
    expect(sets.sort()).toEqual(["a c", "b"]); // b makes the vote true through g as well
  });

  it.each(["not", "xor", "iff", "imply", "nand", "nor", "cardinality"])("refuses <%s> by name", (tag) => {
    const text = mef(`<define-gate name="top"><${tag}><basic-event name="a"/></${tag}></define-gate>${event("a", "")}`);
    expect(issuesOf(text)).toEqual([`<${tag}> is not coherent`]);
  });

  it("tells what is not defined, defined twice, of another kind, no constant, or in a loop", () => {
    expect(
      issuesOf(mef(`<define-gate name="top"><and><basic-event name="a"/><gate name="a"/><gate name="x"/></and></define-gate>`)),
    ).toHaveLength(3);
    expect(issuesOf(mef(event("a", "")), mef(event("a", "")))).toEqual(["a is defined a second time"]);
    expect(issuesOf(mef(event("a", '<exponential><float value="1"/></exponential>')))).toEqual(["<exponential> is no constant"]);
    expect(issuesOf(mef(event("a", '<float value="1.5"/>')))).toEqual(['"1.5" is no probability']);
    const loop = `<define-gate name="x"><gate name="y"/></define-gate><define-gate name="y"><gate name="x"/></define-gate>`;
    expect(issuesOf(mef(loop))).toEqual(["gates rest on themselves: x → y → x"]);
    const tops = `<define-gate name="x"><basic-event name="a"/></define-gate><define-gate name="y"><basic-event name="a"/></define-gate>`;
    expect(issuesOf(mef(tops + event("a", "")))).toEqual(["2 gates are used by no other: x, y"]);
  });

  it("refuses a vote of more than there are, and one that counts an argument twice", () => {
    const vote = (min: number, ...names: readonly string[]): string[] =>
      issuesOf(
        mef(`<define-gate name="top"><atleast min="${min}">${names.map((name) => `<event name="${name}"/>`).join("")}</atleast></define-gate>
          ${["a", "b", "c"].map((name) => event(name, "")).join("")}`),
      );
    expect(vote(2, "a", "b")).toEqual([]);
    expect(vote(1, "a")).toEqual([]);
    expect(vote(0, "a", "b")).toEqual(['atleast has min "0"']);
    expect(vote(3, "a", "b")).toEqual(["atleast has min 3"]);
    expect(vote(2, "a", "b", "a")).toEqual(["a stands in this atleast twice"]);
    expect(vote(4, "a", "a", "a")).toEqual(["a stands in this atleast twice", "atleast has min 4"]);
    expect(
      issuesOf(
        mef('<define-gate name="top"><or><event name="a"/><event name="a"/></or></define-gate><define-basic-event name="a"/>'),
      ),
    ).toEqual([]);
  });

  it("refuses a vote that counts a formula twice, however it is written", () => {
    const vote = (...parts: readonly string[]): string[] =>
      issuesOf(
        mef(`<define-gate name="top"><atleast min="2">\n${parts.join("\n")}</atleast></define-gate>
          ${["a", "b", "c"].map((name) => event(name, "")).join("")}`),
      );
    const [a, b, c] = ["a", "b", "c"].map((name) => `<event name="${name}"/>`);
    const same = (tag: string, line: number): string[] => [
      `this <${tag}> says the same as what stands in line ${line} of its atleast`,
    ];
    expect(vote(`<and>${a}${b}</and>`, `<or>${a}${b}</or>`, c!)).toEqual([]);
    expect(vote(`<and>${a}${b}</and>`, `<and>${a}${c}</and>`)).toEqual([]);
    expect(vote(`<and>${a}${b}</and>`, c!, `<and>${a}${b}</and>`)).toEqual(same("and", 2));
    expect(vote(`<and>${a}${b}</and>`, `<and><label>x</label>${b}<basic-event name="a"/>${b}</and>`)).toEqual(same("and", 2));
    expect(vote(`<or><and>${a}${b}</and>${c}</or>`, b!, `<or>${c}<and>${b}${a}</and></or>`)).toEqual(same("or", 2));
    expect(vote(c!, a!, `<or><and>${a}</and></or>`)).toEqual(same("or", 3));
    expect(vote(`<or>${a}</or>`, a!)).toEqual(same("event", 2));
    const of2 = (min: number): string => `<atleast min="${min}">${a}${b}${c}</atleast>`;
    expect(vote(of2(2), of2(3))).toEqual([]);
    expect(vote(of2(2), of2(2), of2(2))).toEqual([...same("atleast", 2), ...same("atleast", 2)]);
    expect(vote("<and/>", "<and/>", a!)).toEqual(["<and> has no arguments", "<and> has no arguments"]);
    expect(vote(`<not>${a}</not>`, `<not>${a}</not>`)).toEqual(["<not> is not coherent", "<not> is not coherent"]);
    expect(
      issuesOf(mef(`<define-gate name="top"><or><and>${a}</and><and>${a}</and></or></define-gate>${event("a", "")}`)),
    ).toEqual([]);
  });

  it("takes for the same only what says the same", () => {
    const { formula } = fc.letrec<{ formula: string }>((tie) => ({
      formula: fc.oneof(
        { maxDepth: 2 },
        fc.constantFrom("a", "b", "c").map((name) => `<event name="${name}"/>`),
        fc
          .tuple(fc.constantFrom("and", "or"), fc.array(tie("formula"), { minLength: 1, maxLength: 3 }))
          .map(([tag, inner]) => `<${tag}>${inner.join("")}</${tag}>`),
      ),
    }));
    const events = ["a", "b", "c"].map((name) => event(name, "")).join("");
    const setsOf = (text: string): string[] =>
      faultTreeCutSets(readFaultTree({ text: mef(`<define-gate name="top"><or>${text}</or></define-gate>${events}`) }))
        .cutSets.map(({ members }) => members.join())
        .sort();
    const seen = { same: 0, apart: 0 };
    fc.assert(
      fc.property(formula, formula, (one, other) => {
        const told = issuesOf(mef(`<define-gate name="top"><atleast min="1">${one}${other}</atleast></define-gate>${events}`));
        if (one === other) expect(told).toHaveLength(1);
        if (told.length > 0) expect(setsOf(one)).toEqual(setsOf(other));
        seen[told.length > 0 ? "same" : "apart"]++;
      }),
      replayable(2000, 4),
    );
    expect(Math.min(seen.same, seen.apart)).toBeGreaterThan(20);
  });

  it("tells all that stands inside what is not coherent, and of that itself no more", () => {
    const top = (formula: string): string[] => issuesOf(mef(`<define-gate name="top">${formula}</define-gate>${event("a", "")}`));
    for (const tag of ["not", "xor", "imply", "iff"]) {
      const itself = `<${tag}> is not coherent`;
      for (const inner of ["", '<event name="a"/>', '<event name="a"/><event name="a"/><event name="a"/>'])
        expect(top(`<${tag}>${inner}</${tag}>`)).toEqual([itself]);
      expect(top(`<${tag}><event name="x"/></${tag}>`)).toEqual([itself, 'event "x" is not defined']);
      expect(top(`<${tag}><and/><nor><or/></nor></${tag}>`)).toEqual([
        itself,
        "<and> has no arguments",
        "<nor> is not coherent",
        "<or> has no arguments",
      ]);
    }
    expect(top('<or><none><event name="x"/></none><event name="y"/></or>')).toEqual([
      "<none> is no connective",
      'event "y" is not defined',
    ]);
  });

  it("refuses a formula without arguments, wherever it stands", () => {
    const top = (formula: string): string[] => issuesOf(mef(`<define-gate name="top">${formula}</define-gate>${event("a", "")}`));
    for (const [tag, begin] of [
      ["or", "or"],
      ["and", "and"],
      ["atleast", 'atleast min="1"'],
    ] as const) {
      const empty = [`<${tag}> has no arguments`];
      expect(top(`<${begin}/>`)).toEqual(empty);
      expect(top(`<${begin}><label>none</label></${tag}>`)).toEqual(empty);
      expect(top(`<or><event name="a"/><${begin}></${tag}></or>`)).toEqual(empty);
      expect(top(`<${begin}><event name="a"/></${tag}>`)).toEqual([]);
    }
  });

  it("takes a minimum in decimal digits only", () => {
    const minimum = (min: string): string[] =>
      issuesOf(mef(`<define-gate name="top"><atleast min="${min}"><event name="a"/></atleast></define-gate>${event("a", "")}`));
    for (const min of ["", "0", "00", "-1", "0x1", "1e0", "1.0", "eins"])
      expect(minimum(min)).toEqual([`atleast has min "${min}"`]);
    for (const min of ["1", "01", " 1 ", "+1"]) expect(minimum(min)).toEqual([]);
  });

  it("writes gates that are decided without arguments as constants, which are read again", () => {
    const ofGate = (gate: { rule: "and" | "or"; inputs: string[] } | { rule: "at-least"; k: number; inputs: string[] }) => {
      const tree = { id: "t", top: "g", gates: [{ id: "g", ...gate }], events: [{ id: "a", probability: 0.5 }], houseEvents: [] };
      return [faultTreeCutSets(tree), faultTreeCutSets(readFaultTree({ text: writeFaultTree(tree) }))].map(
        ({ probability }) => probability?.atMost,
      );
    };
    expect(ofGate({ rule: "or", inputs: [] })).toEqual([0, 0]);
    expect(ofGate({ rule: "and", inputs: [] })).toEqual([1, 1]);
    expect(ofGate({ rule: "at-least", k: 0, inputs: ["a"] })).toEqual([1, 1]);
    expect(ofGate({ rule: "at-least", k: 1, inputs: ["a"] })).toEqual([0.5, 0.5]);
    expect(ofGate({ rule: "at-least", k: 2, inputs: ["a"] })).toEqual([0, 0]);
  });

  it("gives file, line and column", () => {
    const text =
      '<opsa-mef>\n  <define-fault-tree name="t">\n    <define-gate name="g"><not/></define-gate></define-fault-tree></opsa-mef>';
    expect(() => readFaultTree({ text, file: "t.xml" })).toThrow(/^t\.xml:3:27: <not> is not coherent/);
    expect(() => readFaultTree({ text: "<opsa-mef><a></opsa-mef>", file: "t.xml" })).toThrow(/^t\.xml:1:/);
    expect(() => readFaultTree({ text: "<other/>", file: "t.xml" })).toThrow(/is no Open-PSA model/);
  });

  it("never throws anything but our own errors, whatever the text", () => {
    const part = fc.constantFrom(
      "<opsa-mef>",
      "</opsa-mef>",
      "<and>",
      "</and>",
      '<gate name="g"/>',
      "&x;",
      "<!--",
      "]]>",
      '<define-gate name="g">',
      "</define-gate>",
      "\u0000",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string())), (parts) => {
        try {
          readFaultTree({ text: parts.join("") });
        } catch (error) {
          expect(error).toHaveProperty("code");
        }
      }),
      replayable(500),
    );
  });
});

describe("writing a landscape's target", () => {
  it("keeps cut sets and probability, with loops unrolled", () => {
    fc.assert(
      fc.property(booleanLandscape(8), fc.nat(), (landscape, pick) => {
        const target = { kind: "lost", node: landscape.nodes[pick % landscape.nodes.length]!.id } as const;
        const direct = cutSets(landscape, target, { importance: false });
        const tree = readFaultTree({ text: writeFaultTree(targetFaultTree(landscape, target)) });
        const back = faultTreeCutSets(tree, { importance: false });
        expect(back.cutSets.map(({ names }) => names.join()).sort()).toEqual(
          direct.cutSets.map(({ members }) => members.join()).sort(),
        );
        expect(back.probability!.atLeast).toBeCloseTo(direct.probability!.atLeast, 12);
      }),
      replayable(200),
    );
  });

  it("writes weighted sums as gates, with ids in the labels", () => {
    const target = { kind: "level-below", node: "ikk-suedwest/insured", level: 0.5 } as const;
    const tree = readFaultTree({ text: writeFaultTree(targetFaultTree(germany2023, target)) });
    const direct = cutSets(germany2023, target, { importance: false, maxSets: 0 });
    expect(faultTreeCutSets(tree, { importance: false, maxSets: 0 }).count).toBe(direct.count);
    expect(tree.events.map(({ name }) => name)).toContain("bitmarck/eau-intake");
  });
});
