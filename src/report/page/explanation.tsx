import type { JSX } from "preact";
import type { Source } from "../../model/values/evidence.js";
import { type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import { sourceName } from "../../words/source-name.js";
import type { Writing } from "../../words/writing.js";
import type { PageWriting } from "./page-view.js";
import type { Explained } from "./selected-view.js";
import { selectingWords } from "./selecting-words.js";

interface ExplanationProps {
  readonly page: PageWriting;
  readonly explained: Explained;
}

/** Why something is as it is: the chain in words, each step with how well it is known, and the sources. */
export function Explanation({
  page: { words, writing, language },
  explained: { lines, sources },
}: ExplanationProps): JSX.Element {
  const statuses = new Map(evidenceStatuses.map((status) => [writing.evidenceName(status).toLowerCase(), status]));
  return (
    <>
      <div class="explanation" role="group" aria-label={selectingWords[language].why} tabindex={0}>
        {lines.map((line, place) =>
          line === "" ? null : <Line line={line} isHeading={lines[place - 1] === ""} statuses={statuses} />,
        )}
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

interface LineProps {
  readonly line: string;
  readonly isHeading: boolean;
  /** By what they are called in lines. */
  readonly statuses: ReadonlyMap<string, EvidenceStatus>;
}

/** What stands alone after a colon or semicolon: how well something is known, among others. */
const singleWords = /(?<=[;:] )(\p{L}+)(?=[;.]|$)/u;
/** Deeper, a line has no room. */
const deepest = 4;

/** A line of the explanation, as deep as it is indented: a step with its mark, evidence as a tag, where it is from smaller. */
function Line({ line, isHeading, statuses }: LineProps): JSX.Element {
  const [, indent = "", mark = "", text = ""] = /^( *)(- |\d+\. )?(.*)$/s.exec(line) ?? [];
  const depth = Math.min(deepest, Math.floor(indent.length / 2));
  const [told = "", source = ""] = text.split(/; (?=(?:Quellen?|sources?): )/);
  return (
    <p class={`line in-${depth}${isHeading ? " heading" : ""}${mark === "" ? "" : " step"}`}>
      {mark !== "" && <span class="mark">{mark === "- " ? "–" : mark.trim()}</span>}
      {told.split(singleWords).map((part) => {
        const status = statuses.get(part);
        return status === undefined ? part : <span class={`evidence ${status}`}>{part}</span>;
      })}
      {source !== "" && <small> {source}</small>}
    </p>
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
