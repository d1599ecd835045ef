import { describe, expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { compare } from "../../../src/explain/compare.js";
import { explain } from "../../../src/explain/explain.js";
import { checkProof } from "../../../src/explain/proof/check-proof.js";
import { comparisonText } from "../../../src/explain/text/comparison-text.js";
import { explanationText } from "../../../src/explain/text/explanation-text.js";
import type { Dependency } from "../../../src/model/landscape/dependency.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { impactText } from "../../../src/report/text/impact-text.js";
import type { Language } from "../../../src/words/language.js";
import { insurer, landscapeOf, losing, needs, provider, service, system } from "../small-landscapes.js";

/** A service that needs one of two systems, of which the second stands by. */
function standingBy(standBy: Partial<Dependency>, first: Partial<Dependency> = {}): Landscape {
  return landscapeOf(
    [provider("p"), insurer("a", 100), system("s1", "p"), system("s2", "p"), service("a/eau")],
    [needs("a/eau", "s1", { group: "g", ...first }), needs("a/eau", "s2", { group: "g", ...standBy })],
    [{ id: "g", node: "a/eau", rule: "at-least", k: 1 }],
  );
}

const scenario = losing({ ids: ["s1"], begin: "+1h" });
const told = (landscape: Landscape, language: Language, at?: string): string =>
  explanationText(explain(landscape, scenario, "a/eau", at === undefined ? {} : { at }), language);

describe("a chain names what its stand-bys cannot do", () => {
  it("which is to carry at once, to carry all, or for ever", () => {
    const landscape = standingBy({ activationHours: 4, ceiling: 0.3, limitHours: 48 });
    expect(told(landscape, "de")).toContain(
      "der Ersatz (S2 (P)) trägt erst nach 4 h, höchstens 30 %, höchstens 48 h lang. Gestört:",
    );
    expect(told(landscape, "en")).toContain(
      "the stand-by (S2 (P)) carries only after 4 h, at most 30 %, for at most 48 h. Disturbed:",
    );
  });

  it("and does not speak of a part where it merely starts later", () => {
    expect(told(standingBy({ activationHours: 4 }), "de")).toContain("der Ersatz (S2 (P)) trägt erst nach 4 h. Gestört:");
    expect(told(standingBy({ activationHours: 0 }), "de")).toContain("der Ersatz (S2 (P)) trägt erst, wenn er angelaufen ist.");
  });
});

describe("without a moment", () => {
  const runTold = (landscape: Landscape, language: Language): string =>
    impactText({ result: impact(landscape, scenario), landscape, scenario }, { language, width: 1000 });

  it("a run says that it is open whether a stand-by carries, where there is one", () => {
    const landscape = standingBy({ activationHours: 4 });
    expect(runTold(landscape, "de")).toContain(
      "Ohne Zeitpunkt bleibt offen, ob eine Reserve schon trägt: höchstens gilt ohne sie, mindestens mit ihr; Puffer zählen nicht.",
    );
    expect(runTold(landscape, "en")).toContain("it is open whether a stand-by carries already");
    expect(runTold(standingBy({}), "de")).not.toContain("Reserve schon trägt");
  });

  it("an explanation does not say that what takes time to start has started", () => {
    expect(told(standingBy({ activationHours: 4 }), "de")).toContain("ob ein Ersatz schon oder noch trägt, bleibt offen");
    expect(told(standingBy({ activationHours: 4 }), "de")).not.toContain("ist angelaufen;");
  });
});

describe("why a moment is not the lasting state", () => {
  const buffered = standingBy({ activationHours: 4 }, { bufferHours: 6 });
  const reasonsAt = (landscape: Landscape, at: string): readonly string[] =>
    explain(landscape, scenario, "a/eau", { at }).courseState?.flatMap(({ differsBy }) => differsBy) ?? [];

  it("is the buffer before the stand-by carries, and not either of them", () => {
    expect(reasonsAt(buffered, "+2h")).toEqual(["buffer"]);
    expect(reasonsAt(standingBy({ activationHours: 4 }), "+20h")).toEqual([]);
  });

  it("says what it would concern where the moment is normal", () => {
    expect(told(buffered, "de", "+2h")).toContain("Das beträfe 100 Versicherte.");
    expect(told(buffered, "en", "+2h")).toContain("That would concern 100 insured persons.");
    expect(told(standingBy({ activationHours: 4 }), "de", "+2h")).not.toContain("Das beträfe");
  });
});

describe("at a moment the cause is that of the moment", () => {
  const limited = standingBy({ activationHours: 4, ceiling: 0.6, limitHours: 24 });
  const stateAt = (at: string): unknown => {
    const { readings, courseState } = explain(limited, scenario, "a/eau", { at });
    const [offer] = readings[0]?.affected ?? [];
    expect(courseState?.[0]?.differsBy).toEqual([]);
    for (const proof of offer?.proofs ?? []) expect(checkProof(limited, scenario, proof)).toEqual({ valid: true });
    return [readings.map(({ reading }) => reading), offer?.state, offer?.sets];
  };

  it("before the stand-by has started, while it carries, and when it is used up", () => {
    expect(stateAt("+2h")).toEqual([["surely"], "lost", [["x0"]]]);
    expect(stateAt("+6h")).toEqual([["surely"], "degraded", [["x0"]]]);
    expect(stateAt("+40h")).toEqual([["surely"], "lost", [["x0"]]]);
  });

  it("and a comparison names the stand-by", () => {
    const at = (moment: string) => ({ landscape: limited, scenario, at: moment });
    expect(comparisonText(compare(at("+6h"), at("+40h")), "de")).toContain(
      "Grund: Der Ersatz (S2 (P)) trägt nachher nicht mehr.",
    );
    expect(comparisonText(compare(at("+2h"), at("+6h")), "en")).toContain("Reason: the stand-by (S2 (P)) carries only after.");
  });
});
