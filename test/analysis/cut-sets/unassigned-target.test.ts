import { describe, expect, it } from "vitest";
import { parseTarget } from "../../../src/analysis/cut-sets/cut-set-target-text.js";
import { cutSets } from "../../../src/analysis/cut-sets/cut-sets.js";
import { cutSetsSchema } from "../../../src/analysis/cut-sets/cut-sets-schema.js";
import { targetFaultTree } from "../../../src/analysis/cut-sets/target-fault-tree.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { exactly } from "../../../src/quantities.js";
import { cutSetsText } from "../../../src/report/text/cut-sets-text.js";

const evidence = { status: "assumed" } as const;
const clinic = (id: string, count: number | "unknown") => ({
  ...{ kind: "service-provider", id, name: id.toUpperCase(), sites: 1, populations: [{ unit: "beds", count }], evidence },
});
const system = (id: string, operator: string) => ({
  ...{ kind: "system", id, name: id, operator, systemType: "core", probability: 0.1, evidence },
});
const portal = (id: string, operator: string) => ({ kind: "service", id, name: id, operator, serviceType: "portal", evidence });
const use = (id: string, dependent: string, supplier: string, weight = 1) => ({
  ...{ id, kind: "use", dependent, supplier, weight, evidence },
});

/** G has 10 beds and a portal; nobody knows whose the portals x and y are: they may be those of H and I. */
const portalsOf = (beds: number | "unknown", more: readonly ReturnType<typeof use>[] = []): Landscape =>
  parseLandscape({
    ...{ tragweite: "landscape/1", id: "portals", units: [{ id: "beds", names: { en: "beds", de: "Betten" } }] },
    nodes: [
      { kind: "it-provider", id: "p", name: "P", evidence },
      ...[clinic("h", beds), clinic("i", 300), clinic("g", 10), system("s", "p"), system("t", "p"), system("u", "p")],
      ...[portal("g/portal", "g"), portal("x", "unknown"), portal("y", "unknown")],
    ],
    dependencies: [use("d", "x", "s"), use("e", "g/portal", "t"), use("f", "y", "u", 0.5), ...more],
  });

const systems = { failing: "with-probability" } as const;
const found = (landscape: Landscape, target: string, options: Parameters<typeof cutSets>[2] = {}) =>
  cutSets(landscape, parseTarget(target), options);
const membersOf = (...asked: Parameters<typeof found>): string[] =>
  found(...asked)
    .cutSets.map(({ members, sure }) => `${members.join(" ")}${sure ? "" : "?"}`)
    .sort();

describe("a counted target beside services of unknown operators", () => {
  it("is perhaps taken down by what takes those", () => {
    const result = found(portalsOf(1000), "beds portal >= 1000", systems);
    expect(result.cutSets).toMatchObject([{ members: ["s"], probability: 0.1, sure: false }]);
    expect(result).toMatchObject({ probability: exactly(0.1), doubts: ["operators"], complete: true });
    expect(result.unassigned).toEqual([{ type: "portal", services: ["x", "y"] }]);
    expect(cutSetsSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
    expect(targetFaultTree(portalsOf(1000), parseTarget("beds portal >= 1000"), systems).events).toMatchObject([{ id: "s" }]);
  });

  it("counts each as that of another, with what is stated, and of one that is lost itself what is its own", () => {
    expect(membersOf(portalsOf(1000), "beds portal >= 1000")).toEqual(["h?", "p?", "s?", "x?", "y?"]);
    expect(membersOf(portalsOf(1000), "beds portal >= 1010", systems)).toEqual(["s t?"]);
    expect(membersOf(portalsOf(1000), "beds portal >= 1300")).toEqual([
      ...["h i?", "h p?", "h s?", "h x?", "h y?", "i p?", "i s?"],
      ...["i x?", "i y?", "p y?", "s y?", "x y?"],
    ]);
    expect(membersOf(portalsOf(1000), "beds portal >= 1311", systems)).toEqual([]);
  });

  it("counts what is degraded by what it lacks", () => {
    expect(membersOf(portalsOf(1000), "loss beds portal >= 1150", systems)).toEqual(["s u?"]);
    expect(membersOf(portalsOf(1000), "loss beds portal >= 500", systems)).toEqual(["s?", "u?"]);
  });

  it("counts organisations and insurers", () => {
    expect(membersOf(portalsOf(1000), "organisations portal >= 1", systems)).toEqual(["s?", "t?"]);
    expect(membersOf(portalsOf(1000), "organisations portal >= 2", systems)).toEqual(["s t?"]);
    expect(membersOf(portalsOf(1000), "insurers portal >= 1", systems)).toEqual([]);
  });

  it("reaches any number where nobody knows how many one has who may offer them", () => {
    expect(membersOf(portalsOf("unknown"), "beds portal >= 5000", systems)).toEqual(["s?"]);
    expect(membersOf(portalsOf("unknown"), "beds portal >= 5000")).toEqual(["h?", "p?", "s?", "x?", "y?"]);
  });

  it("is taken down by an operator, whoever that is, through what depends on them", () => {
    const landscape = portalsOf(1000, [use("z", "g/portal", "x")]);
    // x may be that of I, and y that of H
    expect(membersOf(landscape, "beds portal >= 1010")).toEqual([
      ...["g y?", "g/portal y?", "h?", "i y?", "p?", "s?", "t y?", "x?"],
    ]);
    expect(membersOf(landscape, "beds portal >= 10", systems)).toEqual(["s?", "t?"]);
  });

  it("is surely taken down where none of those is a second that keeps somebody", () => {
    const surely = (target: string, asked = {}) => membersOf(portalsOf(1000), target, { ...asked, reading: "best" });
    expect(surely("beds portal >= 10", systems)).toEqual([]);
    // y may be lost in part alone with u
    expect(surely("beds portal >= 10")).toEqual(["g", "g/portal s y", "g/portal x y", "p y", "s t y", "t x y"]);
    expect(surely("beds portal >= 11")).toEqual([]);
    expect(surely("portal of g")).toEqual(surely("beds portal >= 10"));
    expect(surely("organisations portal >= 1")).toEqual(surely("beds portal >= 10"));
  });

  it("says of the services of one organisation that another may be its own", () => {
    const result = found(portalsOf(1000), "portal of g", systems);
    expect(result).toMatchObject({ cutSets: [{ members: ["t"], sure: false }], doubts: ["operators"] });
    expect(result.unassigned).toEqual([{ type: "portal", services: ["x", "y"] }]);
    const said = (language: "en" | "de"): string =>
      cutSetsText(result, { landscape: portalsOf(1000), language }).replaceAll(/\s+/g, " ");
    expect(said("en")).toContain(
      "Who offers these services is not known: one that works may be a second of an organisation that is asked about",
    );
    expect(said("de")).toContain(
      "Wer diese Dienste anbietet, ist nicht bekannt: Läuft einer davon, kann er einer Organisation gehören, um die es geht",
    );
  });

  it.each([
    ["en", "Who offers these services is not known: they count as if those offered them who have most and offer no other"],
    ["de", "Wer diese Dienste anbietet, ist nicht bekannt: Sie zählen, als böten sie die an, die am meisten haben"],
  ] as const)("says so: %s", (language, sentence) => {
    const said = (reading: "worst" | "best"): string => {
      const landscape = portalsOf(1000);
      const text = cutSetsText(found(landscape, "beds portal >= 1000", { reading }), { landscape, language });
      return text.replaceAll(/\s+/g, " ");
    };
    expect(said("worst")).toContain(sentence);
    expect(said("best")).not.toContain(sentence);
  });
});
