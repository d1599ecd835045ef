import type { Rank } from "../analysis/rank/rank-result.js";
import type { Supervision } from "../analysis/supervision/supervision-result.js";
import type { Landscape } from "../model/landscape/landscape.js";
import type { Scenario } from "../model/scenario/scenario.js";
import type { EvidenceStatus } from "../quantities.js";
import { textOfDeflated } from "../report/page/deflate-raw.js";
import { type LandscapeDelta, landscapeOf } from "../report/page/landscape-delta.js";
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
  /** Of a page of two landscapes: what was before. */
  readonly before?: { readonly landscape: Landscape; readonly scenario: Scenario };
}

const textOf = (id: string): string => document.getElementById(id)?.textContent ?? "";

/** What is embedded in the page; it was checked when the page was written, so it is not checked again. */
export async function readEmbedded(): Promise<Embedded> {
  const settings = settingsOf(textOf("embedded-settings"));
  const landscape = JSON.parse(await textOfDeflated(textOf("embedded-landscape").trim())) as Landscape;
  const packed = textOf("embedded-before").trim();
  if (packed === "") return { ...settings, landscape };
  const told = JSON.parse(await textOfDeflated(packed)) as { scenario: Scenario; landscape: LandscapeDelta };
  return { ...settings, landscape, before: { ...told, landscape: landscapeOf(landscape, told.landscape) } };
}

/** Settings as they were before they were text, which has no endless numbers: an upper bound that is not known is open. */
export function settingsOf(text: string): Settings {
  const opened = (key: string, value: unknown): unknown =>
    value === null && ["atMost", "widthBefore", "whole"].includes(key) ? Number.POSITIVE_INFINITY : value;
  return JSON.parse(text, opened) as Settings;
}
