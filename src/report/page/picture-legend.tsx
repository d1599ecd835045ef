import type { JSX } from "preact";
import { legendEntries } from "../svg/layered-legend.js";
import type { LayeredView } from "../svg/layered-view.js";
import { drawing } from "./drawing.js";
import type { PageWriting } from "./page-view.js";
import { still } from "./still.js";

interface PictureLegendProps {
  readonly page: PageWriting;
  readonly view: LayeredView;
}

/** What is wider shows a line: there is none where the picture stands as rows. */
const widestSign = 20;

/** What signs, colours and lines of the picture mean, beside its heading. */
export const PictureLegend = still(
  ({ page, view }: PictureLegendProps): JSX.Element => (
    <ul class="legend">
      {legendEntries(view, page.writing, false).map(({ text, room, draw }) => (
        <li class={room > widestSign ? "line" : undefined}>
          <svg width={room} height="16" viewBox={`0 0 ${room} 16`} aria-hidden="true">
            {draw(0, 12).map((each) => drawing(each))}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  ),
);
