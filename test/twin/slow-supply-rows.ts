import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";

/** Rows of a landscape and disturbances, as the slow twin of shared supplies reads them. */
export interface SlowSupplyOptions {
  readonly restart: "assisted" | "unassisted";
  /** Never: they do not carry, and draw all the same; always: they carry and do not draw, as at worst and at best. */
  readonly standBys: "timed" | "never" | "always";
  readonly stock: "moves" | "none" | "endless";
  /** Whether what is heard at certain moments only is heard always, or is never worse. */
  readonly runs: "moments" | "always" | "never";
}

/** By instant. */
export interface SlowSupplyCourse {
  /** Units lost, by id of a node: as everyone outside a component sees it. */
  readonly losses: readonly ReadonlyMap<string, number>[];
  /** Ids of supplies below their reserve, and of those that are shared out. */
  readonly alert: readonly ReadonlySet<string>[];
  readonly short: readonly ReadonlySet<string>[];
}

type Node = Landscape["nodes"][number];
export type Row = NonNullable<Landscape["dependencies"]>[number];
type Supply = NonNullable<Extract<Node, { kind: "system" }>["supply"]>;

export interface SlowGroup {
  readonly node: string;
  readonly rule: "all" | "at-least" | "share" | "capacity";
  readonly k: number;
  readonly noticed: number;
  readonly members: readonly Row[];
  /** Since when its clock runs. */
  clock: number | undefined;
  turned: number | undefined;
  resetFrom: number;
}

export interface SlowDraw {
  readonly row: Row;
  readonly always: number;
  readonly atLoss: number;
  readonly of: Row | undefined;
}

export interface SharedOut {
  readonly id: string;
  readonly perDay: number;
  readonly draws: readonly SlowDraw[];
  /** Who draws, one served after the other; absent: evenly. */
  readonly order: readonly string[] | undefined;
  /** Where it is shared out: one place for all, or one for each in the order. */
  readonly places: readonly string[];
  /** All three in {@link unitsADay} of a millisecond. */
  readonly first: bigint;
  readonly reserve: bigint;
  inStock: bigint;
}

export interface Event {
  readonly begin: number;
  readonly end: number;
  readonly cut: ReadonlySet<string>;
  readonly left: ReadonlyMap<string, number>;
}

const whole = 2 ** 40;
const grid = (share: number): number => Math.floor(share * whole);
/** Of a supply: less than this is no difference. */
export const noDifference = 2 ** 10;
const unitsADay = 86_400_000n;
/** A whole millisecond begins a thousandth earlier. */
const thousandths = 1000n;

export const milliseconds = (hours: number): number => Math.round(hours * 3_600_000);
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const known = (amount: unknown): number => (typeof amount === "number" ? amount : 0);

/** Where it is heard what somebody draws instead of. */
export const earOf = ({ id }: Row): string => `ear of ${id}`;

/** The place at which somebody's share of a supply is found: no node has such an id. */
function placeOf({ order, places }: SharedOut, dependent: string): string {
  return places[order?.indexOf(dependent) ?? 0]!;
}

export function isStandBy({ activationHours, limitHours }: Row): boolean {
  return activationHours !== undefined || limitHours !== undefined;
}

export function groupsOf({ groups = [], dependencies = [] }: Landscape): SlowGroup[] {
  const clock = { clock: undefined, turned: undefined, resetFrom: Number.POSITIVE_INFINITY };
  const named = groups.map((group): SlowGroup => {
    const noticed = "noticeHours" in group ? milliseconds(known(group.noticeHours)) : 0;
    const members = dependencies.filter((row) => row.group === group.id);
    return { node: group.node, rule: group.rule, k: group.rule === "at-least" ? group.k : 0, noticed, members, ...clock };
  });
  const others = dependencies.filter(({ group }) => group === undefined);
  const implicit = [...new Set(others.map(({ dependent }) => dependent))].map((node): SlowGroup => {
    return { node, rule: "all", k: 0, noticed: 0, members: others.filter(({ dependent }) => dependent === node), ...clock };
  });
  return [...named, ...implicit];
}

/** A supply on which anybody draws, with its amounts in whole units of 2⁻⁵⁰ of the power of two from their sum on. */
export function sharedOut(node: Node, { dependencies = [] }: Landscape): SharedOut[] {
  const supply: Supply | undefined = "supply" in node ? node.supply : undefined;
  const drawing = dependencies.filter(({ supplier, draws }) => supplier === node.id && draws !== undefined);
  if (supply === undefined || drawing.length === 0) return [];
  const total = sum(drawing.map(({ draws }) => known(draws?.always) + known(draws?.atLoss))) + known(supply.perDay);
  let power = 2 ** -60;
  while (power < total) power *= 2;
  const scale = 2 ** 50 / power;
  const draws = drawing.map((row): SlowDraw => {
    const fellows = dependencies.filter((each) => each !== row && each.dependent === row.dependent && each.group === row.group);
    const named = dependencies.find(({ id }) => id === row.draws?.of);
    const of = known(row.draws?.atLoss) === 0 ? undefined : (named ?? fellows[0]);
    return {
      row,
      always: Math.floor(known(row.draws?.always) * scale),
      atLoss: Math.ceil(known(row.draws?.atLoss) * scale),
      of,
    };
  });
  const amount = (given: unknown): bigint => BigInt(Math.round(known(given) * scale)) * unitsADay;
  const first = amount(supply.stock);
  const order = Array.isArray(supply.order) ? supply.order : undefined;
  return [
    {
      id: node.id,
      perDay: Math.ceil(known(supply.perDay) * scale),
      draws,
      order,
      places: (order ?? ["all"]).map((each) => `share of ${each} in ${node.id}`),
      first,
      reserve: amount(supply.reserve),
      inStock: first,
    },
  ];
}

