import type { JSX } from "preact";
import type { Bounds } from "../../quantities.js";
import { unassignedNote } from "../../words/unassigned-note.js";
import { rankPicture } from "../svg/persons-pictures.js";
import { comparedLosses, isGraded } from "../text/compared-loss.js";
import { rankWords } from "../text/rank-words.js";
import { rankedName } from "../text/ranked-name.js";
import { DataTable, PictureAndTable } from "./data-table.js";
import { Fold } from "./fold.js";
import { foldCounts } from "./fold-counts.js";
import type { PageWriting } from "./page-view.js";

const mostUnits = 15;

/** What the loss of one operator alone takes; nothing where it was not computed. */
export function RankSection({ page }: { readonly page: PageWriting }): JSX.Element | null {
  const { words, writing, rank } = page;
  if (rank === undefined) return null;
  const lines = rank.units
    .slice(0, mostUnits)
    .flatMap((unit) => comparedLosses(rank, unit).map((loss) => ({ ...loss, name: rankedName(rank.options.by, writing, unit) })));
  const texts = rankWords[writing.language];
  const { total, totals, options } = rank;
  const { numerals } = writing;
  const amount = (count: Bounds, isOutside: boolean): string =>
    isOutside ? texts.outside(numerals.counts(count)) : numerals.counts(count);
  const notes = [
    ...(total === undefined || totals === undefined ? [] : [texts.orderWithin(writing.totalName(total.id))]),
    ...(total !== undefined && lines.some(({ isOutside }) => isOutside)
      ? [Number.isFinite(total.count) ? texts.outsideNote(numerals.count(total.count)) : texts.outsideOpen]
      : []),
  ];
  const totalName = (line: (typeof lines)[number]): string => (line.total === null ? "" : writing.totalName(line.total.id));
  return (
    <Fold id="rank" title={words.rank} count={foldCounts.rank(page)}>
      <p class="hint">{[words.rankNote, ...notes].join(" ")}</p>
      <PictureAndTable id="rank-picture" drawn={rankPicture(rank, writing, mostUnits)} tableTitle={words.rankTable}>
        <DataTable
          language={writing.language}
          caption={words.rankTable}
          columns={[
            { header: words.unit, cells: lines.map(({ name }) => name) },
            ...(totals === undefined ? [] : [{ header: texts.within, cells: lines.map(totalName) }]),
            {
              header: options.unit === null ? words.unit : writing.unitHeading(options.unit),
              isNumber: true,
              cells: lines.map(({ count, isOutside }) => amount(count, isOutside)),
            },
            ...(isGraded(lines)
              ? [
                  {
                    header: texts.gradedLoss,
                    isNumber: true,
                    cells: lines.map(({ gradedLoss, isOutside }) => amount(gradedLoss, isOutside)),
                  },
                ]
              : []),
          ]}
        />
      </PictureAndTable>
      {unassignedNote(rank.unassigned, writing).map((text) => (
        <p>{text}</p>
      ))}
    </Fold>
  );
}
