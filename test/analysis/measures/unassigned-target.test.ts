import { describe, expect, it } from "vitest";
import { measures } from "../../../src/analysis/measures/measures.js";
import { measuresResultSchema } from "../../../src/analysis/measures/measures-schema.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { jsonText } from "../../../src/model/values/json-text.js";
import { call } from "../../cli/memory-host.js";

const evidence = { status: "assumed" } as const;
const clinic = (id: string, count: number | "unknown") => ({
  ...{ kind: "service-provider", id, name: id.toUpperCase(), sites: 1, populations: [{ unit: "beds", count }], evidence },
});
const system = (id: string, operator: string) => ({ kind: "system", id, name: id, operator, systemType: "core", evidence });
const portal = (id: string, operator: string) => ({ kind: "service", id, name: id, operator, serviceType: "portal", evidence });
const use = (id: string, dependent: string, supplier: string) => ({
  ...{ id, kind: "use", dependent, supplier, weight: 1, evidence },
});

/** G has 10 beds and a portal of its own system; nobody knows whose the portal on the system of P is: it may be that of H. */
const portalsOf = (beds: number | "unknown"): Landscape =>
  parseLandscape({
    ...{ tragweite: "landscape/1", id: "portals", units: [{ id: "beds", names: { en: "beds", de: "Betten" } }] },
    nodes: [
      ...["p", "q"].map((id) => ({ kind: "it-provider", id, name: id.toUpperCase(), evidence })),
      ...[clinic("h", beds), clinic("g", 10), system("p/s", "p"), system("q/s", "q"), system("g/s", "g")],
      ...[portal("g/portal", "g"), portal("x/portal", "unknown")],
    ],
    dependencies: [use("d", "x/portal", "p/s"), use("e", "g/portal", "g/s"), use("f", "g/portal", "q/s")],
  });

const target = "portal:beds>=1000";

describe("measures for a limit that a service of an unknown operator may reach", () => {
  it("are those after which the service is not lost", async () => {
    const { choice, taken, effective, set, unassigned } = await measures(portalsOf(1000), { target, kind: "it-provider" });
    expect(effective).toBe(1);
    expect(choice).toEqual({ status: "best", measures: ["d/second-supplier"], cost: 1, bound: 1 });
    expect(set).toMatchObject([{ avoided: 1, saved: { atLeast: 0, atMost: 1000 } }]);
    const nobody = { atLeast: 0, atMost: 0 };
    expect(taken).toEqual({ before: [{ id: "p", count: nobody, mayAdd: 1000 }], after: [{ id: "p", count: nobody }] });
    expect(unassigned).toEqual([{ type: "portal", services: ["x/portal"] }]);
  });

  it("are not enough where it is lost all the same: with the one who offers it", async () => {
    const { choice, taken } = await measures(portalsOf(1000), { target });
    expect(choice).toMatchObject({ status: "infeasible", undecidedBy: ["unassigned"], unassigned: ["x/portal"] });
    expect(taken?.after).toMatchObject([{ id: "h", mayAdd: 1000 }, { id: "p" }]);
  });

  it("are not needed where those who may offer it have too few", async () => {
    const { choice } = await measures(portalsOf(1000), { target: "portal:beds>=1001" });
    expect(choice.status).toBe("none-needed");
    expect(choice).not.toHaveProperty("undecidedBy");
  });

  it("are needed where nobody knows how many they have", async () => {
    const result = await measures(portalsOf("unknown"), { target: "portal:beds>=5000", kind: "it-provider" });
    expect(result.choice).toMatchObject({ status: "best", measures: ["d/second-supplier"] });
    expect(result.taken?.before).toMatchObject([{ id: "p", mayAdd: Number.POSITIVE_INFINITY }]);
    expect(measuresResultSchema.parse(JSON.parse(jsonText(result)))).toEqual(result);
  });

  it("are not needed for what surely is lost, nor for another type", async () => {
    for (const asked of [{ target, reading: "best" as const }, { target: "hospital:beds>=1011" }])
      expect((await measures(withHospitals(portalsOf(1000)), asked)).choice.status).toBe("none-needed");
  });

  it("are needed where a limit is on any type, and nobody offers the service for sure", async () => {
    const { nodes, ...others } = portalsOf(1000);
    const alone = { ...others, nodes: nodes.map((node) => (node.id === "g/portal" ? { ...node, serviceType: "mail" } : node)) };
    const { choice } = await measures(alone as Landscape, { target: "beds>=1000", kind: "it-provider" });
    expect(choice).toMatchObject({ status: "best", measures: ["p/s/second-instance"] });
  });

  it.each([
    [
      "en",
      "Whether all 2 measures that were considered are enough is not known: nobody stated who offers x/portal, and whoever does may have so many that the limit is reached.",
      "they count as if those offered them who have most and offer no other of the type.",
    ],
    [
      "de",
      "Ob alle 2 betrachteten Maßnahmen zusammen ausreichen, ist nicht bekannt: Niemand nennt, wer x/portal anbietet, und wer es tut, kann so viele haben, dass die Grenze erreicht wird.",
      "Sie zählen, als böten sie die an, die am meisten haben und keinen anderen dieser Art anbieten.",
    ],
  ])("are told with what leaves it open: %s", async (lang, ...sentences) => {
    const files = { "./l.json": JSON.stringify(portalsOf(1000)) };
    const { code, stdout } = await call(["measures", "./l.json", "--target", target, "--lang", lang], { files });
    expect(code).toBe(1);
    for (const sentence of sentences) expect(stdout.replaceAll(/\s+/g, " ")).toContain(sentence);
  });
});

/** Both clinics as hospitals. */
const withHospitals = (landscape: Landscape): Landscape => ({
  ...landscape,
  nodes: landscape.nodes.map((node) => (node.kind === "service-provider" ? { ...node, providerType: "hospital" } : node)),
});
