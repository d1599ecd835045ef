// Compiles against the installed package under strict settings. Run by .ci/run in a copy of this folder.
import { type Impact, impact, isolating, type Landscape, landscapeBuilder, type Rank, reach, toGraph } from "tragweite";
import { type CompiledGraph, compileGraph } from "tragweite/engine";
import { rankInThreads } from "tragweite/parallel";
import { reporters } from "tragweite/report";

const builder = landscapeBuilder({ id: "example", evidence: { status: "assumed" } });
const mail = builder.node("system", { id: "mail", name: "Mail", operator: "unknown", systemType: "mail" });
const insurer = builder.node("insurer", { id: "ikk", name: "IKK", insurerType: "IKK", insured: 643_001 });
const service = builder.node("service", { id: "ikk/e-mail", name: "E-Mail", operator: insurer, serviceType: "e-mail" });
builder.dependency({ dependent: service, supplier: mail, kind: "hosting", weight: 1 });
// @ts-expect-error a system does not depend on an insurer
builder.dependency({ dependent: mail, supplier: insurer, kind: "hosting", weight: 1 });

const landscape: Landscape = builder.build();
const graph = toGraph(landscape);
const name: string = graph.getNodeAttribute("mail", "name");
const tiers: readonly number[] = reach(graph, "mail", "dependents").map(({ tier }) => tier);
const result: Impact = impact(landscape, isolating(["mail"]));
export const shown: readonly [string, readonly number[], number] = [name, tiers, result.services.length];
export const ranked: Promise<Rank> = rankInThreads(landscape, { threads: 1 });
export const picture: string = reporters.run.svg({ landscape, scenario: isolating("mail"), result }, { kind: "matrix" });
export const page: Promise<string> = reporters.run.page({ landscape, scenario: isolating("mail"), result });
const [dependent, supplier] = [Int32Array.of(1), Int32Array.of(0)];
export const compiled: CompiledGraph = compileGraph({ nodeCount: 2, dependent, supplier, weight: Float64Array.of(1) });
// @ts-expect-error a course is needed for the text of a course
reporters.course.text({ landscape, scenario: isolating("mail"), result });
