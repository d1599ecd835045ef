import { addTo } from "../../sequences.js";
import type { LayeredView } from "../svg/layered-view.js";

/** How far a path goes: one step, all steps, or along what is lost; that is one step where nothing is. */
export type Extent = "one" | "all" | "hit";

/** Boxes and links before and after a box. */
export interface BoxPath {
  /** Keys of boxes on which it stands, nearest first. */
  readonly up: readonly string[];
  /** Keys of boxes that stand on it, nearest first. */
  readonly down: readonly string[];
  readonly isOnPath: (key: string) => boolean;
  readonly isLinkOnPath: (from: string, to: string) => boolean;
}

/**
 * What stands before and after a box of the layered picture.
 * @remarks Cost: O(boxes + links).
 */
export function boxPath({ columns, links, opened }: LayeredView, key: string, extent: Extent): BoxPath {
  const state = columns.flatMap(({ boxes }) => boxes).find((box) => box.key === key)?.glyph ?? "normal";
  // an opened box is what stands below it in its column
  const own =
    key === opened?.key ? (columns.find(({ name }) => name === opened.column)?.boxes ?? []).map((box) => box.key) : [key];
  const isHit = state !== "normal" && state !== "unknown";
  const taken = links.filter(({ loss }) => extent !== "hit" || !isHit || loss.atMost > 0);
  const isOneStep = extent === "one" || (extent === "hit" && !isHit);
  const walked = new Set<string>();
  const walk = (near: "from" | "to", far: "from" | "to"): string[] => {
    const next = new Map<string, typeof taken>();
    for (const link of taken) addTo(next, link[near], link);
    const seen = new Set(own);
    const order = [...own];
    for (const [place, each] of order.entries()) {
      if (isOneStep && place >= own.length) break;
      for (const link of next.get(each) ?? []) {
        walked.add(linkKey(link.from, link.to));
        if (!seen.has(link[far])) order.push(link[far]);
        seen.add(link[far]);
      }
    }
    return order.slice(own.length);
  };
  const [up, down] = [walk("to", "from"), walk("from", "to")];
  const all = new Set([...own, ...up, ...down]);
  return {
    up,
    down,
    isOnPath: (each) => all.has(each),
    isLinkOnPath: (from, to) => walked.has(linkKey(from, to)),
  };
}

const linkKey = (from: string, to: string): string => `${from}\n${to}`;
