import type { JSX } from "preact";
import { impactWriting } from "../text/impact-writing.js";
import { momentLine } from "../text/what-happened.js";
import { answerOf } from "./answer.js";
import type { PageWriting } from "./page-view.js";
import { HatchPattern, TileItem } from "./tile-item.js";

/** The first screen: one sentence with the number, of which moment it is, and four tiles. */
export function AnswerSection({ page }: { readonly page: PageWriting }): JSX.Element {
  const { landscape, scenario, result, language } = page;
  const { before, sentence, beside, tiles, compared } = answerOf(page);
  const isAsked = result.options.at !== null || scenario.disturbances.length > 0;
  return (
    <section id="answer" aria-labelledby="summary-title">
      <div class="answer">
        {isAsked && <p class="when">{momentLine(impactWriting({ result, landscape, scenario }, { language }))}</p>}
        {compared !== undefined && <p class="when">{compared}</p>}
        <h1 id="summary-title" tabindex={-1}>
          {before !== undefined && <span class="was">{before} </span>}
          {sentence}
        </h1>
        {beside.length > 0 && <p class="beside">{beside.join(" ")}</p>}
      </div>
      <HatchPattern />
      <ul class="tiles">
        {tiles.map((tile) => (
          <TileItem tile={tile} />
        ))}
      </ul>
    </section>
  );
}
