import type { Source } from "../model/values/evidence.js";
import { textIn } from "../model/values/text-in.js";
import { shown } from "./shown.js";
import type { Writing } from "./writing.js";

/** What a source is called, else where it stands, with its date: KV Berlin: notice on rejected eAU (2023-04-27). */
export function sourceName(
  { title, titles, url, date }: Omit<Source, "id">,
  id: string,
  { language, clock }: Pick<Writing, "language" | "clock">,
): string {
  const name = shown((textIn(title, titles, language) ?? url ?? id).replace(/\s+/g, " ").trim());
  return date === undefined ? name : `${name} (${clock.day(date)})`;
}
