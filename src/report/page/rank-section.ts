import { rankPicture } from "../svg/persons-pictures.js";
import { pictureText } from "../svg/picture.js";
import { rankedName } from "../text/ranked-name.js";
import { type Html, html, trusted } from "./html.js";
import { figure, htmlTable } from "./html-table.js";
import type { PageWriting } from "./page-view.js";

const mostUnits = 15;

/** What the loss of one operator alone takes; nothing where it was not computed. */
export function rankSection({ words, writing, rank }: PageWriting): Html {
  if (rank === undefined) return html``;
  const units = rank.units.slice(0, mostUnits);
  const table = htmlTable(words.rankTable, [
    { header: words.unit, cells: units.map((unit) => rankedName(rank.options.by, writing, unit)) },
    {
      header: rank.options.unit === null ? words.unit : writing.unitHeading(rank.options.unit),
      isNumber: true,
      cells: units.map(({ count }) => writing.numerals.counts(count)),
    },
  ]);
  const svg = pictureText(rankPicture(rank, writing, mostUnits));
  return html`<h2>${words.rank}</h2><p class="hint">${words.rankNote}</p>${figure("rank-picture", trusted(svg), words.rankTable, table)}`;
}
