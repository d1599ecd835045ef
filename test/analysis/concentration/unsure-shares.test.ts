import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { degradationOf, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import { exactly } from "../../../src/quantities.js";
import { call } from "../../cli/memory-host.js";

const rowOf = (landscape: Landscape, service: string) => concentration(landscape, { service }).rows[0]!;
const shareOf = (landscape: Landscape, service: string, id: string) =>
  rowOf(landscape, service).units.find((unit) => unit.id === id)?.attributed?.share;

describe("shares of losses where an operator is not stated", () => {
  const builder = landscapeBuilder({ id: "unknown-operator", evidence: { status: "inferred" } });
  const insurer = builder.node("insurer", { id: "k", name: "K", insurerType: "BKK", insured: 1000 });
  const portal = builder.node("service", { id: "k/portal", name: "Portal", operator: insurer, serviceType: "portal" });
  const provider = (id: string) => {
    const operator = builder.node("it-provider", { id, name: id.toUpperCase() });
    return builder.node("system", { id: `${id}/core`, name: id, operator, systemType: "core" });
  };
  const unrun = builder.node("system", { id: "network", name: "Network", operator: "unknown", systemType: "network" });
  for (const supplier of [provider("a"), provider("b"), unrun])
    builder.dependency({ kind: "hosting", dependent: portal, supplier, weight: 1 });
  provider("c");
  const landscape = builder.build();

  it("gives a sure supplier what it has at least, and nobody more than is left", () => {
    // of three who each take it alone, one is a, one b, and the third a, b, c, k or somebody else
    for (const sure of ["a", "b"]) expect(shareOf(landscape, "portal", sure)).toEqual({ atLeast: 1 / 3, atMost: 1 / 2 });
    for (const other of ["c", "k"]) expect(shareOf(landscape, "portal", other)).toEqual({ atLeast: 0, atMost: 1 / 3 });
  });
});

/** Four insurers of 1,000, two of whom nobody is known to supply; one provider supplies the others. */
function halfKnown(): Landscape {
  const builder = landscapeBuilder({ id: "half-known", asOf: "2023-04-24", evidence: { status: "inferred" } });
  const operator = builder.node("it-provider", { id: "a", name: "A" });
  const supplier = builder.node("system", { id: "a/core", name: "Core", operator, systemType: "core" });
  for (const id of ["k1", "k2", "k3", "k4"]) {
    const insurer = builder.node("insurer", { id, name: id.toUpperCase(), insurerType: "BKK", insured: 1000 });
    const dependent = builder.node("service", { id: `${id}/p`, name: "Portal", operator: insurer, serviceType: "portal" });
    if (id < "k3") builder.dependency({ kind: "hosting", dependent, supplier, weight: 1 });
  }
  return builder.build();
}

describe("an index where suppliers are not known", () => {
  it("says what it may be over all of them, from one supplier more for each to one of all", () => {
    const { index, unattributed } = rowOf(halfKnown(), "portal");
    expect(index?.hhi).toEqual(exactly(10_000));
    expect(unattributed?.organisations).toEqual(exactly(2));
    // shares of 1/2, 1/4, 1/4: 10,000 × (1/4 + 1/16 + 1/16)
    expect(unattributed?.index.hhi).toEqual({ atLeast: 3750, atMost: 10_000 });
  });
  it("decides no limit that it may miss", async () => {
    const files = { "./m.json": JSON.stringify(halfKnown()) };
    const { stdout } = await call(["concentration", "./m.json", "--by", "operator", "--lang", "de"], { files });
    expect(stdout).toMatch(/HHI ≥ 2\.000: darüber \(3\.750–10\.000\)/);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "Einschließlich der 2 Versicherer, deren Lieferant nicht bekannt ist: HHI 3.750–10.000",
    );
  });
});

describe("shares that are only assumed", () => {
  it("are told as such, with the row that rests on them", async () => {
    const { stdout } = await call(["concentration", "ti-2023-07", "--by", "operator", "--lang", "de"]);
    expect(stdout).toContain("Die Anteile beruhen teils auf Gewichten, die nur angenommen sind.");
    const { stdout: exact } = await call(["concentration", "epa-2025", "--by", "operator", "--lang", "de"]);
    expect(exact).not.toContain("nur angenommen sind");
  });
});

describe("what a concentration says of shares and limits", () => {
  const told = async (...args: string[]): Promise<string> =>
    (await call(["concentration", ...args, "--lang", "de"])).stdout.replaceAll(/\s+/g, " ");
  const bitmarck = ["--scenario", "bitmarck-2023-04", "--at", "2023-04-26T12:00+02:00", "--service-type", "eau-intake"];

  it("is no share below a limit where only the other share is", async () => {
    const text = await told("germany-2023", "--by", "operator", ...bitmarck);
    expect(text).toContain("nicht erreicht: dieser Anteil für sich schon (21,9–22,6 %), der andere, der es auch muss, nicht");
    expect(text).not.toMatch(/≥ 10,0 %: darunter \((1[0-9]|[2-9][0-9]),/);
  });
  it("gives the largest at least what any has at least", () => {
    const { units, index } = rowOf(halfKnown(), "portal");
    expect(index!.cr1.atLeast).toBeGreaterThanOrEqual(Math.max(...units.map(({ attributed }) => attributed?.share.atLeast ?? 0)));
  });
  it("names those together that take the same", async () => {
    expect(await told("germany-2023", "--by", "operator", "--service-type", "copayment-query")).toContain(
      "an erster Stelle auf Stufe 1: gleichauf BITMARCK, scanacs: 14 von 96 Versicherern",
    );
  });
  it("says of a figure without a date that it has none, and not that it is old", async () => {
    const { nodes, ...landscape } = halfKnown();
    const files = {
      "./m.json": JSON.stringify({
        ...landscape,
        nodes: nodes.map((node) => (node.kind === "insurer" ? { ...node, insured: 3_000_000 } : node)),
      }),
    };
    const { stdout } = await call(["concentration", "./m.json", "--by", "operator", "--lang", "de"], { files });
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("K1: Stand der Zahl nicht angegeben");
    expect(stdout).not.toContain("zu alt");
  });
});

it("what somebody perhaps lost before is perhaps nobody's to take", () => {
  const builder = landscapeBuilder({ id: "lost-before", evidence: { status: "inferred" } });
  const operator = builder.node("it-provider", { id: "q", name: "Q" });
  const insurer = builder.node("insurer", { id: "i", name: "I", insurerType: "BKK", insured: 1000 });
  const service = builder.node("service", { id: "i/e", name: "E", operator: insurer, serviceType: "e" });
  const group = builder.group(service, { id: "g", rule: "capacity" });
  const own = builder.node("system", { id: "s", name: "S", operator, systemType: "core", platform: "u" });
  const other = builder.node("system", { id: "r", name: "R", operator: "unknown", systemType: "core" });
  for (const supplier of [own, other]) builder.dependency({ kind: "hosting", dependent: service, supplier, weight: 1, group });
  // each of the two carries all of it: where R is not Q's, half of S is missed by nobody, and all of it neither; where R is on U, U takes all
  const scenario = whatIf([degradationOf("q", 0.5)]);
  const [row] = concentration(builder.build(), { by: "platform", scenario }).rows;
  expect(row?.units.find(({ id }) => id === "u")?.attributed?.gradedLoss).toEqual({ atLeast: 0, atMost: 1000 });
});
