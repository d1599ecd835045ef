import type { JSX } from "preact";
import type { SvgElement } from "../svg/element.js";
import { legendNotes } from "../svg/layered-legend.js";
import { columnTitle } from "../svg/layered-names.js";
import { layeredPicture, type PicturePath } from "../svg/layered-picture.js";
import { type LayeredBox, type LayeredView, layeredView } from "../svg/layered-view.js";
import { lossesBefore } from "../svg/loss-change.js";
import { pictureTitle } from "../svg/picture-title.js";
import type { BoxPath } from "./box-path.js";
import { boxFullName } from "./box-words.js";
import { DataTable } from "./data-table.js";
import { type Added, drawing } from "./drawing.js";
import { later } from "./later.js";
import { boxStateText, nodeStates } from "./node-states.js";
import { OnceLive } from "./once-live.js";
import type { PageActs } from "./page-acts.js";
import type { PageWriting } from "./page-view.js";
import { PictureLegend } from "./picture-legend.js";
import { SelectedBar } from "./selected-bar.js";
import { SelectedPanel } from "./selected-panel.js";
import type { SelectedView } from "./selected-view.js";
import { still } from "./still.js";
import { Tiers } from "./tiers.js";

export interface LayeredProps {
  readonly page: PageWriting;
  readonly view: LayeredView;
  readonly acts?: PageActs | undefined;
}

export interface LayeredSectionProps extends LayeredProps {
  /** The page with its course, where that is computed. */
  readonly told: PageWriting;
  readonly selected?: SelectedView | undefined;
  /** Key of the box that is reached by Tab. @defaultValue what is selected, else the first one */
  readonly reached?: string | undefined;
  /** Pixels that the picture has beside each other. @defaultValue those of the widest page */
  readonly room?: number | undefined;
  /** What is said of the last act. */
  readonly status: string;
}

/** The layered picture, of which boxes can be selected, with what can be done with it below. */
export function LayeredSection({ page, told, view, selected, reached, room, status, acts }: LayeredSectionProps): JSX.Element {
  const { words } = page;
  const isOpened = selected?.isFollowed === true;
  const path = isOpened ? selected.path : undefined;
  const isBeside = isOpened && (room ?? 0) >= widestRoom;
  return (
    <section id="layered-section" class={isOpened ? "opened" : ""}>
      <div class="picture-head">
        <h2>{words.layered}</h2>
        <PictureLegend page={page} view={view} />
      </div>
      <LayeredPicture page={page} view={view} path={path} reached={reached} room={room} isBeside={isBeside} acts={acts} />
      <OnceLive>{() => <Tiers page={page} view={view} path={path} acts={acts} />}</OnceLive>
      <div id="selected" class="screen">
        <div class="held">
          <SelectedBar page={told} selected={selected} acts={acts} />
          <p id="status" role="status" aria-live="polite">
            {status}
          </p>
          {selected !== undefined && <SelectedPanel page={page} view={view} selected={selected} acts={acts} />}
        </div>
      </div>
    </section>
  );
}

/** The picture as a table, and what its lines and numbers mean. */
export function LayeredTableFold({ page, view }: LayeredProps): JSX.Element {
  return (
    <details id="layered-table">
      <summary>{page.words.layeredTable}</summary>
      <p class="hint">{legendNotes(view, page.writing)}</p>
      <LayeredTable page={page} view={view} />
    </details>
  );
}

/** So many boxes of a column stand on the first screen. */
const mostBoxes = 14;
/** Pixels beside each other on the widest page: with so many the panel has a column of its own. */
const widestRoom = 1376;

export function viewOf({ landscape, scenario, result, focus, peak, before }: PageWriting): LayeredView {
  return layeredView(landscape, scenario, result, { mostBoxes, focus, peak, before: before && lossesBefore(before) });
}

interface LayeredPictureProps extends LayeredProps {
  readonly reached?: string | undefined;
  readonly room?: number | undefined;
  readonly isBeside: boolean;
  /** What stays at full strength; all of it where nothing is selected. */
  readonly path?: BoxPath | undefined;
}

