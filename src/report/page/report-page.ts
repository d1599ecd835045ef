import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Language } from "../../words/language.js";
import { scenarioTitle } from "../svg/picture-title.js";
import type { ControlsView } from "./controls-section.js";
import { viewOf } from "./layered-section.js";
import { PageBody } from "./page-body.js";
import { pageShell } from "./page-shell.js";
import { pageStyle } from "./page-style.js";
import { type PageView, type PageWriting, pageWriting } from "./page-view.js";

/** What is embedded for the script of the page, as text. */
export interface EmbeddedData {
  /** The landscape's JSON, its lists as columns, deflated (RFC 1951), in base64. */
  readonly landscape: string;
  /** What the page shows when it opens, packed like it. @defaultValue the page computes it */
  readonly results?: string;
  /** Of a page of two landscapes: scenario and landscape of before as JSON, told by the landscape, packed like it. */
  readonly before?: string;
  /** Scenario, moment and results that the page does not compute itself, as JSON, packed like it. */
  readonly settings: string;
}

export interface ReportPage {
  readonly view: PageView;
  readonly controls: ControlsView;
  readonly language: Language;
  readonly data: EmbeddedData;
  /** The bundled script of the page. */
  readonly script: string;
}

/** The kilobytes of the landscape inside the page. */
export const embeddedSize = ({ landscape }: Pick<EmbeddedData, "landscape">): string =>
  String(Math.ceil(landscape.length / 1000));

/**
 * One HTML file that needs nothing else: results as they were when it was written, and the landscape with the engine, so
 * that the page computes what its reader asks. Nothing in it is loaded from elsewhere, and no script runs but its own.
 */
export function reportPage({ view, controls, language, data, script }: ReportPage): string {
  const page = pageWriting(view, language);
  return pageShell({
    language,
    title: page.words.title(scenarioTitle(view.scenario, page.writing)),
    style: pageStyle,
    body: pageText(page, controls, embeddedSize(data)),
    data: `<script type="text/plain" id="embedded-landscape">${data.landscape}</script>
${data.results === undefined ? "" : `<script type="text/plain" id="embedded-results">${data.results}</script>\n`}${data.before === undefined ? "" : `<script type="text/plain" id="embedded-before">${data.before}</script>\n`}<script type="text/plain" id="embedded-settings">${data.settings}</script>
`,
    script,
  });
}

/** All that a reader sees when the page opens, as HTML. */
export function pageText(page: PageWriting, controls: ControlsView, embedded: string): string {
  return renderToString(h(PageBody, { page, settled: page, view: viewOf(page), status: "", controls, embedded }));
}
