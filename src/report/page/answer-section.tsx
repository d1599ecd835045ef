import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { standsAtPeak } from "../text/course-peak.js";
import { impactWriting } from "../text/impact-writing.js";
import { momentLine } from "../text/what-happened.js";
import { answerOf } from "./answer.js";
import { type AnswerWords, answerWords } from "./answer-words.js";
import type { PageWriting } from "./page-view.js";
import { HatchPattern, TileItem } from "./tile-item.js";
import { unbroken } from "./unbroken.js";

const hour = 3_600_000;

/** The first screen: one sentence with the number, of which moment it is, and four tiles. */
export function AnswerSection({ page }: { readonly page: PageWriting }): JSX.Element {
  const { landscape, scenario, result, language } = page;
  const { before, sentence, beside, tiles, compared } = answerOf(page);
  const isAsked = result.options.at !== null || scenario.disturbances.length > 0;
  return (
    <section id="answer" aria-labelledby="summary-title">
      <div class="answer">
        {isAsked && (
          <p class="when">
            {momentLine(impactWriting({ result, landscape, scenario }, { language }))}
            {isAtPeak(page) && `; ${answerWords[language].peak}`}
          </p>
        )}
        {compared !== undefined && <p class="when">{compared}</p>}
        <h1 id="summary-title" tabindex={-1}>
          {before !== undefined && <span class="was">{unbroken(before)} </span>}
          {unbroken(sentence)}
        </h1>
        <Beside sentences={beside} more={answerWords[language].more} />
        <FiguresButton words={answerWords[language]} />
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

/** Whether the moment that is told is the worst one of the course. */
function isAtPeak({ course, result, writing }: PageWriting): boolean {
  const { at } = result.options;
  const [instant, start] = [at, course?.start.moment].map((text) => (text == null ? undefined : writing.clock.instantOf(text)));
  if (course === undefined || instant === undefined || start === undefined) return false;
  return standsAtPeak(course, course.start.hour + (instant - start) / hour);
}

/** Shows sentence and tiles in full while something is selected, where they are folded to a line then. */
function FiguresButton({ words }: { readonly words: AnswerWords }): JSX.Element {
  const [isShown, show] = useState(false);
  return (
    <button type="button" id="show-figures" class="plain screen" aria-expanded={isShown} onClick={() => show(!isShown)}>
      {isShown ? words.hideFigures : words.showFigures}
    </button>
  );
}

interface BesideProps {
  readonly sentences: readonly string[];
  /** What opens all of them. */
  readonly more: string;
}

/** Letters that stand under the sentence on the first screen, about two lines; one sentence in any case. */
const mostLetters = 110;

/** What the number is a share of; who stands outside and what else is hit is folded where it is long. */
export function Beside({ sentences, more }: BesideProps): JSX.Element | null {
  const [first, ...others] = sentences;
  if (first === undefined) return null;
  let length = first.length;
  const shown = [first];
  while (others[0] !== undefined && length + others[0].length < mostLetters) {
    length += others[0].length;
    shown.push(others[0]);
    others.shift();
  }
  return (
    <div class="beside">
      <p>{unbroken(shown.join(" "))}</p>{" "}
      {others.length > 0 && (
        <details class="fold besides">
          <summary>{more}</summary>
          <p>{others.join(" ")}</p>
        </details>
      )}
    </div>
  );
}
