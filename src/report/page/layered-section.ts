import { boxName, layeredPicture } from "../svg/layered-picture.js";
import { type LayeredView, layeredView } from "../svg/layered-view.js";
import { pictureText } from "../svg/picture.js";
import { pictureTitle } from "../svg/picture-title.js";
import { type Html, html, trusted } from "./html.js";
import { htmlTable } from "./html-table.js";
import type { PageWriting } from "./page-view.js";

/** The layered picture, of which boxes can be chosen, with a place for what is chosen and the picture as a table. */
export function layeredSection(page: PageWriting, view: LayeredView, chosen: Html): Html {
  const { words } = page;
  return html`<h2>${words.layered}</h2><p class="hint">${words.layeredHelp}</p><div id="layered">${layeredSvg(page, view)}</div><div id="chosen">${chosen}</div><details id="layered-table"><summary>${words.layeredTable}</summary>${layeredTable(page, view)}</details>`;
}

export function viewOf({ landscape, scenario, result, focus }: PageWriting): LayeredView {
  return layeredView(landscape, scenario, result, { focus });
}

export function layeredSvg({ words, writing, scenario, result, chosen }: PageWriting, view: LayeredView): Html {
  const drawn = layeredPicture(view, writing, { title: pictureTitle(scenario, result, writing), interactive: true, chosen });
  return html`<div class="picture" role="group" aria-label="${words.layered}">${trusted(pictureText(drawn))}</div>`;
}

export function layeredTable({ words, writing }: PageWriting, { columns }: LayeredView): Html {
  const boxes = columns.flatMap(({ name, boxes: all }) => all.map((box) => ({ name, box })));
  return htmlTable(words.layeredTable, [
    { header: words.box, cells: boxes.map(({ box }) => boxName(box.name, writing)) },
    { header: words.column, cells: boxes.map(({ name }) => writing.words.columns[name]) },
    { header: words.nodes, isNumber: true, cells: boxes.map(({ box }) => writing.numerals.count(box.nodes.length)) },
    { header: words.loss, isNumber: true, cells: boxes.map(({ box }) => writing.numerals.wholePercent(box.loss)) },
    { header: words.state, cells: boxes.map(({ box }) => writing.stateName(box.glyph)) },
  ]);
}
