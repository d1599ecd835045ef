import { describe, expect, it } from "vitest";
import { explain } from "../../../src/explain/explain.js";
import { explanationText } from "../../../src/explain/text/explanation-text.js";
import { insurer, landscapeOf, losing, needs, provider, service, system } from "../small-landscapes.js";

const oneOf = [{ id: "g", node: "a/eau", rule: "at-least" as const, k: 1 }];
const two = [needs("a/eau", "s1", { group: "g" }), needs("a/eau", "s2", { group: "g" })];
const elsewhere = losing({ ids: ["z"] });

const redundant = (one: string, other: string) =>
  landscapeOf(
    [
      provider("owner"),
      provider("p", { parent: "owner" }),
      provider("q", { parent: "owner" }),
      insurer("a", 100),
      system("s1", one),
      system("s2", other),
      system("z", "q"),
      service("a/eau"),
    ],
    two,
    oneOf,
  );

describe("what would have to fail in addition", () => {
  it("is the one organisation that operates both of two systems of which one is enough", () => {
    const explanation = explain(redundant("p", "p"), elsewhere, "a/eau");
    expect(explanation.spared[0]!.whyNot![0]!.additions).toEqual({
      smallest: [{ nodes: ["p"], surely: true }],
      count: 1,
      searchedAll: true,
    });
    expect(explanationText(explanation, "en")).toContain("- P with all that it operates\n");
    expect(explanationText(explanation, "de")).toContain("- P mit allem, was es betreibt\n");
  });

  it("is the owner of both operators where each operates one", () => {
    const { additions } = explain(redundant("p", "q"), elsewhere, "a/eau").spared[0]!.whyNot![0]!;
    expect(additions).toEqual({ smallest: [{ nodes: ["owner"], surely: true }], count: 1, searchedAll: true });
  });

  it("is an operator that nobody stated where both name none", () => {
    const explanation = explain(redundant("unknown", "unknown"), elsewhere, "a/eau", { minEvidence: "documented" });
    const { additions } = explanation.spared[0]!.whyNot![0]!;
    expect(additions.smallest).toEqual([{ nodes: ["unknown"], surely: false }]);
    expect(explanationText(explanation, "en")).toContain("- an operator that nobody stated with all that it operates (at worst)");
  });

  it("names no organisation because of a system that is enough by itself", () => {
    const landscape = landscapeOf(
      [provider("p"), insurer("a", 100), system("s1", "p"), system("z", "p"), service("a/eau")],
      [needs("a/eau", "s1")],
    );
    const none = { ...elsewhere, disturbances: [] };
    const { additions } = explain(landscape, none, "a/eau").spared[0]!.whyNot![0]!;
    expect(additions.smallest).toEqual([{ nodes: ["s1"], surely: true }]);
  });
});

it("does not say that nobody stated what is stated with weaker evidence than asked for", () => {
  const landscape = landscapeOf(
    [provider("p"), insurer("a", 100), system("s1", "p"), service("a/eau")],
    [needs("a/eau", "s1", { evidence: { status: "assumed" } })],
  );
  const told = (language: "en" | "de", ids: string[]) =>
    explanationText(explain(landscape, losing({ ids }), "a/eau", { minEvidence: "inferred" }), language);
  expect(told("en", ["s1"])).toMatch(/stated with weaker evidence than is asked for, and\s+so\s+may not hold:\n {2}- S1/);
  expect(told("de", ["s1"])).toMatch(/schwächer belegt als verlangt/);
  for (const language of ["en", "de"] as const) expect(told(language, ["s1"])).not.toMatch(/Nobody has stated|hat niemand/);
});

describe("what an explanation rests on besides its links", () => {
  const told = (operator: string, ids: string[], more: Parameters<typeof needs>[2] = {}) => {
    const landscape = landscapeOf(
      [provider("p"), provider("q"), insurer("a", 100), system("s1", operator), system("s2", "q"), service("a/eau")],
      [
        needs("a/eau", "s1", { group: "g" }),
        ...("activationHours" in more ? [needs("a/eau", "s2", { group: "g", ...more })] : []),
      ],
      [{ id: "g", node: "a/eau", rule: "at-least" as const, k: 1 }],
    );
    return (["en", "de"] as const).map((language) => explanationText(explain(landscape, losing({ ids }), "a/eau"), language));
  };

  it("is an operator that nobody stated, where the disturbance does not name the system itself", () => {
    const [english, german] = told("unknown", ["p"]);
    expect(english).toMatch(/holds only if what is disturbed includes\s+S1:\s+nobody/);
    expect(german).toMatch(/gilt nur, falls zum Gestörten auch S1/);
    for (const text of [...told("unknown", ["s1"]), ...told("p", ["p"])])
      expect(text).not.toMatch(/holds only if what|nur, falls zum Gestörten/);
  });

  it("is the time since the disturbance began, where a stand-by takes some", () => {
    const [english, german] = told("p", ["s1"], { activationHours: 3 });
    expect(english).toMatch(
      /perhaps lost: whether it is depends on whether the stand-by carries already, or still: that takes time/,
    );
    expect(german).toMatch(/hängt davon ab, ob der Ersatz schon oder noch trägt, also von der Zeit/);
    for (const text of told("unknown", ["p"])) expect(text).not.toMatch(/takes time|von der Zeit/);
  });

  it("is a stand-by that does not do, where fewer fail than would do without it", () => {
    const [english, german] = told("p", ["s1"], { activationHours: 3 });
    expect(english).toMatch(
      /needs 1 of 2 suppliers and too few are\s+left; the\s+stand-by\s+\(S2 \([QP]\)\)\s+carries\s+only\s+after\s+3 h\. Disturbed/,
    );
    expect(german).toMatch(/zu wenige übrig sind; der\s+Ersatz\s+\(S2 \([QP]\)\)\s+trägt\s+erst\s+nach\s+3 h\. Gestört/);
    for (const text of told("p", ["s1", "s2"], { activationHours: 3 }))
      expect(text).not.toMatch(/does not\s+carry in this|in diesem\s+Fall nicht/);
  });
});

describe("what is normal only while a stand-by carries", () => {
  it("is said to be that, and no matter of what is unknown", () => {
    const standBy = needs("a/eau", "s2", { group: "g", activationHours: 12 });
    const nodes = [provider("p"), insurer("a", 100), system("s1", "p"), system("s2", "p"), service("a/eau")];
    const landscape = landscapeOf(nodes, [needs("a/eau", "s1", { group: "g" }), standBy], oneOf);
    const explanation = explain(landscape, losing({ ids: ["s1"] }), "a/eau");
    expect(explanation.spared[0]!.whyNot![0]).toMatchObject({ surely: false, doubts: ["standBys"] });
    expect(explanationText(explanation, "de")).toContain("Nicht betroffen nur, solange ein Ersatz trägt.\n");
    expect(explanationText(explanation, "de")).not.toContain("nicht bekannt");
  });
});
