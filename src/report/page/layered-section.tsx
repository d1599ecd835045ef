import type { JSX } from "preact";
import { boxName, columnTitle } from "../svg/layered-names.js";
import { layeredPicture } from "../svg/layered-picture.js";
import { type LayeredView, layeredView } from "../svg/layered-view.js";
import { pictureTitle } from "../svg/picture-title.js";
import { ChosenPanel, type ChosenView } from "./chosen-section.js";
import { DataTable } from "./data-table.js";
import { drawing } from "./drawing.js";
import type { PageActs } from "./page-acts.js";
import type { PageWriting } from "./page-view.js";
import { still } from "./still.js";

export interface LayeredProps {
  readonly page: PageWriting;
  readonly view: LayeredView;
  readonly acts?: PageActs | undefined;
}

export interface LayeredSectionProps extends LayeredProps {
  readonly chosen?: ChosenView | undefined;
  /** Key of the box that is reached by Tab. @defaultValue what is chosen, else the first one */
  readonly reached?: string | undefined;
}

/** The layered picture, of which boxes can be chosen, with a place for what is chosen and the picture as a table. */
export function LayeredSection({ page, view, chosen, reached, acts }: LayeredSectionProps): JSX.Element {
  const { words } = page;
  return (
    <section id="layered-section">
      <h2>{words.layered}</h2>
      <p class="hint">{words.layeredHelp}</p>
      <LayeredPicture page={page} view={view} reached={reached} acts={acts} />
      <div id="chosen">
        {chosen === undefined ? (
          <p class="hint">{words.chosenNone}</p>
        ) : (
          <ChosenPanel page={page} view={view} chosen={chosen} acts={acts} />
        )}
      </div>
      <details id="layered-table">
        <summary>{words.layeredTable}</summary>
        <LayeredTable page={page} view={view} />
      </details>
    </section>
  );
}

export function viewOf({ landscape, scenario, result, focus, peak }: PageWriting): LayeredView {
  return layeredView(landscape, scenario, result, { focus, peak });
}

interface LayeredPictureProps extends LayeredProps {
  readonly reached?: string | undefined;
}

const LayeredPicture = still(({ page, view, reached, acts }: LayeredPictureProps): JSX.Element => {
  const { words, writing, scenario, result, chosen } = page;
  const { root } = layeredPicture(view, writing, {
    title: pictureTitle(scenario, result, writing),
    interactive: true,
    chosen,
  });
  const keys = view.columns.flatMap(({ boxes }) => boxes.map(({ key }) => key));
  const stop = [reached, chosen].find((key) => key !== undefined && keys.includes(key)) ?? keys[0];
  return (
    <div id="layered">
      <div
        class="picture"
        role="group"
        aria-label={words.layered}
        onClick={(event) => acts?.clickInPicture(event)}
        onKeyDown={(event) => acts?.keyInPicture(event)}
      >
        {drawing(root, ({ attributes }) =>
          attributes["class"] === "box" ? { tabindex: attributes["data-key"] === stop ? 0 : -1 } : {},
        )}
      </div>
    </div>
  );
});

const LayeredTable = still(({ page: { words, writing }, view }: LayeredProps): JSX.Element => {
  const boxes = view.columns.flatMap(({ name, boxes: all }) => all.map((box) => ({ name, box })));
  return (
    <DataTable
      caption={words.layeredTable}
      columns={[
        { header: words.box, cells: boxes.map(({ box }) => boxName(box.name, writing)) },
        { header: words.column, cells: boxes.map(({ name }) => columnTitle(name, view, writing)) },
        { header: words.nodes, isNumber: true, cells: boxes.map(({ box }) => writing.numerals.count(box.nodes.length)) },
        { header: words.loss, isNumber: true, cells: boxes.map(({ box }) => writing.numerals.wholePercent(box.loss)) },
        { header: words.state, cells: boxes.map(({ box }) => writing.stateName(box.glyph)) },
      ]}
    />
  );
});
