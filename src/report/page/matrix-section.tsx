import type { JSX } from "preact";
import { matrixPicture, matrixRowName, matrixRowSize } from "../svg/matrix-picture.js";
import { type MatrixBlock, type MatrixCell, matrixView } from "../svg/matrix-view.js";
import { pictureTitle } from "../svg/picture-title.js";
import { DataTable, PictureAndTable } from "./data-table.js";
import { Fold } from "./fold.js";
import { foldCounts } from "./fold-counts.js";
import type { PageWriting } from "./page-view.js";

/** Each organisation and each service: as a picture, and the same as a table. */
export function MatrixSection({ page }: { readonly page: PageWriting }): JSX.Element {
  const { words, writing, landscape, scenario, result } = page;
  const view = matrixView(landscape, scenario, result);
  const of = view.every((block) => block.of === "insurers") ? "insurers" : "organisations";
  const drawn = matrixPicture(view, writing, pictureTitle(scenario, result, writing));
  return (
    <Fold id="matrix" title={words.matrix[of]} count={foldCounts.matrix(page)}>
      <PictureAndTable id="matrix-picture" drawn={drawn} tableTitle={words.matrixTable}>
        {view.map((block) => (
          <BlockTable page={page} block={block} />
        ))}
      </PictureAndTable>
    </Fold>
  );
}

interface BlockTableProps {
  readonly page: PageWriting;
  readonly block: MatrixBlock;
}

function BlockTable({ page: { words, writing }, block: { of, rows, serviceTypes } }: BlockTableProps): JSX.Element {
  const written = (cell: MatrixCell | undefined): string => {
    if (cell === undefined) return words.notDrawn;
    if (cell.isUnknown) return words.unknown;
    const isWhole = cell.loss.atLeast === cell.loss.atMost && (cell.loss.atLeast === 0 || cell.loss.atLeast === 1);
    return isWhole ? writing.stateName(cell.state) : writing.numerals.wholePercent(cell.loss);
  };
  const names = {
    header: of === "insurers" ? words.insurer : words.organisation,
    cells: rows.map((row) => matrixRowName(row, writing)),
  };
  const sizes = rows.some(({ size }) => size !== undefined)
    ? [
        {
          header: of === "insurers" ? words.insured : writing.words.size,
          isNumber: true,
          cells: rows.map((row) => matrixRowSize(row, writing)),
        },
      ]
    : [];
  const own = rows.some(({ itself }) => itself !== undefined)
    ? [{ header: words.itself, cells: rows.map(({ itself }) => (itself === undefined ? "" : written(itself))) }]
    : [];
  const services = serviceTypes.map((type, column) => ({
    header: writing.serviceName(type),
    cells: rows.map(({ cells }) => written(cells[column])),
  }));
  return <DataTable language={writing.language} caption={words.matrixTable} columns={[names, ...sizes, ...own, ...services]} />;
}
