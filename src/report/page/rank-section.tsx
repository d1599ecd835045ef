import type { JSX } from "preact";
import { rankPicture } from "../svg/persons-pictures.js";
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
  const units = rank.units.slice(0, mostUnits);
  return (
    <Fold id="rank" title={words.rank} count={foldCounts.rank(page)}>
      <p class="hint">{words.rankNote}</p>
      <PictureAndTable id="rank-picture" drawn={rankPicture(rank, writing, mostUnits)} tableTitle={words.rankTable}>
        <DataTable
          caption={words.rankTable}
          columns={[
            { header: words.unit, cells: units.map((unit) => rankedName(rank.options.by, writing, unit)) },
            {
              header: rank.options.unit === null ? words.unit : writing.unitHeading(rank.options.unit),
              isNumber: true,
              cells: units.map(({ count }) => writing.numerals.counts(count)),
            },
          ]}
        />
      </PictureAndTable>
    </Fold>
  );
}
