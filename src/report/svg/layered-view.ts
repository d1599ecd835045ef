import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Bounds } from "../../quantities.js";
import type { Glyph } from "./glyphs.js";
import { type ColumnName, columnNames, type NodeBox, nodeBoxes } from "./layered-boxes.js";
import { type BoxLink, boxLinks } from "./layered-links.js";
import { meanOf, NodeLosses } from "./node-losses.js";

export interface LayeredBox extends NodeBox {
  readonly loss: Bounds;
  readonly glyph: Glyph;
}

/** What the layered picture shows, before it has a place. */
export interface LayeredView {
  /** Those in which anything stands. */
  readonly columns: readonly { readonly name: ColumnName; readonly boxes: readonly LayeredBox[] }[];
  readonly links: readonly BoxLink[];
  /** Nodes of the landscape. */
  readonly nodes: number;
  /** Dependencies that run inside a box and are not drawn. */
  readonly inside: number;
  /** Node → key of the box in which it is drawn. */
  readonly boxOf: ReadonlyMap<string, string>;
}

export interface LayeredOptions {
  /** Boxes of a column; with more nodes, they are drawn together. @defaultValue 17 */
  readonly mostBoxes?: number;
  /** Ids of nodes that are drawn by themselves. */
  readonly focus?: readonly string[];
}

/**
 * Who depends on whom in four columns, and how much is lost where. A column with more nodes than boxes is drawn by
 * operator, insurer type or service type, and the least affected beyond that as one box; the dependencies are kept.
 */
export function layeredView(
  landscape: Landscape,
  scenario: Scenario,
  result: Impact,
  { mostBoxes = 17, focus = [] }: LayeredOptions = {},
): LayeredView {
  const losses = new NodeLosses(result, landscape, scenario);
  const placed = nodeBoxes(landscape, losses, { most: mostBoxes, focus: new Set(focus) });
  const { links, inside } = boxLinks(landscape, placed, losses);
  const boxes = placed.boxes.map((box): LayeredBox => {
    const shown = box.nodes.map((id) => losses.of(id));
    return { ...box, loss: meanOf(shown.map(({ loss }) => loss)), glyph: glyphOf(shown) };
  });
  const degree = new Map<string, number>();
  for (const { from, to, count } of links) for (const key of [from, to]) degree.set(key, (degree.get(key) ?? 0) + count);
  const isRest = ({ name }: LayeredBox): number => (name.kind === "others" ? 1 : 0);
  const mostLossFirst = (a: LayeredBox, b: LayeredBox): number =>
    isRest(a) - isRest(b) ||
    b.loss.atLeast - a.loss.atLeast ||
    b.loss.atMost - a.loss.atMost ||
    (degree.get(b.key) ?? 0) - (degree.get(a.key) ?? 0) ||
    (a.key < b.key ? -1 : 1);
  return {
    columns: columnNames.flatMap((name) => {
      const own = boxes.filter(({ column }) => column === name).sort(mostLossFirst);
      return own.length === 0 ? [] : [{ name, boxes: own }];
    }),
    links,
    nodes: landscape.nodes.length,
    inside,
    boxOf: placed.boxOf,
  };
}

function glyphOf(nodes: readonly { readonly best: Glyph; readonly worst: Glyph }[]): Glyph {
  const states = new Set(nodes.map(({ best }) => best));
  const [only = "normal"] = states;
  if (states.size <= 1) return only;
  if (states.size === 2 && states.has("lost") && states.has("isolated")) return "isolated";
  return "partly";
}
