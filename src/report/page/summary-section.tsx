import type { JSX } from "preact";
import { Fold } from "./fold.js";
import { narrative } from "./narrative.js";
import type { PageWriting } from "./page-view.js";

/** The narrative: what rests on assumptions is marked. */
export function SummarySection({ page }: { readonly page: PageWriting }): JSX.Element {
  const { words } = page;
  return (
    <Fold id="summary" title={words.summary}>
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
    </Fold>
  );
}
