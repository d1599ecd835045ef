import type { JSX } from "preact";
import { foldCounts, foldIds } from "./fold-counts.js";
import type { PageWriting } from "./page-view.js";

interface ContentsProps {
  readonly page: PageWriting;
}

/** The table of contents: each part that can be opened, with its count. */
export function Contents({ page }: ContentsProps): JSX.Element {
  const { words } = page;
  const ids = foldIds.filter((id) => id !== "rank" || page.rank !== undefined);
  return (
    <nav id="contents" class="screen" aria-label={words.contents}>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{words.foldNames[id]}</a> <span class="count">{foldCounts[id](page)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
