import { describe, expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { compare } from "../../../src/explain/compare.js";
import { explain } from "../../../src/explain/explain.js";
import { comparisonText } from "../../../src/explain/text/comparison-text.js";
import { explanationText } from "../../../src/explain/text/explanation-text.js";
import { insurer, landscapeOf, losing, needs, provider, service, system } from "../small-landscapes.js";

const landscape = landscapeOf(
  [
    provider("p"),
    insurer("a", 100),
    system("s0", "p"),
    system("s1", "p", { recoveryHours: 20 }),
    service("a/eau"),
    service("a/epa"),
  ],
  [needs("a/eau", "s0", { bufferHours: 48 }), needs("a/epa", "s1")],
);
const scenario = losing({ ids: ["s0", "s1"], begin: "+1h", end: "+24h" });
const first = (text: string, lines = 3): string => text.split("\n").slice(0, lines).join("\n");

describe("explain at a moment of a landscape in which something takes time", () => {
  it("says first what run gives, that the chain explains a steady state, and that a buffer still holds", () => {
    const explanation = explain(landscape, scenario, "a/eau", { at: "+10h" });
    expect(explanation.courseState).toEqual([
      {
        nodes: ["a/eau"],
        course: { surely: { state: "normal", level: 1 }, possibly: { state: "normal", level: 1 } },
        steady: { surely: { state: "lost", level: 0 }, possibly: { state: "lost", level: 0 } },
        differsBy: ["buffer"],
      },
    ]);
    expect(impact(landscape, scenario, { at: "+10h" }).nodes.find(({ id }) => id === "a/eau")?.state.worst).toBe("normal");
    expect(first(explanationText(explanation, "en"))).toMatchInlineSnapshot(`
      "a/eau (A): normal at this moment, as run --at shows it.
      What is explained below is where the disturbances of this moment lead if they go on: lost.
      The two differ because a buffer still holds."
    `);
    expect(first(explanationText(explanation, "de"))).toMatchInlineSnapshot(`
      "a/eau (A): zu diesem Zeitpunkt im Normalbetrieb, wie run --at es zeigt.
      Erklärt wird unten, wohin die Störungen dieses Zeitpunkts führen, wenn sie anhalten: ausgefallen.
      Grund des Unterschieds: ein Puffer hält noch."
    `);
  });

  it("says that it has not recovered yet", () => {
    const explanation = explain(landscape, scenario, "a/epa", { at: "+30h" });
    expect(explanation.courseState).toMatchObject([{ course: { surely: { state: "lost" } }, differsBy: ["recovery"] }]);
    expect(first(explanationText(explanation, "en"))).toMatchInlineSnapshot(`
      "a/epa (A): lost at this moment, as run --at shows it.
      What is explained below is where the disturbances of this moment lead if they go on: normal.
      The two differ because it has not recovered yet."
    `);
  });

  it("names the services that differ of an insurer", () => {
    expect(first(explanationText(explain(landscape, scenario, "a", { at: "+10h" }), "en"), 4)).toMatchInlineSnapshot(`
      "A
      What is explained below is where the disturbances of this moment lead if they go on. At this moment itself, as run --at shows it, the state is another for 1 service:
        - a/eau (A): at this moment normal; later lost; a buffer still holds
      2 of 2 services are affected."
    `);
  });

  it("says last that timing is left out where no moment is asked for, and nothing where nothing takes time", () => {
    const explanation = explain(landscape, scenario, "a/eau");
    expect(explanation.courseState).toBeUndefined();
    expect(explanationText(explanation, "en").trimEnd().split("\n").at(-1)).toMatch(
      /^What is explained is an outage of any length/,
    );
    const untimed = explain(landscapeOf(landscape.nodes, [needs("a/eau", "s0")]), scenario, "a/eau", { at: "+10h" });
    expect([untimed.leavesOutTiming, untimed.courseState]).toEqual([false, undefined]);
  });
});

describe("compare at moments of a landscape in which something takes time", () => {
  const at = (moment: string) => ({ landscape, scenario, at: moment });

  it("says that the reason is timing where nothing that holds explains the change", () => {
    const comparison = compare(at("+0h"), at("+30h"));
    expect(comparison.reasons).toMatchObject([
      { holder: "a", type: "epa", change: "lost", causes: [], isTiming: true, courseState: { differsBy: ["recovery"] } },
    ]);
    expect(comparisonText(comparison, "en")).toMatchInlineSnapshot(`
      "After: worse for Epa (100 insured persons).

      Before: small; small; Mon 2023-01-02 00:00 (UTC)
      After: small; small; Tue 2023-01-03 06:00 (UTC)
      What is compared are the states at the moments, as run --at shows them.

      Newly lost: Epa (100 insured persons).

      By service type, most persons first
        Epa: lost to 0 insured persons before, to 100 insured persons after
          newly lost: 1 insurer, 100 insured persons

      By insurer, by size where known
        A (100 insured persons): newly lost: Epa

      The reason for the change
        Epa (A): newly lost
          What differs is timing alone: a buffer, a recovery, a stand-by or what is in stock, and no disturbance or dependency.
          a/epa (A): lost at this moment, as run --at shows it.
          What is explained below is where the disturbances of this moment lead if they go on: normal.
          The two differ because it has not recovered yet.
      "
    `);
    expect(comparisonText(comparison, "de")).toContain("Der Unterschied liegt allein an der Zeit");
  });

  it("says so where the same disturbances hold and a buffer has run out", () => {
    const long = losing({ ids: ["s0"], begin: "+1h" });
    const [reason] = compare({ landscape, scenario: long, at: "+10h" }, { landscape, scenario: long, at: "+60h" }).reasons;
    expect(reason).toMatchObject({ type: "eau", causes: ["x0"], isTiming: true, courseState: { differsBy: [] } });
  });
});
