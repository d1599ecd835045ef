import type { JSX } from "preact";
import { abbreviationsIn } from "../../words/abbreviations.js";
import { shown } from "../../words/shown.js";
import { sourceName } from "../../words/source-name.js";
import { boxName } from "../svg/layered-names.js";
import { layeredPicture } from "../svg/layered-picture.js";
import { type LayeredView, layeredView } from "../svg/layered-view.js";
import { lossesBefore } from "../svg/loss-change.js";
import { pictureTitle } from "../svg/picture-title.js";
import { basisInShort, publishedSection, unknownInShort } from "../text/basis-section.js";
import { impactWriting } from "../text/impact-writing.js";
import { answerOf } from "./answer.js";
import { boardWords } from "./board-words.js";
import { citedSources } from "./cited-sources.js";
import type { PageWriting } from "./page-view.js";
import { StillPicture } from "./still-picture.js";

/** Boxes of a column of the picture, sources, and figures of others: as many as there is room for. */
const [mostBoxes, mostSources, mostFigures] = [6, 5, 1];

/** What stands on the first printed page below sentence and tiles: the picture, what it rests on, sources, abbreviations. */
export function BoardSection({ page }: { readonly page: PageWriting }): JSX.Element {
  const { landscape, scenario, result, peak, before, writing, language } = page;
  const words = boardWords[language];
  const view = layeredView(landscape, scenario, result, { mostBoxes, peak, before: before && lossesBefore(before) });
  const title = pictureTitle(scenario, result, writing);
  return (
    <section id="board" class="board" aria-label={words.board}>
      <h2>{words.picture}</h2>
      <StillPicture label={words.picture} drawn={layeredPicture(view, writing, { title, onPaper: true })} />
      <div class="columns">
        <Basis page={page} />
        <Sources page={page} />
      </div>
      <Abbreviations page={page} view={view} />
      <BoardFoot page={page} />
    </section>
  );
}

/** What the sheet is and is not, and of which landscape. */
export function BoardFoot({ page: { words, language, landscape, result } }: { readonly page: PageWriting }): JSX.Element {
  return (
    <p class="foot">
      <span>{boardWords[language].disclaimer}</span>
      <span>{words.madeWith(result.version, `${shown(landscape.id)} (SHA-256 ${result.model.hash.slice(0, 12)}…)`)}</span>
    </p>
  );
}

function Basis({ page: { landscape, scenario, result, language } }: { readonly page: PageWriting }): JSX.Element {
  const writing = impactWriting({ landscape, scenario, result }, { language, width: Number.MAX_SAFE_INTEGER });
  const [, ...figures] = publishedSection(writing).filter((line) => line.trim() !== "");
  return (
    <div>
      <h3>{boardWords[language].basis}</h3>
      {[...basisInShort(writing), ...unknownInShort(writing), ...figures.slice(0, mostFigures)].map((text) => (
        <p>{text.trim()}</p>
      ))}
    </div>
  );
}

function Sources({ page }: { readonly page: PageWriting }): JSX.Element {
  const words = boardWords[page.language];
  const { numerals } = page.writing;
  const { first, count } = citedSources(page, mostSources);
  return (
    <div>
      <h3>{words.sources(numerals.count(first.length), numerals.count(count))}</h3>
      {count === 0 ? (
        <p>{words.noSource}</p>
      ) : (
        <ul>
          {first.map((source) => (
            <li>{sourceName(source, "", page.writing)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is abbreviated anywhere on the page, written out. */
function Abbreviations({ page, view }: { readonly page: PageWriting; readonly view: LayeredView }): JSX.Element | null {
  const { language, writing } = page;
  const { sentence, beside, tiles } = answerOf(page);
  const texts = [
    ...[sentence, ...beside],
    ...tiles.flatMap(({ label, unit, lines }) => [label, unit, ...lines]),
    ...view.columns.flatMap(({ boxes }) => boxes.map(({ name }) => boxName(name, writing))),
    ...citedSources(page, mostSources).first.map((source) => sourceName(source, "", writing)),
  ];
  const found = abbreviationsIn(texts.join(" "), language);
  if (found.length === 0) return null;
  return (
    <p class="written-out">
      <b>{boardWords[language].abbreviations}:</b> {found.map(({ short, long }) => `${short} ${long}`).join(" · ")}
    </p>
  );
}
