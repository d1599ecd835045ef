import { Heap } from "../../engine/heap.js";
import { bottleneck } from "./bottleneck.js";
import type { CutLoss } from "./cut-loss.js";
import { leastCut } from "./least-cut.js";
import { borderOf, clean, exposed, frontierOf, type Region, reachedWithin, undecided, withoutWayOut } from "./region.js";
import { byLost, type Lost } from "./served-sums.js";

/** A set of cuts that contains the attack. */
export interface Contained {
  /** Numbers of links among all links, ascending. */
  readonly cuts: readonly number[];
  /** Numbers of nodes that exposure may reach, ascending, those from which it starts included. */
  readonly exposed: readonly number[];
  readonly lost: Lost;
}

/** What a search has found. */
export interface Found {
  /** Fewest cuts first; each loses less than the ones before it. Only the one that loses least where nothing else is asked. */
  readonly plans: readonly Contained[];
  /** Whether no other set of cuts does better. */
  readonly isComplete: boolean;
  /** What at most so many cuts lose at least. */
  readonly boundFor: (mostCuts: number) => Lost;
  /** Whether at most so many cuts surely lose no less than a plan, and fewer than it has lose more. */
  readonly isProven: (plan: Contained, mostCuts: number) => boolean;
}

/** What is searched for. */
export interface SidesQuestion {
  readonly region: Region;
  readonly loss: CutLoss;
  /** Whether what is exposed is lost, too. */
  readonly isExposedLost: boolean;
  /** Whether fewer cuts that lose more are asked for, too. */
  readonly isFront: boolean;
  /** Called between two runs. */
  readonly listen: () => void;
}

/** Some decisions, and what every set of cuts loses and cuts at least that holds to them. */
interface Branch {
  readonly parent: Branch | undefined;
  readonly changes: readonly (readonly [node: number, side: number])[];
  readonly lost: Lost;
  readonly links: number;
  readonly depth: number;
  readonly number: number;
}

const comesBefore = (a: Branch, b: Branch): boolean =>
  (byLost(a.lost, b.lost) || a.links - b.links || b.depth - a.depth || a.number - b.number) < 0;

/**
 * Which nodes are let be exposed: the border around them is cut. Best first, over all sets that hold the ones from which exposure starts
 * and none that is protected. What is surely cut loses no less with more, and on every way from the exposed to the clean some link is
 * cut, so that the greatest single loss that no way can do without bounds from below, too.
 * @remarks Cost: as many runs of the engine as the loss allows at most; for each a least cut.
 */
export class SidesSearch {
  private plans: Contained[] = [];
  private readonly open = new Heap<Branch>(comesBefore);
  private made = 0;
  /** By place of a link: what it alone loses at least. */
  private single: readonly Lost[] = [];
  private bySingle: readonly number[] = [];

  constructor(private readonly question: SidesQuestion) {}

  run(): Found {
    const { region, loss } = this.question;
    const start = this.settled(region.sides.slice());
    const base = loss.of(this.numbers(borderOf(region, start)), this.lostOf(start));
    if (base === undefined) return this.found([{ unsized: 0, counted: 0 }], [0]);
    this.seed([() => 1]);
    this.single = this.singleLosses(start, base);
    this.bySingle = [...this.single.keys()].sort((a, b) => -byLost(this.single[a] ?? base, this.single[b] ?? base) || a - b);
    this.seed(this.costsBySingle(base));
    const root: Branch = {
      parent: undefined,
      changes: [...start.keys()].flatMap((node) =>
        start[node] === region.sides[node] ? [] : [[node, start[node] ?? 0] as const],
      ),
      ...this.boundsOf(start, base),
      depth: 0,
      number: this.made++,
    };
    this.open.push(root);
    for (let branch = this.open.pop(); branch !== undefined; branch = this.open.pop()) {
      if (this.isBeaten(branch)) continue;
      if (!this.branchFrom(branch)) {
        this.open.push(branch);
        break;
      }
    }
    const left: Branch[] = [];
    for (let branch = this.open.pop(); branch !== undefined; branch = this.open.pop())
      if (!this.isBeaten(branch)) left.push(branch);
    return this.found(
      left.map(({ lost }) => lost),
      left.map(({ links }) => links),
    );
  }

