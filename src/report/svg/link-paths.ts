import { addTo } from "../../sequences.js";
import type { BoxLink } from "./layered-links.js";
import type { PlacedBox } from "./placed-box.js";

type Places = ReadonlyMap<string, PlacedBox>;

/** What many links of one box share between two columns: its way to or from the point through which all of them run. */
export interface LinkBundle {
  /** Key of the box. */
  readonly key: string;
  readonly path: string;
  readonly isHit: boolean;
  readonly carried: number;
}

/** The path of each link: ports along the sides of a box stand in the order of their other ends, so that links do not cross there. */
export function linkPaths(links: readonly BoxLink[], placed: Places): (index: number) => string {
  const leaving = new Map<string, number[]>();
  const arriving = new Map<string, number[]>();
  links.forEach(({ from, to }, index) => {
    addTo(leaving, from, index);
    addTo(arriving, to, index);
  });
  const yOf = (key: string): number => placed.get(key)?.y ?? 0;
  for (const list of leaving.values()) list.sort((a, b) => yOf(links[a]?.to ?? "") - yOf(links[b]?.to ?? ""));
  for (const list of arriving.values()) list.sort((a, b) => yOf(links[a]?.from ?? "") - yOf(links[b]?.from ?? ""));
  const port = (list: readonly number[] | undefined, index: number, { y, height }: PlacedBox): number =>
    y + (height * ((list?.indexOf(index) ?? 0) + 1)) / ((list?.length ?? 0) + 1);
  return (index) => {
    const link = links[index];
    const [from, to] = [placed.get(link?.from ?? ""), placed.get(link?.to ?? "")];
    if (link === undefined || from === undefined || to === undefined) return "";
    return curve(from, to, port(leaving.get(link.from), index, from), port(arriving.get(link.to), index, to));
  };
}

/** From the right of the supplier to the left of the dependent; within a column round its left side. */
function curve(from: PlacedBox, to: PlacedBox, y1: number, y2: number): string {
  if (from.column === to.column) {
    const reach = from.x - 10 - Math.min(26, Math.abs(y2 - y1) / 8);
    return `M${tenth(from.x)} ${tenth(y1)}C${tenth(reach)} ${tenth(y1)} ${tenth(reach)} ${tenth(y2)} ${tenth(to.x)} ${tenth(y2)}`;
  }
  const isBack = to.column < from.column;
  return between(isBack ? from.x : from.x + from.width, y1, isBack ? to.x + to.width : to.x, y2);
}

function between(x1: number, y1: number, x2: number, y2: number): string {
  const middle = tenth((x1 + x2) / 2);
  return `M${tenth(x1)} ${tenth(y1)}C${middle} ${tenth(y1)} ${middle} ${tenth(y2)} ${tenth(x2)} ${tenth(y2)}`;
}

/** Links between two columns, what is lost and what is not each through a point in the middle between them. */
export function linkBundles(links: readonly BoxLink[], placed: Places): LinkBundle[] {
  return [true, false].flatMap((isHit) => {
    const own = links.filter(({ loss }) => loss.atMost > 0 === isHit);
    const [sources, targets] = (["from", "to"] as const).map((end) => ends(own, end, placed));
    if (sources === undefined || targets === undefined || sources.length === 0) return [];
    const all = [...sources, ...targets];
    const y = all.reduce((sum, { place }) => sum + place.y + place.height / 2, 0) / all.length;
    const [source, target] = [sources[0]?.place, targets[0]?.place];
    if (source === undefined || target === undefined) return [];
    const x = (source.x + source.width + target.x) / 2;
    return [
      ...sources.map(({ place, carried }) => ({
        key: place.box.key,
        path: between(place.x + place.width, place.y + place.height / 2, x, y),
        isHit,
        carried,
      })),
      ...targets.map(({ place, carried }) => ({
        key: place.box.key,
        path: between(x, y, place.x, place.y + place.height / 2),
        isHit,
        carried,
      })),
    ];
  });
}

/** The boxes at one end of links, with as many organisations as any of their links carries. */
function ends(links: readonly BoxLink[], end: "from" | "to", placed: Places): { place: PlacedBox; carried: number }[] {
  const found = new Map<string, { place: PlacedBox; carried: number }>();
  for (const link of links) {
    const place = placed.get(link[end]);
    if (place === undefined) continue;
    const before = found.get(link[end])?.carried ?? 0;
    const carried = end === "from" ? Math.max(before, link.carried) : before + link.carried;
    found.set(link[end], { place, carried });
  }
  return [...found.values()];
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