const LayeredPicture = still(({ page, view, path, reached, room, isBeside, acts }: LayeredPictureProps): JSX.Element => {
  const { words, writing, scenario, result, chosen } = page;
  const boxes = new Map(view.columns.flatMap((column) => column.boxes.map((box) => [box.key, { box, column }] as const)));
  const keys = [...boxes.keys()];
  const states = nodeStates(page);
  const stop = [reached, chosen].find((key) => key !== undefined && keys.includes(key)) ?? keys[0];
  const followed: PicturePath | undefined = path && {
    hasLink: path.isLinkOnPath,
    hasBundle: (key) =>
      view.links.some(
        ({ from, to, isOffer }) =>
          isOffer && (from === key || to === key) && from !== chosen && to !== chosen && path.isLinkOnPath(from, to),
      ),
  };
  const { root } = layeredPicture(view, writing, {
    title: pictureTitle(scenario, result, writing),
    interactive: true,
    room: Math.min(widestRoom, room ?? widestRoom),
    isBesidePanel: isBeside,
    chosen,
    path: followed,
  });
  const boxAdded = (key: string): Added => {
    const shown = boxes.get(key);
    if (shown === undefined) return {};
    const isDimmed = path !== undefined && !path.isOnPath(key);
    return {
      class: ["box", ...(key === chosen ? ["selected"] : []), ...(isDimmed ? ["dimmed"] : [])].join(" "),
      tabindex: key === stop ? 0 : -1,
      "aria-label": undefined, // all that is written in it names it, the figure too
      "aria-description": `${columnTitle(shown.column.name, view, writing)}, ${boxStateText(shown.box, page, states)}${changeText(shown.box, page)}`,
    };
  };
  const added = ({ attributes }: SvgElement): Added => {
    const { class: name, "data-key": key } = attributes;
    if (name === "box") return boxAdded(String(key));
    return followed === undefined ? {} : lineAdded(attributes, followed);
  };
  return (
    <div id="layered">
      <div
        class="picture"
        role="group"
        aria-label={words.layered}
        onClick={(event) => acts?.clickInPicture(event)}
        onKeyDown={(event) => acts?.keyInPicture(event)}
      >
        {drawing(root, added)}
      </div>
    </div>
  );
});

const changeText = ({ change }: LayeredBox, { writing }: PageWriting): string =>
  change === undefined ? "" : `, ${writing.words.change[change]}`;

/** A line is followed or dimmed. */
function lineAdded(attributes: SvgElement["attributes"], { hasLink, hasBundle }: PicturePath): Added {
  const { class: name, "data-from": from, "data-to": to, "data-bundle": bundle } = attributes;
  if (name === "hit" || (bundle === undefined && from === undefined)) return {};
  const isFollowed = bundle === undefined ? hasLink(String(from), String(to)) : hasBundle(String(bundle));
  return { class: `${name} ${isFollowed ? "followed" : "dimmed"}` };
}

const LayeredTable = later(({ page, view }: LayeredProps): JSX.Element => {
  const { words, writing } = page;
  const states = nodeStates(page);
  const boxes = view.columns.flatMap(({ name, boxes: all }) => all.map((box) => ({ name, box })));
  return (
    <DataTable
      language={writing.language}
      caption={words.layeredTable}
      columns={[
        { header: words.box, cells: boxes.map(({ box }) => boxFullName(box, page)) },
        { header: words.column, cells: boxes.map(({ name }) => columnTitle(name, view, writing)) },
        { header: words.nodes, isNumber: true, cells: boxes.map(({ box }) => writing.numerals.count(box.nodes.length)) },
        { header: words.loss, isNumber: true, cells: boxes.map(({ box }) => lossText(box, page)) },
        { header: words.state, cells: boxes.map(({ box }) => boxStateText(box, page, states)) },
      ]}
    />
  );
});

/** What is lost of a box; not known where nobody knows it of anything in it. */
const lossText = ({ loss, unknownShare }: LayeredBox, { words, writing }: PageWriting): string =>
  unknownShare === 1 ? words.unknown : writing.numerals.wholePercent(loss);
