import { type Html, html } from "./html.js";
import { narrative } from "./narrative.js";
import type { PageWriting } from "./page-view.js";

/** The narrative: what rests on assumptions is marked. */
export function summarySection(page: PageWriting): Html {
  const { words } = page;
  const sentences = narrative(page, page.writing).map(({ text, restsOnAssumptions }) =>
    restsOnAssumptions
      ? html`<li class="assumed">${text} <span class="tag">${words.assumptionMark}</span></li>`
      : html`<li>${text}</li>`,
  );
  return html`<h2 id="summary-title" tabindex="-1">${words.summary}</h2><ul class="narrative">${sentences}</ul>`;
}
