import type { JSX } from "preact";
import { narrative } from "./narrative.js";
import type { PageWriting } from "./page-view.js";

/** The narrative: what rests on assumptions is marked. */
export function SummarySection({ page }: { readonly page: PageWriting }): JSX.Element {
  const { words } = page;
  return (
    <section id="summary">
      <h2>{words.summary}</h2>
      <ul class="narrative">
        {narrative(page, page.writing).map(({ text, restsOnAssumptions }) =>
          restsOnAssumptions ? (
            <li class="assumed">
              {text} <span class="tag">{words.assumptionMark}</span>
            </li>
          ) : (
            <li>{text}</li>
          ),
        )}
      </ul>
    </section>
  );
}
