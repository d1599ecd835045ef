import type { JSX } from "preact";
import { headlineOf } from "../text/headline.js";
import { impactWriting } from "../text/impact-writing.js";
import { momentLine } from "../text/what-happened.js";
import type { PageWriting } from "./page-view.js";
import { type Tile, type TilePart, tilesOf } from "./tiles.js";

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

function TileItem({ tile: { label, number, unit, bar, lines } }: { readonly tile: Tile }): JSX.Element {
  return (
    <li class="tile">
      <p class="label">{label}</p>
      <p class="figure">
        <strong>{number}</strong> {unit}
      </p>
      {bar !== undefined && <TileBar parts={bar} />}
      {lines.map((line) => (
        <p class="line">{line}</p>
      ))}
    </li>
  );
}

/** The parts one after the other on a track; what they say stands in the number and the lines. */
export function TileBar({ parts }: { readonly parts: readonly TilePart[] }): JSX.Element {
  let from = 0;
  return (
    <svg class="bar" width="100%" height="8" aria-hidden="true">
      <rect class="track" width="100%" height="8" />
      {parts.map(({ kind, share }) => {
        const x = from;
        from += share;
        return share === 0 ? null : <rect class={kind} x={percent(x)} width={percent(share)} height="8" />;
      })}
    </svg>
  );
}

/** What is only perhaps so is hatched in all bars. */
export function HatchPattern(): JSX.Element {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true">
      <pattern id="perhaps-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch" width="2.5" height="5" />
      </pattern>
    </svg>
  );
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
