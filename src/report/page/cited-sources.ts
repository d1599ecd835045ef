import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Evidence, Source } from "../../model/values/evidence.js";
import type { PlayedView } from "./page-view.js";

/** What a result rests on that somebody wrote. */
export interface CitedSources {
  /** Those of the disturbances that hold, then those of most dependencies of what is hit. */
  readonly first: readonly CitedSource[];
  /** How many there are in all. */
  readonly count: number;
}

export type CitedSource = Pick<Source, "title" | "titles" | "url" | "date">;

/** The sources of the disturbances and of the dependencies of what is hit. */
export function citedSources({ landscape, scenario, result }: PlayedView, most: number): CitedSources {
  const active = new Set(result.scenario.active);
  const hit = new Set(result.nodes.flatMap(({ id, state }) => (state.worst === "normal" ? [] : [id])));
  const causes = scenario.disturbances.flatMap(({ id, evidence }) =>
    active.has(id) && evidence !== undefined ? [evidence] : [],
  );
  const links = (landscape.dependencies ?? []).flatMap(({ dependent, evidence }) => (hit.has(dependent) ? [evidence] : []));
  const all = new Map([...cited(scenario, causes), ...cited(landscape, links)]);
  return { first: [...all.values()].slice(0, most), count: all.size };
}

/** The sources that are cited by their names, the most cited first. */
function cited({ sources = [] }: Landscape | Scenario, evidence: readonly Evidence[]): [name: string, CitedSource][] {
  const table = new Map(sources.map((source) => [source.id, source]));
  const found = new Map<string, { readonly source: CitedSource; count: number }>();
  for (const each of evidence.flatMap(({ sources: own = [] }) => own)) {
    const source = typeof each === "string" ? table.get(each) : each;
    const name = source?.title ?? source?.url;
    if (source === undefined || name === undefined) continue;
    const entry = found.get(name) ?? { source, count: 0 };
    entry.count += 1;
    found.set(name, entry);
  }
  return [...found].sort(([, a], [, b]) => b.count - a.count).map(([name, { source }]) => [name, source]);
}
