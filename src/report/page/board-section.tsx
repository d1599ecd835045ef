import type { JSX } from "preact";
import { nameIn } from "../../model/values/name-in.js";
import { abbreviationsIn } from "../../words/abbreviations.js";
import { sourceName } from "../../words/source-name.js";
import { openingWindow, wholeAxis } from "../svg/axis-window.js";
import { breakpointsOf } from "../svg/breakpoints.js";
import { courseSeries } from "../svg/course-series.js";
import { boxName } from "../svg/layered-names.js";
import { layeredPicture } from "../svg/layered-picture.js";
import { type LayeredView, layeredView } from "../svg/layered-view.js";
import { lossesBefore } from "../svg/loss-change.js";
import type { Picture } from "../svg/picture.js";
import { pictureTitle, scenarioTitle } from "../svg/picture-title.js";
import { basisInShort, publishedSection, unknownInShort } from "../text/basis-section.js";
import { impactWriting } from "../text/impact-writing.js";
import { modelWithHash } from "../text/model-line.js";
import { answerOf } from "./answer.js";
import { axisWords } from "./axis-words.js";
import { boardRoom } from "./board-room.js";
import { boardWords } from "./board-words.js";
import { citedSources } from "./cited-sources.js";
import { atOf } from "./course-strip.js";
import type { PageWriting } from "./page-view.js";
import { StillPicture } from "./still-picture.js";
import { StripPicture } from "./strip-picture.js";

/** Boxes of a column of the picture: the most for which there is room, with the course below where that leaves enough for it. */
const [boxesTried, boxesWithCourse, fewestBoxes] = [[18, 14, 11, 9, 8, 7], 7, 6];
/** Sources, and figures of others: as many as there is room for. */
const [mostSources, mostFigures] = [5, 1];

interface BoardProps {
  readonly page: PageWriting;
  /** What would help most, in paragraphs; none where nobody asked. */
  readonly help: readonly string[];
}

/** What stands on the first printed page below sentence and tiles: the picture, what it rests on, sources, abbreviations. */
export function BoardSection({ page, help }: BoardProps): JSX.Element {
  const words = boardWords[page.language];
  const basis = basisTexts(page);
  const sources = sourceTexts(page);
  const { drawn, abbreviations, hasCourse } = fittingPicture(page, [basis, sources], help);
  return (
    <section id="board" class="board" aria-label={words.board}>
      <h2>{words.picture}</h2>
      <StillPicture label={words.picture} drawn={drawn} />
      {hasCourse && <BoardCourse page={page} />}
      {help.length > 0 && (
        <div class="board-help">
          <h3>{words.help}</h3>
          {help.map((text) => (
            <p>{text}</p>
          ))}
        </div>
      )}
      <div class="columns">
        <div>
          <h3>{words.basis}</h3>
          {basis.map((text) => (
            <p>{text}</p>
          ))}
        </div>
        <Sources page={page} texts={sources} />
      </div>
      {abbreviations !== "" && (
        <p class="written-out">
          <b>{words.abbreviations}:</b> {abbreviations}
        </p>
      )}
      <BoardFoot page={page} />
    </section>
  );
}

interface FittingPicture {
  readonly drawn: Picture;
  readonly abbreviations: string;
  readonly hasCourse: boolean;
}

