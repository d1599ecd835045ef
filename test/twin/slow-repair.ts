/**
 * The slow, obvious twin of repair: what is unrepaired is carried from one millisecond to the next, and every rule is read off
 * the definitions. Nodes stand in a row; each may hang on one before it.
 */
export interface SlowRepair {
  /** Sites, or absent where the node is not repaired. */
  readonly sites?: number;
  /** Sites a millisecond. */
  readonly rate: number;
  /** Share a millisecond. */
  readonly share: number;
  readonly begins: number;
  /** Number of its crew; −1: none, and then its own rate counts. */
  readonly crew: number;
  /** The node before it that it needs; −1: none. */
  readonly needs: number;
  /** Nodes with the same number hear each other's raw level. */
  readonly component: number;
}

export interface SlowCrew {
  readonly rate: number;
  /** In the order in which they are worked off; absent: evenly. */
  readonly order?: readonly number[];
}

export interface SlowOutage {
  readonly node: number;
  readonly begin: number;
  readonly end: number;
  /** In whole hundredths. */
  readonly level: number;
}

const noise = 1e-3; // of a millisecond
const hair = 2 ** -20;

/** Levels by instant and node. */
export function slowRepair(
  nodes: readonly SlowRepair[],
  crews: readonly SlowCrew[],
  outages: readonly SlowOutage[],
  instants: number,
): number[][] {
  const unrepaired = nodes.map(() => 0);
  const struck = nodes.map(() => 0);
  const rates = nodes.map(() => 0);
  const steps = nodes.map(({ sites = 1 }) => Math.min(100, sites));
  const course: number[][] = [];
  for (let time = 0; time < instants; time++) {
    nodes.forEach(({ sites, share }, node) => {
      if (sites === undefined || rates[node] === 0 || unrepaired[node]! <= struck[node]!) return;
      const declined = (span: number): number => after(unrepaired[node]!, rates[node]!, share, span);
      const reached = declined(1 + noise);
      const isDone = reached <= (share === Number.POSITIVE_INFINITY ? 0 : 0.5);
      const m = Math.min(100, sites);
      const most = fullSteps(struck[node]! / sites, m);
      while (steps[node]! < most && (isDone || reached <= (sites * (m - steps[node]! - 1)) / m)) steps[node]!++;
      unrepaired[node] = isDone ? struck[node]! : Math.max(struck[node]!, declined(1));
    });
    const heard = (node: number, by: number): number => (nodes[node]!.component === by ? raws : levels)[node]!;
    const levels: number[] = [];
    const raws: number[] = [];
    nodes.forEach(({ sites, needs, component }, node) => {
      const down = outages.filter((each) => each.node === node && each.begin <= time && time < each.end);
      const raw = Math.min(1, ...down.map(({ level }) => level / 100), needs === -1 ? 1 : heard(needs, component));
      raws.push(raw);
      if (sites === undefined) {
        levels.push(raw);
        return;
      }
      const m = Math.min(100, sites);
      const lost = 1 - raw <= hair ? 0 : 1 - raw;
      struck[node] = sites * lost;
      if (struck[node]! > unrepaired[node]!) {
        unrepaired[node] = struck[node]!;
        steps[node] = Math.min(steps[node]!, fullSteps(lost, m));
      }
      levels.push(Math.min(raw, fullSteps(lost, m) / m, steps[node]! / m));
    });
    nodes.forEach(({ rate, begins, crew }, node) => {
      const given = crew === -1 ? rate : ofCrew(crews[crew]!, nodes, crew, unrepaired, node);
      rates[node] = time < begins ? 0 : given;
    });
    course.push(levels);
  }
  return course;
}

const fullSteps = (lost: number, m: number): number => Math.floor(m * Math.min(1, 1 - lost + hair));

/** What is left after some milliseconds: in a straight line while the share would do more, then a share of what is left. */
export function after(unrepaired: number, rate: number, share: number, span: number): number {
  if (share === Number.POSITIVE_INFINITY) return unrepaired - rate * span;
  const bend = rate / share;
  const straight = unrepaired <= bend ? 0 : Math.min(span, (unrepaired - bend) / rate);
  const left = straight > 0 ? unrepaired - rate * straight : unrepaired;
  return left * Math.exp(-share * (span - straight));
}

function ofCrew(
  crew: SlowCrew,
  nodes: readonly SlowRepair[],
  number: number,
  unrepaired: readonly number[],
  node: number,
): number {
  const isOpen = (each: number): boolean => nodes[each]!.crew === number && unrepaired[each]! > 0;
  if (crew.order !== undefined) return crew.order.find(isOpen) === node ? crew.rate : 0;
  const open = nodes.map((_, each) => each).filter(isOpen);
  if (!open.includes(node)) return 0;
  return (crew.rate * nodes[node]!.sites!) / open.reduce((sum, each) => sum + nodes[each]!.sites!, 0);
}
