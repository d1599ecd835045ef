import { Component, type ComponentChildren, createRef, type JSX } from "preact";
import { type Language, locales } from "../../words/language.js";
import type { Picture } from "../svg/picture.js";
import { StillPicture } from "./still-picture.js";
import { hasWords, nextSort, sortedRows, type TableSort, tableWords, tabSeparated } from "./table-order.js";

export interface DataColumn {
  readonly header: string;
  readonly isNumber?: boolean;
  readonly cells: readonly ComponentChildren[];
  /** Of its cells that name no row. */
  readonly className?: string;
}

export interface DataTableProps {
  /** Of what stands in it. */
  readonly language: Language;
  readonly caption: string;
  readonly columns: readonly DataColumn[];
  readonly className?: string;
  /** What a click on a row does, outside its buttons; the row is told by its place before anything was sorted. */
  readonly onRow?: ((row: number) => void) | undefined;
}

/** Of more rows than this some can be picked by what is written in them. */
const mostUnfiltered = 10;

interface TableState {
  /** Whether the script of the page runs: else nothing can be sorted. */
  readonly isLive: boolean;
  readonly sort?: TableSort | undefined;
  /** Places of the rows in the order in which they are shown; absent where they stand as they were given. */
  readonly order?: readonly number[] | undefined;
  readonly query: string;
  /** Places of the rows that have what is searched for; absent where all are shown. */
  readonly found?: ReadonlySet<number> | undefined;
  readonly told: string;
}

/** A table whose first column names its rows. Its reader can sort it, pick rows of a long one, and copy what is seen. */
export class DataTable extends Component<DataTableProps, TableState> {
  private readonly root = createRef<HTMLDivElement>();
  override state: TableState = { isLive: false, query: "", told: "" };

  override componentDidMount(): void {
    this.setState({ isLive: true });
  }

  override componentDidUpdate(before: DataTableProps): void {
    const { sort, query } = this.state;
    if (before.columns !== this.props.columns && (sort !== undefined || query !== "")) this.arrange(sort, query);
  }

  private get element(): Element | null {
    return this.root.current;
  }

  /** What is written in the rows, by their place before anything was sorted. */
  private get texts(): string[][] {
    const rows = [...(this.element?.querySelectorAll("tbody tr") ?? [])];
    const texts: string[][] = [];
    for (const row of rows) texts[Number(row.getAttribute("data-row"))] = [...row.children].map((cell) => cell.textContent ?? "");
    return texts;
  }

  private arrange(sort: TableSort | undefined, query: string): void {
    const { texts } = this;
    const found = query.trim() === "" ? undefined : texts.flatMap((cells, row) => (hasWords(cells, query.trim()) ? [row] : []));
    const words = tableWords[this.props.language];
    this.setState({
      sort,
      query,
      order: sort === undefined ? undefined : sortedRows(texts, sort, this.props.language),
      found: found && new Set(found),
      told: found === undefined ? "" : words.shown(this.written(found.length), this.written(texts.length)),
    });
  }

  private readonly written = (count: number): string => count.toLocaleString(locales[this.props.language]);

  /** Puts what is seen into the clipboard, as rows of a spreadsheet. */
  private copy(): void {
    const { texts } = this;
    const { order = texts.map((_, row) => row), found } = this.state;
    const rows = order.filter((row) => found?.has(row) ?? true);
    const words = tableWords[this.props.language];
    const text = tabSeparated([this.props.columns.map(({ header }) => header), ...rows.map((row) => texts[row] ?? [])]);
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"))).then(
      () => this.setState({ told: words.copied(rows.length, this.written(rows.length)) }),
      () => this.setState({ told: words.notCopied }),
    );
  }

  override render(): JSX.Element {
    const { caption, columns, className } = this.props;
    const { isLive, sort, order, found } = this.state;
    const [first, ...others] = columns;
    const classOf = ({ isNumber = false, className }: DataColumn) => {
      const names = [className, isNumber ? "number" : undefined].filter((name) => name !== undefined);
      return names.length === 0 ? {} : { class: names.join(" ") };
    };
    const names = first?.cells ?? [];
    // what was sorted may have had other rows
    const places = order?.length === names.length ? order : names.map((_, row) => row);
    return (
      <div ref={this.root}>
        {isLive && this.tools(names.length)}
        <div class="scroll" role="group" aria-label={caption} tabindex={0}>
          <table {...(className === undefined ? {} : { class: className })}>
            <caption>{caption}</caption>
            <thead>
              <tr>
                {columns.map((column, index) => (
                  <th scope="col" {...classOf(column)} {...(sort?.column === index ? { "aria-sort": sort.direction } : {})}>
                    {isLive ? this.heading(column, index) : column.header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {places.map((row) => (
                <tr key={row} {...(isLive ? { "data-row": row, hidden: found?.has(row) === false } : {})} {...this.clicked(row)}>
                  <th scope="row">{names[row]}</th>
                  {others.map((column) => (
                    <td {...classOf(column)}>{column.cells[row] ?? ""}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    );
  }

  /** All of a row can be clicked where something follows; its button is what the keyboard reaches. */
  private clicked(row: number): JSX.IntrinsicElements["tr"] {
    const { onRow } = this.props;
    if (onRow === undefined) return {};
    const isOfButton = (target: EventTarget | null): boolean => target instanceof Element && target.closest("button") !== null;
    return { class: "playable", onClick: ({ target }) => (isOfButton(target) ? undefined : onRow(row)) };
  }

  private heading({ header, isNumber = false }: DataColumn, index: number): JSX.Element {
    const { sort, query } = this.state;
    const sign = sort?.column !== index ? "" : sort.direction === "ascending" ? " ▲" : " ▼";
    return (
      <button type="button" class="sort" onClick={() => this.arrange(nextSort(sort, index, isNumber), query)}>
        {header}
        <span aria-hidden="true">{sign}</span>
      </button>
    );
  }

  private tools(rows: number): JSX.Element {
    const { query, sort, told } = this.state;
    const words = tableWords[this.props.language];
    return (
      <div class="table-tools screen">
        {rows > mostUnfiltered && (
          <label>
            {words.filter}{" "}
            <input
              type="search"
              class="row-filter"
              autocomplete="off"
              spellcheck={false}
              value={query}
              onInput={({ currentTarget }) => this.arrange(sort, currentTarget.value)}
            />
          </label>
        )}
        <button type="button" class="copy-table" onClick={() => this.copy()}>
          {words.copy}
        </button>
        <span role="status">{told}</span>
      </div>
    );
  }
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