export function eventOf(disturbance: Scenario["disturbances"][number], rows: readonly Row[], start: number): Event {
  const begin = disturbance.begin === undefined ? 0 : Date.parse(disturbance.begin) - start;
  const end = disturbance.end === undefined ? Number.POSITIVE_INFINITY : Date.parse(disturbance.end) - start;
  const idsOf = (selectors: readonly object[]): Set<unknown> => new Set(selectors.map((each) => ("id" in each ? each.id : "")));
  const cut = (crosses: (row: Row) => boolean): Event => ({
    begin,
    end,
    cut: new Set(rows.filter(crosses).map(({ id }) => id)),
    left: new Map(),
  });
  switch (disturbance.kind) {
    case "degradation": {
      const level = known(disturbance.level);
      return { begin, end, cut: new Set(), left: new Map([...idsOf(disturbance.nodes)].map((id) => [String(id), level])) };
    }
    case "isolation": {
      const inside = idsOf(disturbance.nodes);
      return cut((row) => inside.has(row.dependent) !== inside.has(row.supplier));
    }
    case "disconnection": {
      const [one, other] = disturbance.between.map(idsOf) as [Set<unknown>, Set<unknown>];
      const lies = (a: unknown, b: unknown): boolean => one.has(a) && other.has(b);
      return cut((row) => lies(row.dependent, row.supplier) || lies(row.supplier, row.dependent));
    }
  }
}

/** Whether one reaches another through any number of ends, one at least. */
export function reachability(ends: readonly (readonly [string, string])[]): (from: string, to: string) => boolean {
  const places = [...new Set(ends.flat())];
  const reached = new Set(ends.map(([from, to]) => `${from}\n${to}`));
  const reaches = (from: string, to: string): boolean => reached.has(`${from}\n${to}`);
  for (const via of places)
    for (const from of places) for (const to of places) if (reaches(from, via) && reaches(via, to)) reached.add(`${from}\n${to}`);
  return reaches;
}

/** What is in stock a millisecond later, where so much more comes in than is drawn. */
export function nextStock({ inStock, first }: SharedOut, net: bigint): bigint {
  const next = inStock + net;
  const reached = next * thousandths + net;
  if (net < 0n && reached <= 0n) return 0n;
  return net > 0n && reached >= first * thousandths ? first : next;
}

/** From crossing it downwards until it is reached again. */
export function isBelowReserve({ inStock, reserve }: SharedOut, net: bigint): boolean {
  const reached = inStock * thousandths + net;
  return net < 0n ? reached <= reserve * thousandths && reserve > 0n : reached < reserve * thousandths;
}

/** The loss of one that draws so much while so much is there. */
export function lossOf(drawn: number, there: number): number {
  return drawn - there <= noDifference ? 0 : Math.ceil(whole * ((drawn - there) / drawn));
}

/** What members of a group leave of it. */
export function groupLoss(
  { rule, k }: SlowGroup,
  members: readonly Row[],
  heard: (row: Row) => number,
  carries: (row: Row) => boolean,
): number {
  const ceilingLoss = ({ ceiling = 1 }: Row): number => whole - grid(ceiling);
  const weighed = ({ weight }: Row, loss: number): number => Math.ceil(weight * loss);
  const passed = (row: Row): number => {
    if (isStandBy(row) && !carries(row)) return whole;
    const criticality = heard(row) - grid(row.slack ?? 1);
    return Math.max(0, weighed(row, heard(row)), criticality, isStandBy(row) ? ceilingLoss(row) : 0);
  };
  switch (rule) {
    case "all":
      return Math.max(0, ...members.map(passed));
    case "at-least":
      return members.map(passed).sort((a, b) => a - b)[k - 1]!;
    case "share":
      return Math.min(whole, sum(members.map((row) => Math.min(whole, weighed(row, heard(row))))));
    case "capacity": {
      const steady = members.filter((row) => !isStandBy(row));
      const standBys = members.filter((row) => isStandBy(row) && carries(row));
      const capacity = sum(steady.map((row) => weighed(row, whole)));
      const lost = sum(steady.map((row) => weighed(row, heard(row))));
      const given = sum(standBys.map((row) => weighed(row, whole) - weighed(row, Math.max(heard(row), ceilingLoss(row)))));
      return whole - Math.max(0, Math.min(whole, Math.max(whole, capacity) - lost + given));
    }
  }
}

/** Dependent and supplier: who draws depends on how it is shared out, and that on what all draw instead of who are served no later, and on when they do. */
export function endsOf(rows: readonly Row[], groups: readonly SlowGroup[], supplies: readonly SharedOut[]): [string, string][] {
  const heardFrom = (row: Row): string[] => {
    const supply = row.draws === undefined ? undefined : supplies.find(({ id }) => id === row.supplier);
    return [row.supplier!, ...(supply === undefined ? [] : [placeOf(supply, row.dependent)])];
  };
  const ends = rows.flatMap((row) => heardFrom(row).map((supplier): [string, string] => [row.dependent, supplier]));
  for (const supply of supplies)
    for (const { row, of } of supply.draws.filter((draw) => draw.of !== undefined)) {
      const watched = isStandBy(row) ? groups.find(({ members }) => members.includes(row))!.members : [];
      const steady = watched.filter((each) => !isStandBy(each)).flatMap(heardFrom);
      ends.push(...heardFrom(of!).map((supplier): [string, string] => [earOf(of!), supplier]));
      const places = supply.places.slice(supply.places.indexOf(placeOf(supply, row.dependent)));
      for (const place of places) ends.push(...[...steady, earOf(of!)].map((supplier): [string, string] => [place, supplier]));
    }
  return ends;
}
