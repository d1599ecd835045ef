import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Evidence, Source } from "../../src/model/values/evidence.js";
import type { Tables } from "./tables.js";

type CitingRows = Pick<Landscape, "nodes" | "dependencies" | "totals" | "pools">;

/** The rows of the table of sources whose ids are cited; all where none are given. */
export function sources(tables: Pick<Tables, "sources">, cited?: ReadonlySet<unknown>): Source[] {
  return tables.sources
    .filter(({ id }) => cited?.has(id) ?? true)
    .map(({ id, title, title_de, url, date, note }) => ({
      id,
      title,
      ...(title_de !== "" && { titles: { de: title_de } }),
      ...(url !== "" && { url }),
      ...(date !== "" && { date }),
      ...(note !== "" && { note }),
    }));
}

/** The ids of sources that the evidence of its rows names. */
export function citedIn({ nodes, dependencies = [], totals = [], pools = [] }: CitingRows): Set<string> {
  const rows: readonly { readonly evidence: Evidence }[] = [...nodes, ...dependencies, ...totals, ...pools];
  return new Set(rows.flatMap(({ evidence }) => evidence.sources ?? []).filter((source) => typeof source === "string"));
}
