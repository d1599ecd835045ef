import type { JSX } from "preact";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import { operatorOf } from "../../model/landscape/node-kinds.js";
import type { Bounds } from "../../quantities.js";
import { glyph } from "../svg/glyphs.js";
import { boxName, columnNote, columnTitle, figureText } from "../svg/layered-names.js";
import type { LayeredBox, LayeredView } from "../svg/layered-view.js";
import type { BoxPath } from "./box-path.js";
import { drawing } from "./drawing.js";
import { boxStateText, type NodeStates, nodeStates } from "./node-states.js";
import type { PageActs } from "./page-acts.js";
import type { PageWriting } from "./page-view.js";
import { selectingWords } from "./selecting-words.js";
import { still } from "./still.js";

export interface TiersProps {
  readonly page: PageWriting;
  readonly view: LayeredView;
  readonly acts?: PageActs | undefined;
  readonly path?: BoxPath | undefined;
}

/** So many rows without a loss stand open; more are folded. */
const mostNormal = 2;

/** The layered picture where there is no room beside each other: a tier of rows for each column, with an arrow between tiers. */
export const Tiers = still(({ page, view, path, acts }: TiersProps): JSX.Element => {
  const { writing } = page;
  const words = selectingWords[page.language];
  const states = nodeStates(page);
  const row = (box: LayeredBox): JSX.Element => (
    <TierRow key={box.key} box={box} path={path} states={states} page={page} view={view} acts={acts} />
  );
  return (
    <div id="tiers">
      {view.columns.map(({ name, boxes }, tier) => {
        const isFolded = ({ glyph: state, key }: LayeredBox): boolean => state === "normal" && key !== page.chosen;
        const normal = boxes.filter(isFolded);
        const rest = normal.length > mostNormal ? normal : [];
        return (
          <section key={name} class="tier">
            {tier > 0 && <Arrow page={page} view={view} boxes={boxes} states={states} />}
            <h3>
              {columnTitle(name, view, writing)} <small>{columnNote(name, view, writing)}</small>
            </h3>
            <ul class="tier-rows">{boxes.filter((box) => !rest.includes(box)).map(row)}</ul>
            {rest.length > 0 && (
              <details>
                <summary>{words.normalRows(writing.numerals.count(rest.length))}</summary>
                <ul class="tier-rows">{rest.map(row)}</ul>
              </details>
            )}
          </section>
        );
      })}
    </div>
  );
});

interface RowProps extends TiersProps {
  readonly box: LayeredBox;
  readonly states: NodeStates;
}

function TierRow({ box, path, states, page, acts }: RowProps): JSX.Element {
  const isChosen = box.key === page.chosen;
  const isDimmed = path !== undefined && !path.isOnPath(box.key);
  return (
    <li>
      <button
        type="button"
        class={["tier-row", ...(isChosen ? ["selected"] : []), ...(isDimmed ? ["dimmed"] : [])].join(" ")}
        data-key={box.key}
        data-state={box.glyph}
        aria-pressed={isChosen}
        aria-description={boxStateText(box, page, states)}
        onClick={() => acts?.tap(box.key)}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          {glyph(box.glyph, 0, 0).map((each) => drawing(each))}
        </svg>
        <span class="name">{boxName(box.name, page.writing)}</span>
        <span class="figure">{figureText(box.figure, page.writing)}</span>
        {box.share.atMost > 0 && (
          <svg class="weight" width="100%" height="4" aria-hidden="true">
            <rect class="track" width="100%" height="4" />
            <rect class="perhaps" width={percent(box.share.atMost)} height="4" />
            <rect class="sure" width={percent(box.share.atLeast)} height="4" />
          </svg>
        )}
      </button>
    </li>
  );
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** What is hit of the next tier: a box of several counts each organisation, system or service by itself. */
function Arrow({ page, boxes, states }: Omit<RowProps, "box"> & { readonly boxes: readonly LayeredBox[] }): JSX.Element {
  const words = selectingWords[page.language];
  const { numerals } = page.writing;
  const { hit, all } = hitOf(boxes, page, states);
  const isHit = hit.atMost > 0;
  return (
    <p class={isHit ? "tier-arrow lost" : "tier-arrow"}>
      <svg width="24" height="22" viewBox="0 0 24 22" aria-hidden="true">
        <path class="stem" d="M12 0v15" />
        <path class="tip" d="M5 13h14l-7 8z" />
      </svg>
      {isHit ? words.hits(numerals.counts(hit), numerals.count(all)) : words.hitsNothing}
    </p>
  );
}

function hitOf(
  boxes: readonly LayeredBox[],
  { landscape }: TiersProps["page"],
  { nodes }: NodeStates,
): { readonly hit: Bounds; readonly all: number } {
  const known = indexLandscape(landscape).nodes;
  const operatorIn = (id: string): string | undefined => {
    const node = known.get(id);
    return node && operatorOf(node);
  };
  let [atLeast, atMost, all] = [0, 0, 0];
  for (const box of boxes) {
    // what an insurer runs itself counts with it
    const counting = box.targets.filter((id) => box.column !== "insurers" || known.get(id)?.kind === "insurer");
    const own = new Map<string, string[]>(counting.map((id) => [id, []]));
    for (const id of box.nodes) (own.get(id) ?? own.get(operatorIn(id) ?? ""))?.push(id);
    // people are counted by box: what is in one is one group of them
    const counted = box.column === "groups" ? [box.nodes] : [...own.values()].filter((ids) => ids.length > 0);
    for (const ids of counted) {
      const isHit = (run: "best" | "worst"): boolean => ids.some((id) => (nodes.get(id)?.state[run] ?? "normal") !== "normal");
      all += 1;
      if (isHit("best")) atLeast += 1;
      if (isHit("worst")) atMost += 1;
    }
  }
  return { hit: { atLeast, atMost }, all };
}