/** The picture with as many boxes as there is room for; with the fewest where there is none. */
function fittingPicture(page: PageWriting, columns: readonly (readonly string[])[], wide: readonly string[]): FittingPicture {
  const { landscape, scenario, result, peak, before, writing, course } = page;
  const title = pictureTitle(scenario, result, writing);
  const { sentence, beside, tiles, before: was = "", compared = "" } = answerOf(page);
  const drawnWith = (mostBoxes: number): Omit<FittingPicture, "hasCourse"> => {
    const view = layeredView(landscape, scenario, result, { mostBoxes, peak, before: before && lossesBefore(before) });
    const drawn = layeredPicture(view, writing, { title, onPaper: true });
    return { drawn, abbreviations: abbreviationsOf(page, view) };
  };
  const texts = {
    title: `${scenarioTitle(scenario, writing)} ${nameIn(landscape, page.language) ?? landscape.id}`,
    sentence: `${was} ${sentence}`,
    beside: [compared, ...beside].join(" "),
  };
  const fits = ({ drawn, abbreviations }: Omit<FittingPicture, "hasCourse">, hasCourse: boolean): boolean =>
    drawn.height <= boardRoom({ ...texts, tiles, columns, wide, abbreviations, hasCourse });
  for (const mostBoxes of boxesTried) {
    const tried = drawnWith(mostBoxes);
    const hasCourse = course !== undefined && (mostBoxes > boxesWithCourse || fits(tried, true));
    if (fits(tried, hasCourse)) return { ...tried, hasCourse };
  }
  return { ...drawnWith(fewestBoxes), hasCourse: false };
}

/** The course as the strip of the screen, whole; nothing where the scenario has no times. */
function BoardCourse({ page }: { readonly page: PageWriting }): JSX.Element | null {
  const { course, scenario, landscape, writing } = page;
  const moments = breakpointsOf(scenario);
  if (course === undefined || moments.length === 0) return null;
  const all = courseSeries(scenario, course, landscape);
  const [first] = all.rows;
  const series = { ...all, rows: all.rows.slice(0, 1) };
  const at = atOf(page);
  return (
    <div class="board-course">
      <h2>{first === undefined ? page.words.course : axisWords[page.language].strip(writing.rowName(first))}</h2>
      <div class="strip-plot">
        <StripPicture
          series={series}
          window={openingWindow(wholeAxis(course, moments), scenario, course, at)}
          at={at}
          writing={writing}
        />
      </div>
    </div>
  );
}

/** What the sheet is and is not, and of which landscape. */
export function BoardFoot({ page: { words, language, writing, result } }: { readonly page: PageWriting }): JSX.Element {
  return (
    <p class="foot">
      <span>{boardWords[language].disclaimer}</span>
      <span>{words.madeWith(result.version, modelWithHash(result.model, writing))}</span>
    </p>
  );
}

function basisTexts({ landscape, scenario, result, language }: PageWriting): string[] {
  const writing = impactWriting({ landscape, scenario, result }, { language, width: Number.MAX_SAFE_INTEGER });
  const [, ...figures] = publishedSection(writing).filter((line) => line.trim() !== "");
  return [...basisInShort(writing), ...unknownInShort(writing), ...figures.slice(0, mostFigures)].map((text) => text.trim());
}

const sourceTexts = (page: PageWriting): string[] =>
  citedSources(page, mostSources).first.map((source) => sourceName(source, "", page.writing));

function Sources({ page, texts }: { readonly page: PageWriting; readonly texts: readonly string[] }): JSX.Element {
  const words = boardWords[page.language];
  const { numerals } = page.writing;
  const { count } = citedSources(page, mostSources);
  return (
    <div>
      <h3>{words.sources(numerals.count(texts.length), numerals.count(count))}</h3>
      {count === 0 ? (
        <p>{words.noSource}</p>
      ) : (
        <ul>
          {texts.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is abbreviated anywhere on the page, written out. */
function abbreviationsOf(page: PageWriting, view: LayeredView): string {
  const { language, writing } = page;
  const { sentence, beside, tiles } = answerOf(page);
  const texts = [
    ...[sentence, ...beside],
    ...tiles.flatMap(({ label, unit, lines }) => [label, unit, ...lines]),
    ...view.columns.flatMap(({ boxes }) => boxes.map(({ name }) => boxName(name, writing))),
    ...sourceTexts(page),
  ];
  return abbreviationsIn(texts.join(" "), language)
    .map(({ short, long }) => `${short} ${long}`)
    .join(" · ");
}
