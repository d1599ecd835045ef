import type { JSX } from "preact";
import { headlineOf } from "../text/headline.js";
import { impactWriting } from "../text/impact-writing.js";
import { momentLine } from "../text/what-happened.js";
import type { PageWriting } from "./page-view.js";
import { HatchPattern, TileItem } from "./tile-item.js";
import { tilesOf } from "./tiles.js";

/** The first screen: one sentence with the number, of which moment it is, and four tiles. */
export function AnswerSection({ page }: { readonly page: PageWriting }): JSX.Element {
  const { writing, landscape, scenario, result, language } = page;
  const headline = headlineOf(page, writing);
  const isAsked = result.options.at !== null || scenario.disturbances.length > 0;
  return (
    <section id="answer" aria-labelledby="summary-title">
      <div class="answer">
        {isAsked && <p class="when">{momentLine(impactWriting({ result, landscape, scenario }, { language }))}</p>}
        <h1 id="summary-title" tabindex={-1}>
          {headline.sentence}
        </h1>
        {headline.beside.length > 0 && <p class="beside">{headline.beside.join(" ")}</p>}
      </div>
      <HatchPattern />
      <ul class="tiles">
        {tilesOf(page, headline, writing).map((tile) => (
          <TileItem tile={tile} />
        ))}
      </ul>
    </section>
  );
}
