import { sha256 } from "@noble/hashes/sha2";
import { utf8ToBytes } from "@noble/hashes/utils";
import { nameIn } from "../../model/values/name-in.js";
import type { Language } from "../../words/language.js";
import { scenarioTitle } from "../svg/picture-title.js";
import { base64 } from "./base64.js";
import { basisSection } from "./basis-section.js";
import { chosenSection } from "./chosen-section.js";
import { type ControlsView, controlsSection } from "./controls-section.js";
import { courseSection } from "./course-section.js";
import { type Html, html, trusted } from "./html.js";
import { layeredSection, viewOf } from "./layered-section.js";
import { matrixSection } from "./matrix-section.js";
import { pageStyle } from "./page-style.js";
import { type PageView, type PageWriting, pageWriting } from "./page-view.js";
import { rankSection } from "./rank-section.js";
import { servicesSection } from "./services-section.js";
import { sheetsSection } from "./sheets-section.js";
import { summarySection } from "./summary-section.js";

/** What is embedded for the script of the page, as text. */
export interface EmbeddedData {
  /** The landscape's JSON, deflated (RFC 1951), in base64. */
  readonly landscape: string;
  /** Scenario, moment and results that the page does not compute itself, as JSON. */
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

const csp = (text: string): string => `'sha256-${base64(sha256(utf8ToBytes(text)))}'`;

/** The kilobytes of the landscape inside the page. */
export const embeddedSize = ({ landscape }: EmbeddedData): string => String(Math.ceil(landscape.length / 1000));

/**
 * One HTML file that needs nothing else: results as they were when it was written, and the landscape with the engine, so
 * that the page computes what its reader asks. Nothing in it is loaded from elsewhere, and no script runs but its own.
 */
export function reportPage({ view, controls, language, data, script }: ReportPage): string {
  const page = pageWriting(view, language);
  const safeScript = script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const policy = `default-src 'none'; script-src ${csp(safeScript)}; style-src ${csp(pageStyle)}; img-src data:; base-uri 'none'; form-action 'none'`;
  const title = page.words.title(scenarioTitle(view.scenario, page.writing));
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${trusted(policy)}"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${trusted(pageStyle)}</style></head>
<body>${pageBody(page, controls, embeddedSize(data))}
<script type="text/plain" id="embedded-landscape">${trusted(data.landscape)}</script>
<script type="application/json" id="embedded-settings">${trusted(safeJson(data.settings))}</script>
<script>${trusted(safeScript)}</script></body></html>
`.text;
}

/** JSON in which nothing ends a script element. */
export function safeJson(text: string): string {
  return text.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** All that a reader sees. The script of the page replaces the sections as it computes anew. */
export function pageBody(page: PageWriting, controls: ControlsView, embedded: string): Html {
  const { words, writing, scenario, landscape } = page;
  const drawn = viewOf(page);
  return html`<a class="skip" href="#summary-title">${words.skip}</a><header><div><h1>${scenarioTitle(scenario, writing)}</h1><p>${nameIn(landscape, writing.language) ?? landscape.id}</p></div><div class="buttons screen"><button type="button" id="language">${words.otherLanguage}</button><button type="button" id="theme">${words.theme}</button><button type="button" id="print">${words.print}</button></div></header>
<main><section id="summary">${summarySection(page)}</section>
<section id="controls" class="screen">${controlsSection(page, controls)}</section><p id="status" class="screen" role="status" aria-live="polite"></p>
<section id="layered-section">${layeredSection(page, drawn, chosenSection(page, drawn, undefined))}</section>
<section id="services">${servicesSection(page)}</section>
<section id="course">${courseSection(page)}</section>
<section id="matrix">${matrixSection(page)}</section>
<section id="sheets">${sheetsSection(page)}</section>
<section id="rank">${rankSection(page)}</section>
<section id="basis">${basisSection(page, embedded)}</section></main>`;
}
