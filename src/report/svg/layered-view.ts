import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Bounds } from "../../quantities.js";
import { boxFigures, type Figured, headlineService } from "./box-figure.js";
import { type BoxState, boxState } from "./box-state.js";
import { type NodeBox, nodeBoxes } from "./layered-boxes.js";
import { type ColumnName, columnsOf, type LandscapeSubject } from "./layered-columns.js";
import { type BoxLink, boxLinks } from "./layered-links.js";
import { changeOf, type LossesBefore } from "./loss-change.js";
import { meanLoss, NodeLosses } from "./node-losses.js";
import { type PeakLosses, peakLosses } from "./peak-losses.js";

export interface LayeredBox extends NodeBox, Figured {
  /** The mean of its nodes; of those of which nobody knows it, nothing to all. */
  readonly loss: Bounds;
  readonly glyph: BoxState;
  /** Of its nodes those that are normal as far as anybody knows: no supplier of them is known, in [0, 1]. */
  readonly unknownShare: number;
  /** Whether it is hit at the peak: it then stands above those that never are. */
  readonly isEverHit: boolean;
  /** Whether any of it is degraded at the peak, and not lost: a figure then says how much. */
  readonly isEverPart: boolean;
  /** Whether more or less of it is lost than before; absent where it is as much, or nothing is compared. */
  readonly change?: "more" | "less" | undefined;
}

/** What the layered picture shows, before it has a place. */
export interface LayeredView {
  readonly subject: LandscapeSubject;
  /** The service type whose loss the lines show first; absent where insured persons lose none. */
  readonly headline: string | undefined;
  /** Whether insurers alone offer services. */
  readonly offering: "insurers" | "organisations";
  /** Of all service providers, as the landscape says them. */
  readonly providerTypes: readonly string[];
  /** Those in which anything stands. */
  readonly columns: readonly { readonly name: ColumnName; readonly boxes: readonly LayeredBox[] }[];
  readonly links: readonly BoxLink[];
  /** Nodes of the landscape. */
  readonly nodes: number;
  /** Dependencies that run inside a box and are not drawn. */
  readonly inside: number;
  /** Node → key of the box in which it is drawn. */
  readonly boxOf: ReadonlyMap<string, string>;
  /** A box that is opened: its column holds it and what it stands for alone. */
  readonly opened?: LayeredBox | undefined;
}

export interface LayeredOptions {
  /** Boxes of a column; with more nodes, they are drawn together. @defaultValue 17 */
  readonly mostBoxes?: number;
  /** Ids of nodes that are drawn by themselves. */
  readonly focus?: readonly string[];
  /** The greatest losses, by which boxes are placed. @defaultValue those of the result */
  readonly peak?: PeakLosses | undefined;
  /** The losses to compare with: by it boxes are marked that changed. */
  readonly before?: LossesBefore | undefined;
}

/**
 * Who depends on whom in columns from suppliers to people, and how much is lost where. A column with more nodes than boxes is
 * drawn by operator, insurer type or service type, and the least affected beyond that as one box; the dependencies are kept.
 * Which boxes there are and where they stand follows from the peak alone, so that nothing moves from one moment to another.
 */
export function layeredView(
  landscape: Landscape,
  scenario: Scenario,
  result: Impact,
  { mostBoxes = 17, focus = [], peak = peakLosses(undefined, result), before }: LayeredOptions = {},
): LayeredView {
  const losses = new NodeLosses(result, landscape, scenario);
  const placed = nodeBoxes(landscape, peak, { most: mostBoxes, focus: new Set(focus) });
  const headline = headlineService(result);
  const { links, inside } = boxLinks(landscape, placed, losses, headline);
  const figureOf = boxFigures({ landscape, result, losses, subject: placed.subject, headline });
  const boxes = placed.boxes.map((box): LayeredBox => {
    const shown = box.nodes.map((id) => losses.of(id));
    const open = shown.filter(({ isUnknown }) => isUnknown).length;
    const figured = figureOf(box);
    return {
      ...box,
      ...figured,
      loss: meanLoss(shown),
      glyph: figured.state ?? boxState(shown, open > 0 && open === box.nodes.length),
      unknownShare: open / Math.max(1, box.nodes.length),
      isEverHit: peakOf(box, peak).atMost > 0,
      isEverPart: box.nodes.some((id) => isPart(peak.get(id))),
      change: before === undefined ? undefined : changeOf(box, losses, before),
    };
  });
  const order = placesBy(boxes, links, peak);
  return {
    subject: placed.subject,
    headline,
    offering: areInsurersAlone(landscape) ? "insurers" : "organisations",
    providerTypes: [
      ...new Set(landscape.nodes.flatMap((node) => (node.kind === "service-provider" ? [node.providerType ?? node.kind] : []))),
    ],
    columns: columnsOf[placed.subject].flatMap((name) => {
      const own = boxes.filter(({ column }) => column === name).sort(order);
      return own.length === 0 ? [] : [{ name, boxes: own }];
    }),
    links,
    nodes: landscape.nodes.length,
    inside,
    boxOf: placed.boxOf,
  };
}

/** Whether every service is run by an insurer. */
function areInsurersAlone(landscape: Landscape): boolean {
  const { nodes } = indexLandscape(landscape);
  return landscape.nodes.every((node) => node.kind !== "service" || nodes.get(node.operator)?.kind === "insurer");
}

const isPart = (loss: Bounds | undefined): boolean =>
  loss !== undefined && [loss.atLeast, loss.atMost].some((bound) => bound > 0 && bound < 1);

/** The greatest loss of all nodes of a box together. */
function peakOf({ nodes }: NodeBox, peak: PeakLosses): Bounds {
  let [atLeast, atMost] = [0, 0];
  for (const id of nodes) {
    const own = peak.get(id);
    atLeast += own?.atLeast ?? 0;
    atMost += own?.atMost ?? 0;
  }
  return { atLeast, atMost };
}

/** Insured persons first; what is lost before what is degraded, most first; then what is normal; then what was asked for, the rest. */
function placesBy(
  boxes: readonly LayeredBox[],
  links: readonly BoxLink[],
  peak: PeakLosses,
): (a: LayeredBox, b: LayeredBox) => number {
  const degree = new Map<string, number>();
  for (const { from, to, count } of links) for (const key of [from, to]) degree.set(key, (degree.get(key) ?? 0) + count);
  const places = new Map(
    boxes.map((box) => {
      const { atLeast, atMost } = peakOf(box, peak);
      const whole = (bound: "atLeast" | "atMost"): boolean => box.nodes.some((id) => peak.get(id)?.[bound] === 1);
      const depth = atMost === 0 ? 3 : whole("atLeast") ? 0 : whole("atMost") ? 1 : 2;
      const rest = box.name.kind === "others" ? 2 : box.isAsked ? 1 : 0;
      const isPersons = box.name.kind === "insured-of" ? 0 : 1;
      return [box.key, [rest, atMost > 0 ? 0 : 1, isPersons, depth, -atLeast, -atMost, -(degree.get(box.key) ?? 0)]] as const;
    }),
  );
  return (a, b) => {
    const [one, other] = [places.get(a.key) ?? [], places.get(b.key) ?? []];
    const differing = one.findIndex((value, index) => value !== other[index]);
    return differing === -1 ? (a.key < b.key ? -1 : 1) : (one[differing] ?? 0) - (other[differing] ?? 0);
  };
}
