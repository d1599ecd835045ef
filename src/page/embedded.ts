import type { Rank } from "../analysis/rank/rank-result.js";
import type { Landscape } from "../model/landscape/landscape.js";
import type { Scenario } from "../model/scenario/scenario.js";
import type { Language } from "../words/language.js";

/** What the tool wrote into the page beside the landscape. */
export interface Settings {
  readonly language: Language;
  readonly scenario: Scenario;
  readonly at: string | null;
  readonly rank?: Rank;
  /** Kilobytes of the landscape inside the page. */
  readonly size: string;
}

export interface Embedded extends Settings {
  readonly landscape: Landscape;
}

const textOf = (id: string): string => document.getElementById(id)?.textContent ?? "";

/** What is embedded in the page; it was checked when the page was written, so it is not checked again. */
export async function readEmbedded(): Promise<Embedded> {
  const settings = JSON.parse(textOf("embedded-settings")) as Settings;
  const bytes = Uint8Array.from(atob(textOf("embedded-landscape").trim()), (character) => character.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return { ...settings, landscape: JSON.parse(await new Response(inflated).text()) as Landscape };
}
