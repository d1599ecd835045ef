// Compiles against the installed package under strict settings. Run by .ci/run in a copy of this folder.
import { type Impact, impact, isolating, type Landscape, landscapeBuilder, type Rank, reach, toGraph } from "tragweite";
import { rankInThreads } from "tragweite/parallel";

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
