import type { Source } from "../../model/values/evidence.js";
import type { Writing } from "../../words/writing.js";
import { boxName } from "../svg/layered-picture.js";
import type { LayeredBox, LayeredView } from "../svg/layered-view.js";
import { type Html, html } from "./html.js";
import type { PageWriting } from "./page-view.js";

export interface Explained {
  /** Lines of the explanation in words. */
  readonly lines: readonly string[];
  readonly sources: readonly Source[];
  /** How an assumption is called in the lines. */
  readonly assumedWord: string;
}

export interface ChosenView {
  readonly box: LayeredBox;
  readonly isIsolated: boolean;
  readonly isDegraded: boolean;
  /** Keys of boxes from which the reader has cut it. */
  readonly cutFrom: ReadonlySet<string>;
  readonly explained?: Explained | undefined;
}

const mostParts = 30;

/** The chosen box: what can be done to it, what it stands on, what stands on it, and why it is as it is. */
export function chosenSection(page: PageWriting, view: LayeredView, chosen: ChosenView | undefined): Html {
  const { words, writing } = page;
  if (chosen === undefined) return html`<p class="hint">${words.chosenNone}</p>`;
  const { box, isIsolated, isDegraded, explained } = chosen;
  const name = boxName(box.name, writing);
  const state = [
    writing.stateName(box.glyph),
    `${words.loss} ${writing.numerals.wholePercent(box.loss)}`,
    ...(isIsolated ? [words.isIsolated] : []),
    ...(isDegraded ? [words.isDegraded] : []),
  ];
  return html`<h3 id="chosen-title">${words.chosen}: ${name}</h3><p>${state.join(", ")}</p><p class="buttons"><button type="button" data-act="isolate"${isIsolated && html` disabled`}>${words.isolate}</button><button type="button" data-act="degrade"${isDegraded && html` disabled`}>${words.degrade}</button><button type="button" data-act="restore">${words.restore}</button></p><div class="columns"><div>${neighbours(page, view, chosen, "suppliers")}${neighbours(page, view, chosen, "dependents")}${parts(page, box)}</div><div>${explained === undefined ? html`<p class="hint">${words.explanationNone}</p>` : explanation(page, explained)}</div></div>`;
}

function neighbours(
  { words, writing }: PageWriting,
  view: LayeredView,
  { box, cutFrom }: ChosenView,
  side: "suppliers" | "dependents",
): Html {
  const [own, other] = side === "suppliers" ? (["to", "from"] as const) : (["from", "to"] as const);
  const boxes = new Map(view.columns.flatMap(({ boxes: all }) => all.map((each) => [each.key, each])));
  // that an insurer offers a service is no dependency that could be cut
  const isOffer = (from: string, to: string): boolean =>
    boxes.get(from)?.column === "insurers" && boxes.get(to)?.column === "services";
  const links = view.links.filter((link) => link[own] === box.key).sort((a, b) => b.loss.atMost - a.loss.atMost);
  if (links.length === 0) return html``;
  return html`<h4>${words[side]}</h4><ul class="links">${links.map((link) => {
    const found = boxes.get(link[other]);
    if (found === undefined) return html``;
    const isCut = cutFrom.has(found.key);
    const action = isCut ? words.rejoin : words.cut;
    const name = boxName(found.name, writing);
    return html`<li>${isOffer(link.from, link.to) ? "" : html`<button type="button" data-cut="${found.key}" aria-label="${action}: ${name}">${action}</button>`} ${name} <span class="amount">${link.loss.atMost > 0 && writing.numerals.wholePercent(link.loss)}</span>${link.isAssumed && html` <span class="tag">${writing.evidenceName("assumed")}</span>`}</li>`;
  })}</ul>`;
}

function parts({ words, writing }: PageWriting, { nodes, targets }: LayeredBox): Html {
  const ids = nodes.length > 1 ? nodes : targets.length > 1 ? targets : [];
  if (ids.length === 0) return html``;
  return html`<details><summary>${words.parts} (${writing.numerals.count(ids.length)})</summary><ul>${ids
    .slice(0, mostParts)
    .map(
      (id) =>
        html`<li><button type="button" class="plain" data-choose="${id}">${writing.nameOf(id)} <small>${id}</small></button></li>`,
    )}${ids.length > mostParts && html`<li>${writing.more(ids.length - mostParts)}</li>`}</ul></details>`;
}

function explanation({ words, writing }: PageWriting, { lines, sources, assumedWord }: Explained): Html {
  const written = lines.map((line) =>
    line.toLowerCase().includes(assumedWord) ? html`<span class="assumed">${line}</span>\n` : html`${line}\n`,
  );
  return html`<h4>${words.explain}</h4><div class="explanation" role="group" aria-label="${words.explain}" tabindex="0">${written}</div>${sources.length > 0 && html`<details><summary>${words.sources} (${sources.length})</summary><ul>${sources.map((source) => sourceItem(source, writing))}</ul></details>`}`;
}

function sourceItem({ title, url, date }: Source, { clock }: Writing): Html {
  const text = [title ?? url ?? "", ...(date === undefined ? [] : [`(${clock.day(date)})`])].join(" ");
  // only what a browser opens as a page becomes a link
  return url !== undefined && /^https?:\/\//i.test(url)
    ? html`<li><a href="${url}" rel="noreferrer noopener">${text}</a></li>`
    : html`<li>${text}</li>`;
}
