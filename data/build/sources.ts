import type { Source } from "../../src/model/values/evidence.js";
import type { Tables } from "./tables.js";

/** The rows of the table of sources whose ids are cited; all where none are given. */
export function sources(tables: Tables, cited?: ReadonlySet<unknown>): Source[] {
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