  private found(losses: readonly Lost[], links: readonly number[]): Found {
    const { plans } = this;
    const boundFor = (mostCuts: number): Lost => {
      const own = [
        ...plans.filter((plan) => plan.cuts.length <= mostCuts).map(({ lost }) => lost),
        ...losses.filter((_, place) => (links[place] ?? 0) <= mostCuts),
      ];
      return own.sort(byLost)[0] ?? { unsized: 0, counted: 0 };
    };
    const isProven = ({ cuts, lost }: Contained, mostCuts: number): boolean =>
      losses.every((each, place) => {
        const least = links[place] ?? 0;
        const order = byLost(each, lost);
        return least > mostCuts || order > 0 || (order === 0 && least >= cuts.length);
      });
    return { plans, isComplete: losses.length === 0, boundFor, isProven };
  }

  /** Takes both decisions about one node; false where the engine has run as often as it may. */
  private branchFrom(branch: Branch): boolean {
    const { region } = this.question;
    const sides = this.sidesOf(branch);
    const node = this.nextNode(sides);
    if (node === undefined) return this.take(sides);
    const made: Branch[] = [];
    for (const side of [exposed, clean]) {
      const own = sides.slice();
      own[node] = side;
      const now = side === exposed ? this.settled(own) : own;
      const lost = this.lossOf(now);
      if (lost === undefined) return false;
      const bounds = this.boundsOf(now, lost);
      const changes = [...now.keys()].flatMap((each) => (now[each] === sides[each] ? [] : [[each, now[each] ?? 0] as const]));
      made.push({
        parent: branch,
        changes,
        lost: byLost(bounds.lost, branch.lost) < 0 ? branch.lost : bounds.lost,
        links: Math.max(bounds.links, branch.links),
        depth: branch.depth + 1,
        number: this.made++,
      });
      if (frontierOf(region, now).length === 0) this.take(now);
    }
    for (const each of made) if (!this.isBeaten(each)) this.open.push(each);
    return true;
  }

  private sidesOf(branch: Branch): Uint8Array {
    const sides = this.question.region.sides.slice();
    for (let at: Branch | undefined = branch; at !== undefined; at = at.parent)
      for (const [node, side] of at.changes) sides[node] = side;
    return sides;
  }

  /** Of the undecided nodes next to exposed ones that whose cut loses most alone. */
  private nextNode(sides: Uint8Array): number | undefined {
    const { region } = this.question;
    let best: { node: number; lost: Lost; ways: number } | undefined;
    for (const node of frontierOf(region, sides)) {
      const ways = region.ways[node]?.filter((way) => sides[way.node] === exposed) ?? [];
      const lost =
        ways
          .map(({ link }) => this.single[link] ?? nothing)
          .sort(byLost)
          .at(-1) ?? nothing;
      if (best === undefined || (byLost(lost, best.lost) || ways.length - best.ways) > 0)
        best = { node, lost, ways: ways.length };
    }
    return best?.node;
  }

  /** Lets be exposed what leads nowhere, where that costs nothing. */
  private settled(sides: Uint8Array): Uint8Array {
    if (this.question.isExposedLost) return sides;
    for (const node of withoutWayOut(this.question.region, sides)) sides[node] = exposed;
    return sides;
  }

  private lossOf(sides: Uint8Array): Lost | undefined {
    const { region, loss, listen } = this.question;
    listen();
    return loss.of(this.numbers(borderOf(region, sides)), this.lostOf(sides));
  }

  private numbers(places: readonly number[]): number[] {
    return places.map((place) => this.question.region.links[place]?.link ?? -1);
  }

  /** Numbers of nodes that are lost because they are exposed. */
  private lostOf(sides: Uint8Array): number[] {
    const { region, isExposedLost } = this.question;
    return isExposedLost ? region.nodes.filter((_, place) => sides[place] === exposed) : [];
  }

  private singleLosses(start: Uint8Array, base: Lost): Lost[] {
    const { region, loss, listen } = this.question;
    const lost = this.lostOf(start);
    return region.links.map(({ link, pairs }) => {
      if (pairs.every(([a, b]) => start[a] === exposed && start[b] === exposed)) return base;
      listen();
      return loss.of([link], lost) ?? base;
    });
  }

