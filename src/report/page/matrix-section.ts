import { matrixPicture, matrixRowName } from "../svg/matrix-picture.js";
import { type MatrixCell, matrixView } from "../svg/matrix-view.js";
import { pictureText } from "../svg/picture.js";
import { pictureTitle } from "../svg/picture-title.js";
import { type Html, html, trusted } from "./html.js";
import { figure, htmlTable } from "./html-table.js";
import type { PageWriting } from "./page-view.js";

/** Each organisation and each service: as a picture, and the same as a table. */
export function matrixSection({ words, writing, landscape, scenario, result }: PageWriting): Html {
  const view = matrixView(landscape, scenario, result);
  const svg = pictureText(matrixPicture(view, writing, pictureTitle(scenario, result, writing)));
  const written = (cell: MatrixCell | undefined): string => {
    if (cell === undefined) return words.notOffered;
    if (cell.isUnknown) return words.unknown;
    const isWhole = cell.loss.atLeast === cell.loss.atMost && (cell.loss.atLeast === 0 || cell.loss.atLeast === 1);
    return isWhole ? stateName(cell.state) : writing.numerals.wholePercent(cell.loss);
  };
  const { stateName } = writing;
  const tables = view.map(({ of, rows, serviceTypes }) =>
    htmlTable(words.matrixTable, [
      {
        header: of === "insurers" ? words.insurer : words.organisation,
        cells: rows.map((row) => matrixRowName(row, writing)),
      },
      ...(rows.some(({ itself }) => itself !== undefined)
        ? [{ header: words.itself, cells: rows.map(({ itself }) => (itself === undefined ? "" : written(itself))) }]
        : []),
      ...serviceTypes.map((type, column) => ({
        header: writing.serviceName(type),
        cells: rows.map(({ cells }) => written(cells[column])),
      })),
    ]),
  );
  const of = view.every((block) => block.of === "insurers") ? "insurers" : "organisations";
  return html`<h2>${words.matrix[of]}</h2>${figure("matrix-picture", trusted(svg), words.matrixTable, html`${tables}`)}`;
}
