import { type Html, html } from "./html.js";

export interface HtmlColumn {
  readonly header: string;
  readonly isNumber?: boolean;
  readonly cells: readonly (string | Html)[];
}

/** A table whose first column names its rows. */
export function htmlTable(caption: string, columns: readonly HtmlColumn[]): Html {
  const [first, ...others] = columns;
  const heading = ({ header, isNumber }: HtmlColumn): Html =>
    isNumber === true ? html`<th scope="col" class="number">${header}</th>` : html`<th scope="col">${header}</th>`;
  return html`<div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption><thead><tr>${columns.map(heading)}</tr></thead><tbody>${(
    first?.cells ?? []
  ).map(
    (name, row) =>
      html`<tr><th scope="row">${name}</th>${others.map(({ cells, isNumber }) =>
        isNumber === true ? html`<td class="number">${cells[row] ?? ""}</td>` : html`<td>${cells[row] ?? ""}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`;
}

/** A picture, and below it the same as a table that can be opened. */
export function figure(id: string, svg: Html, tableTitle: string, table: Html): Html {
  return html`<figure id="${id}"><div class="picture" role="group" aria-label="${tableTitle}" tabindex="0">${svg}</div><figcaption><details><summary>${tableTitle}</summary>${table}</details></figcaption></figure>`;
}
