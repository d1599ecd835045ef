import { describe, expect, it } from "vitest";
import { parseTarget } from "../../../src/analysis/cut-sets/cut-set-target-text.js";
import { cutSets } from "../../../src/analysis/cut-sets/cut-sets.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { exactly } from "../../../src/quantities.js";
import { call } from "../../cli/memory-host.js";

// Found: a counted target counted within the first total alone, also where that covers nobody who has the service.

interface Shape {
  readonly privately?: number | "unknown";
  /** Whether the statutory insurer has the app, too, and of a system of its own. */
  readonly both?: boolean;
  /** Whether the private insurers have a total. */
  readonly total?: boolean;
  /** Whether an insurer of another country has the app, too, of a system of its own. */
  readonly abroad?: boolean;
}

/** A statutory and a private insurer on one system; the app is the private one's. */
function insurers({ privately = 500, both = false, total = false, abroad = false }: Shape = {}): Landscape {
  const builder = landscapeBuilder({ id: "app", evidence: { status: "inferred" } });
  const operator = builder.node("it-provider", { id: "p", name: "P" });
  const system = (id: string) => builder.node("system", { id, name: id, operator, systemType: "is", probability: 0.1 });
  const [first, second] = [system("p/s"), system("p/t")];
  const pk = builder.node("insurer", { id: "pk", name: "PK", insurerType: "PKV", insured: privately });
  const a = builder.node("insurer", { id: "a", name: "A", insurerType: "BKK", insured: 400 });
  const app = builder.node("service", { id: "pk/app", name: "App", operator: pk, serviceType: "app" });
  const other = builder.node("service", { id: "a/x", name: "X", operator: a, serviceType: both ? "app" : "tel" });
  builder.dependency({ kind: "operation", dependent: app, supplier: first, weight: 1 });
  builder.dependency({ kind: "operation", dependent: other, supplier: both ? second : first, weight: 1 });
  if (abroad) {
    const z = builder.node("insurer", { id: "z", name: "Z", insurerType: "other", country: "AT", insured: 800 });
    const third = builder.node("service", { id: "z/app", name: "App", operator: z, serviceType: "app" });
    builder.dependency({ kind: "operation", dependent: third, supplier: second, weight: 1 });
  }
  builder.total({ id: "gkv", insured: 1000 });
  if (total) builder.total({ id: "private", insured: 600, insurerTypes: ["PKV"] });
  return builder.build();
}

const asked = (landscape: Landscape, target: string) => cutSets(landscape, parseTarget(target), { failing: "with-probability" });
const membersOf = (landscape: Landscape, target: string) => asked(landscape, target).cutSets.map(({ members }) => members);

/** What the command says, on one line. */
async function said(landscape: Landscape, target: string, lang: "en" | "de"): Promise<string> {
  const files = { "./m.json": JSON.stringify(landscape) };
  const { stdout } = await call(["cut-sets", "./m.json", "--target", target, "--lang", lang], { files });
  return stdout.replaceAll(/\s+/g, " ");
}

describe("a counted target of which the first total covers nobody", () => {
  it.each(["insured app >= 500", "loss insured app >= 500"])("counts those outside all totals: %s", (target) => {
    const { cutSets: found, probability } = asked(insurers(), target);
    expect(found).toMatchObject([{ members: ["p/s"], probability: 0.1, sure: true }]);
    expect(probability).toEqual(exactly(0.1));
    expect(membersOf(insurers(), target.replace("500", "501"))).toEqual([]);
  });
  it("counts within any other total that covers somebody", () => {
    expect(membersOf(insurers({ total: true }), "insured app >= 500")).toEqual([["p/s"]]);
  });
  it("is perhaps reached with those of unknown size", () => {
    expect(asked(insurers({ privately: "unknown" }), "insured app >= 500").cutSets).toMatchObject([
      { members: ["p/s"], sure: false },
    ]);
  });
});

describe("a counted target with people in several totals", () => {
  it("counts within the first, and says so", async () => {
    const landscape = insurers({ both: true, total: true });
    expect(membersOf(landscape, "insured app >= 400")).toEqual([["p/t"]]);
    expect(membersOf(landscape, "insured app >= 401")).toEqual([]);
    expect(await said(landscape, "insured app >= 400", "en")).toContain(
      "App is counted within one total only (statutory insurers); outside of it, and not counted: PK.",
    );
    expect(await said(landscape, "insured app >= 400", "de")).toContain(
      "App wird nur innerhalb einer Gesamtzahl gezählt (gesetzliche Krankenkassen); außerhalb davon und nicht gezählt: PK.",
    );
  });
  it("counts within each of several by itself where the first covers nobody, and says so", async () => {
    const landscape = insurers({ total: true, abroad: true });
    expect(membersOf(landscape, "insured app >= 500")).toEqual([["p/s"], ["p/t"]]);
    expect(membersOf(landscape, "insured app >= 801")).toEqual([]);
    expect(await said(landscape, "insured app >= 500", "en")).toContain(
      "App is counted within each of these by itself, and any one of them suffices: private insurers and those whom no total covers.",
    );
    expect(await said(landscape, "insured app >= 500", "de")).toContain(
      "App wird in jedem dieser Teile für sich gezählt, und einer davon genügt: private Versicherer und alle, die keine Gesamtzahl umfasst.",
    );
  });
  it("says nothing where all are counted", async () => {
    expect(await said(insurers(), "insured app >= 500", "en")).not.toContain("counted within");
  });
});
