import type { Rank } from "../analysis/rank/rank-result.js";
import type { Supervision } from "../analysis/supervision/supervision-result.js";
import type { Landscape } from "../model/landscape/landscape.js";
import type { Scenario } from "../model/scenario/scenario.js";
import type { EvidenceStatus } from "../quantities.js";
import { rowsOf } from "../report/page/columns.js";
import { textOfDeflated } from "../report/page/deflate-raw.js";
import { type LandscapeDelta, landscapeOf } from "../report/page/landscape-delta.js";
import { type ToldResults, toldOf } from "../report/page/told-results.js";
import type { Language } from "../words/language.js";

/** What the tool wrote into the page beside the landscape. */
export interface Settings {
  readonly language: Language;
  readonly scenario: Scenario;
  readonly at: string | null;
  /** Where its course ends. @defaultValue by itself */
  readonly until?: string;
  /** What has weaker evidence counts as uncertain; absent: nothing does. */
  readonly minEvidence?: EvidenceStatus;
  readonly rank?: Rank;
  readonly supervision?: Supervision;
  /** Kilobytes of the landscape inside the page. */
  readonly size: string;
}

export interface Embedded extends Settings {
  readonly landscape: Landscape;
  /** What it shows when it opens. @defaultValue it is computed */
  readonly results?: ToldResults;
  /** Of a page of two landscapes: what was before. */
  readonly before?: { readonly landscape: Landscape; readonly scenario: Scenario };
}

const textOf = (id: string): string => document.getElementById(id)?.textContent ?? "";

/** What is embedded in the page; it was checked when the page was written, so it is not checked again. */
export async function readEmbedded(): Promise<Embedded> {
  const [settings = "", landscapeText = "", results = "", before = ""] = await Promise.all(
    ["settings", "landscape", "results", "before"].map(async (part) => {
      const packed = textOf(`embedded-${part}`).trim();
      return packed === "" ? "" : textOfDeflated(packed);
    }),
  );
  const landscape = rowsOf(JSON.parse(landscapeText)) as Landscape;
  const embedded = { ...settingsOf(settings), landscape, ...(results === "" ? {} : { results: toldOf(results) }) };
  if (before === "") return embedded;
  const told = JSON.parse(before) as { scenario: Scenario; landscape: LandscapeDelta };
  return { ...embedded, before: { ...told, landscape: landscapeOf(landscape, told.landscape) } };
}

/** Settings as they were before they were text, which has no endless numbers: an upper bound that is not known is open. */
export function settingsOf(text: string): Settings {
  const opened = (key: string, value: unknown): unknown =>
    value === null && ["atMost", "widthBefore", "whole", "count"].includes(key) ? Number.POSITIVE_INFINITY : value;
  return JSON.parse(text, opened) as Settings;
}
