import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { BacktestSource } from "./backtest-result.js";

/** The sources that a scenario and its landscape name, by id. */
export class BacktestSources {
  private readonly urlOf = new Map<string, string | undefined>();
  private readonly titleOf = new Map<string, Pick<BacktestSource, "title" | "titles">>();

  constructor({ sources: ofLandscape = [] }: Landscape, { sources: ofScenario = [] }: Scenario) {
    for (const { id, url, title, titles } of [...ofLandscape, ...ofScenario]) {
      this.urlOf.set(id, url ?? this.urlOf.get(id));
      if (title !== undefined) this.titleOf.set(id, { title, ...(titles && { titles }) });
    }
  }

  /** Sources by id or address; an id that nobody explains has no address. */
  of(ids: readonly string[]): BacktestSource[] {
    return ids.map((id) => {
      const url = /^https?:/.test(id) ? id : this.urlOf.get(id);
      return { id, ...this.titleOf.get(id), ...(url !== undefined && { url }) };
    });
  }
}
