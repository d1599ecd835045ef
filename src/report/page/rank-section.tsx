import type { JSX } from "preact";
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
  const totalName = ({ total }: (typeof lines)[number]): string => (total === null ? "" : writing.totalName(total.id));
  return (
    <Fold id="rank" title={words.rank} count={foldCounts.rank(page)}>
      <p class="hint">{words.rankNote}</p>
      <PictureAndTable id="rank-picture" drawn={rankPicture(rank, writing, mostUnits)} tableTitle={words.rankTable}>
        <DataTable
          language={writing.language}
          caption={words.rankTable}
          columns={[
            { header: words.unit, cells: lines.map(({ name }) => name) },
            ...(rank.totals === undefined ? [] : [{ header: rankWords[writing.language].within, cells: lines.map(totalName) }]),
            {
              header: rank.options.unit === null ? words.unit : writing.unitHeading(rank.options.unit),
              isNumber: true,
              cells: lines.map(({ count }) => writing.numerals.counts(count)),
            },
            ...(isGraded(lines)
              ? [
                  {
                    header: rankWords[writing.language].gradedLoss,
                    isNumber: true,
                    cells: lines.map(({ gradedLoss }) => writing.numerals.counts(gradedLoss)),
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
