import type { JSX } from "preact";
import type { Source } from "../../model/values/evidence.js";
import { sourceName } from "../../words/source-name.js";
import type { Writing } from "../../words/writing.js";
import type { PageWriting } from "./page-view.js";
import type { Explained } from "./selected-view.js";
import { selectingWords } from "./selecting-words.js";

interface ExplanationProps {
  readonly page: PageWriting;
  readonly explained: Explained;
}

/** Why something is as it is: the chain in words, what is only assumed marked, and the sources. */
export function Explanation({
  page: { words, writing, language },
  explained: { lines, sources, assumedWord },
}: ExplanationProps): JSX.Element {
  return (
    <>
      <div class="explanation" role="group" aria-label={selectingWords[language].why} tabindex={0}>
        {lines.map((line) => [line.toLowerCase().includes(assumedWord) ? <span class="assumed">{line}</span> : line, "\n"])}
      </div>
      {sources.length > 0 && (
        <details>
          <summary>
            {words.sources} ({sources.length})
          </summary>
          <ul>
            {sources.map((source) => (
              <li>
                <SourceLink source={source} writing={writing} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function SourceLink({ source, writing }: { source: Source; writing: Writing }): JSX.Element {
  const { url } = source;
  const text = sourceName(source, source.id, writing);
  // only what a browser opens as a page becomes a link
  if (url === undefined || !/^https?:\/\//i.test(url)) return <>{text}</>;
  return (
    <a href={url} rel="noreferrer noopener">
      {text}
    </a>
  );
}