  private boundsOf(sides: Uint8Array, lost: Lost): Pick<Branch, "lost" | "links"> {
    const { region } = this.question;
    const border = new Set(borderOf(region, sides));
    const edges = region.links.flatMap(({ pairs }, link) =>
      border.has(link)
        ? []
        : pairs
            .filter(([a, b]) => sides[a] === undecided || sides[b] === undecided)
            .map(([a, b]) => ({ a, b, cost: 1 / pairs.length })),
    );
    const further = leastCut(sides.length, edges, sides.map(isExposed), sides.map(isClean)).cost;
    const narrow = bottleneck(region, sides, border, this.bySingle);
    const least = narrow === undefined ? undefined : this.single[narrow];
    return {
      lost: least !== undefined && byLost(least, lost) > 0 ? least : lost,
      links: border.size + Math.ceil(further - 1e-6),
    };
  }

  /** What cutting a link costs, by what it alone loses beyond what is lost anyway, and by its rank in that. */
  private costsBySingle(base: Lost): ((place: number) => number)[] {
    const rankOf = new Map(this.bySingle.map((place, rank) => [place, this.bySingle.length - rank]));
    return [
      (place) => (this.single[place]?.counted ?? 0) - base.counted + 1e-3,
      (place) => (byLost(this.single[place] ?? nothing, base) === 0 ? 0 : (rankOf.get(place) ?? 0)) + 1e-3,
    ];
  }

  /** Takes the cuts round what is exposed, round what is protected, and those that cost least. */
  private seed(costs: readonly ((place: number) => number)[]): void {
    const { region } = this.question;
    const isStart = region.sides.map(isExposed);
    const isEnd = region.sides.map(isClean);
    this.take(reachedWithin(region, () => false));
    this.take(reachedWithin(region, () => true));
    for (const costOf of costs) {
      const edges = region.links.flatMap(({ pairs }, place) =>
        pairs.map(([a, b]) => ({ a, b, cost: Math.max(costOf(place), 1e-3) })),
      );
      const { least, greatest } = leastCut(region.nodes.length, edges, isStart, isEnd);
      for (const side of [least, greatest]) this.take(reachedWithin(region, (node) => side[node] === 1));
    }
  }

  /** Remembers a set of cuts that contains the attack; false where its loss can no longer be found. */
  private take(sides: Uint8Array): boolean {
    const { region, isFront } = this.question;
    const lost = this.lossOf(sides);
    if (lost === undefined) return false;
    const plan: Contained = {
      cuts: this.numbers(borderOf(region, sides)),
      exposed: region.nodes.filter((_, place) => sides[place] === exposed),
      lost,
    };
    const beats = (a: Contained, b: Contained): boolean => {
      const byLinks = a.cuts.length - b.cuts.length;
      const order = byLost(a.lost, b.lost);
      if (order === 0 && byLinks === 0) return !comesAfter(a.cuts, b.cuts);
      return isFront ? order <= 0 && byLinks <= 0 : order < 0 || (order === 0 && byLinks < 0);
    };
    if (this.plans.some((each) => beats(each, plan))) return true;
    this.plans = [...this.plans.filter((each) => !beats(plan, each)), plan].sort((a, b) => a.cuts.length - b.cuts.length);
    return true;
  }

  /** Whether something is found that is no worse than all that holds to a branch. */
  private isBeaten({ lost, links }: Branch): boolean {
    return this.plans.some((plan) => {
      const order = byLost(plan.lost, lost);
      if (this.question.isFront) return order <= 0 && plan.cuts.length <= links;
      return order < 0 || (order === 0 && plan.cuts.length <= links);
    });
  }
}

const nothing: Lost = { unsized: 0, counted: 0 };

const isExposed = (side: number): number => (side === exposed ? 1 : 0);
const isClean = (side: number): number => (side === clean ? 1 : 0);

/** Whether the first of two lists of the same length comes after the second. */
function comesAfter(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((each, at) => each !== b[at]);
  return place !== -1 && (a[place] ?? 0) > (b[place] ?? 0);
}
