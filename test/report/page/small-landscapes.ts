import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import { supervision } from "../../../src/analysis/supervision/supervision.js";
import { type LandscapeBuilder, landscapeBuilder, type NodeRef } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { whatIf } from "../../../src/model/scenario/quick-scenario.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { pageOf } from "../../../src/report/page/page-of.js";
import type { Language } from "../../../src/words/language.js";
import { seen } from "../../words/written.js";

type Insured = number | "unknown" | { readonly atLeast: number; readonly atMost: number };

/** On what a service stands: one system, or one of several. */
type Stands = { readonly supplier: string } | { readonly candidates: readonly string[] };

/** A landscape of systems with an operator each, and of insurers with a service each. */
export class SmallLandscape {
  readonly builder: LandscapeBuilder;

  constructor(id: string, ...systems: readonly string[]) {
    this.builder = landscapeBuilder({ id, evidence: { status: "assumed" } });
    for (const each of systems) {
      const operator = this.builder.node("it-provider", { id: `of-${each}`, name: `Of ${each}` });
      this.builder.node("system", { id: each, name: each, operator, systemType: "platform" });
    }
  }

  insurer(id: string, insurerType: "AOK" | "BKK" | "PKV", insured: Insured): NodeRef<"insurer"> {
    return this.builder.node("insurer", { id, name: id.toUpperCase(), insurerType, insured });
  }

  service(id: string, operator: NodeRef<"insurer"> | "unknown", serviceType: string, stands: Stands, more: Stood = {}): void {
    const { weight = 1, ...own } = more;
    this.builder.node("service", { id, name: id, operator, serviceType, ...own });
    this.builder.dependency({ kind: "operation", dependent: id, ...stands, weight } as never);
  }

  /** An insurer with one service. */
  offering(
    id: string,
    insurerType: "AOK" | "BKK" | "PKV",
    insured: Insured,
    serviceType: string,
    stands: Stands,
    more?: Stood,
  ): void {
    this.service(`${id}/e`, this.insurer(id, insurerType, insured), serviceType, stands, more);
  }

  build(): Landscape {
    return this.builder.build();
  }
}

interface Stood {
  readonly weight?: number;
  readonly maxTolerableHours?: number;
}

/** What a reader sees of the page as a file of it is written: with the ranking, and what a supervisor looks at where nothing is disturbed. */
export async function readPage(landscape: Landscape, language: Language, scenario: Scenario = whatIf([])): Promise<string> {
  const isQuiet = scenario.disturbances.length === 0;
  const isTimed = scenario.disturbances.some(({ begin }) => begin !== undefined);
  const html = await pageOf(
    {
      landscape,
      scenario,
      result: impact(landscape, scenario),
      rank: rank(landscape),
      ...(isTimed ? { course: simulate(landscape, scenario) } : {}),
      ...(isQuiet ? { supervision: supervision(landscape) } : {}),
    },
    { language, script: "" },
  );
  return seen(html).replaceAll(/\s+/g, " ");
}
