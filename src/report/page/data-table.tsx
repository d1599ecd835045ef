import type { ComponentChildren, JSX } from "preact";
import type { Picture } from "../svg/picture.js";
import { StillPicture } from "./still-picture.js";

export interface DataColumn {
  readonly header: string;
  readonly isNumber?: boolean;
  readonly cells: readonly ComponentChildren[];
}

export interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly DataColumn[];
}

/** A table whose first column names its rows. */
export function DataTable({ caption, columns }: DataTableProps): JSX.Element {
  const [first, ...others] = columns;
  const classOf = ({ isNumber = false }: DataColumn) => (isNumber ? { class: "number" } : {});
  return (
    <div class="scroll" role="group" aria-label={caption} tabindex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" {...classOf(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(first?.cells ?? []).map((name, row) => (
            <tr>
              <th scope="row">{name}</th>
              {others.map((column) => (
                <td {...classOf(column)}>{column.cells[row] ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export interface PictureAndTableProps {
  readonly id: string;
  readonly drawn: Picture;
  readonly tableTitle: string;
  readonly children: ComponentChildren;
}

/** A picture, and below it the same as a table that can be opened. */
export function PictureAndTable({ id, drawn, tableTitle, children }: PictureAndTableProps): JSX.Element {
  return (
    <figure id={id}>
      <StillPicture label={tableTitle} drawn={drawn} />
      <figcaption>
        <details>
          <summary>{tableTitle}</summary>
          {children}
        </details>
      </figcaption>
    </figure>
  );
}
