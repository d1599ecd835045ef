import fc from "fast-check";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";

type Node = Extract<Landscape["nodes"][number], { kind: "system" }>;
type Row = NonNullable<Landscape["dependencies"]>[number];
type Group = NonNullable<Landscape["groups"]>[number];
type Disturbance = Scenario["disturbances"][number];

/** A landscape with supplies that several draw on, of which all is known, and what happens to it. */
export interface SupplyCase {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
}

export interface SupplyOptions {
  /** @defaultValue true */
  readonly standBys?: boolean;
  /** Whether groups notice late that they are impaired. @defaultValue true */
  readonly notice?: boolean;
  /** Whether supplies have a stock. @defaultValue true */
  readonly stock?: boolean;
  /** Whether some dependencies are heard at certain moments only. @defaultValue true */
  readonly runs?: boolean;
  /** Whether somebody draws instead of what draws itself, so that shares of supplies alone may depend on each other in loops. @defaultValue true */
  readonly shareLoops?: boolean;
}

export const supplyStart = Date.parse("2026-01-01T00:00Z");
/** With it a stock moves by whole numbers a millisecond. */
export const aMillisecond = 86_400_000;

const evidence = { status: "inferred" } as const;
const hours = (milliseconds: number): number => milliseconds / 3_600_000;
const moment = (millisecond: number): string => new Date(supplyStart + millisecond).toISOString();
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 1): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq });
const duration = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: 1, max: 5 }) });
const level = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 0, 0.25, 0.5, 0.75) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
);
/** From a hair of slack a loop climbs back a hair at a time: an engine may give up on that, and a twin would never end. */
const slack = fc.constantFrom(0, 0.25, 0.5);

const member = fc.record({
  supplier: fc.nat(99),
  isSupply: fc.boolean(),
  weight: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 2, arbitrary: fc.constantFrom(0.25, 0.5, 0.75, 0.9, 0) }),
  slack: maybe(slack, 5),
  threshold: maybe(level, 4),
  buffer: duration,
  standBy: maybe(
    fc.record({
      activation: duration,
      limit: maybe(fc.nat(6)),
      ceiling: maybe(fc.constantFrom(0.25, 0.5, 0.9), 3),
      from: maybe(fc.nat(12), 5),
      until: maybe(fc.integer({ min: 4, max: 24 }), 5),
    }),
    2,
  ),
  draws: maybe(fc.record({ always: fc.nat(4), atLoss: fc.integer({ min: 0, max: 9 }), of: maybe(fc.nat(9)) }), 4),
  runs: maybe(fc.uniqueArray(fc.nat(24), { minLength: 1, maxLength: 4 }), 6),
});
type Member = typeof member extends fc.Arbitrary<infer T> ? T : never;

const group = fc.record({
  rule: fc.constantFrom("implicit" as const, "all" as const, "at-least" as const, "share" as const, "capacity" as const),
  k: fc.nat(9),
  notice: duration,
  members: fc.array(member, { minLength: 1, maxLength: 3 }),
});
type GroupSeed = typeof group extends fc.Arbitrary<infer T> ? T : never;

const supply = fc.record({
  extra: fc.nat(6),
  stock: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
  reserve: fc.nat(99),
  isOrdered: fc.boolean(),
  turned: fc.boolean(),
});

const seeds = fc
  .record({
    nodes: fc.array(fc.record({ recovery: duration, groups: fc.array(group, { maxLength: 2 }) }), {
      minLength: 3,
      maxLength: 9,
      size: "max",
    }),
    supplies: fc.array(supply, { minLength: 1, maxLength: 3 }),
  })
  .filter(({ nodes }) => nodes.some(({ groups }) => groups.length > 0));
type Seeds = typeof seeds extends fc.Arbitrary<infer T> ? T : never;

/** A member before it has an id. */
type Draft = Omit<Member, "weight"> & { readonly weight: number };

const id = (node: number): string => `s${node}`;

/** What an implicit group may hold, or a named one; shares and capacities that may lie in a loop weigh little, so that it comes to rest. */
function membersOf(seeds: Seeds, node: number, { rule, members }: GroupSeed): { rule: Group["rule"]; rows: Draft[] } {
  const { nodes, supplies } = seeds;
  const drafts = members.flatMap((each): Draft[] => {
    const picked = each.isSupply ? each.supplier % supplies.length : each.supplier % nodes.length;
    return picked === node ? [] : [{ ...each, supplier: picked % nodes.length }];
  });
  const wanted = rule === "implicit" ? "all" : rule;
  const mayStandBy = wanted === "at-least" || wanted === "capacity";
  const rows = drafts.map((each, index) => (mayStandBy && index > 0 ? each : { ...each, standBy: undefined }));
  if (wanted !== "share" && wanted !== "capacity") return { rule: wanted, rows };
  const weight = rows.reduce((sum, each) => sum + each.weight, 0);
  if (wanted === "capacity" && rows.length > 0)
    return {
      rule: wanted,
      rows: rows.map((each, index) => ({ ...each, weight: index === 0 ? 1 : each.weight / 4, slack: undefined })),
    };
  const scale = Math.min(1, 0.8 / weight);
  return { rule: wanted, rows: rows.map((each) => ({ ...each, weight: each.weight * scale, slack: undefined })) };
}

function rowOf(draft: Draft, key: string, node: number, groupId: string | undefined, supplies: number): Row {
  const { standBy, buffer, runs, draws } = draft;
  return {
    id: key,
    dependent: id(node),
    supplier: id(draft.supplier),
    kind: "use",
    weight: draft.weight,
    evidence,
    ...(draft.slack === undefined ? {} : { slack: draft.slack }),
    ...(draft.threshold === undefined ? {} : { threshold: draft.threshold }),
    ...(groupId === undefined ? {} : { group: groupId }),
    ...(runs === undefined ? (buffer === 0 ? {} : { bufferHours: hours(buffer) }) : { runs: runs.map(moment) }),
    ...(standBy === undefined
      ? {}
      : {
          activationHours: hours(standBy.activation),
          ...(standBy.limit === undefined ? {} : { limitHours: hours(standBy.limit) }),
          ...(standBy.ceiling === undefined ? {} : { ceiling: standBy.ceiling }),
          ...(standBy.from === undefined ? {} : { from: moment(standBy.from) }),
          ...(standBy.until === undefined || standBy.until <= (standBy.from ?? -1) ? {} : { until: moment(standBy.until) }),
        }),
    ...(draft.supplier >= supplies || draws === undefined
      ? {}
      : { draws: { always: draws.always * aMillisecond, atLoss: draws.atLoss * aMillisecond, of: String(draws.of ?? "") } }),
  };
}

/** Says instead of what each draws, where there is anything. */
function withNamed(rows: readonly Row[], shareLoops: boolean): Row[] {
  return rows.map((row): Row => {
    if (row.draws === undefined) return row;
    const { always, atLoss, of } = row.draws;
    const others = rows.filter((each) => each !== row && each.dependent === row.dependent);
    const isBefore = (each: Row): boolean => shareLoops || each.draws === undefined || each.supplier! < row.supplier!;
    const own = others.filter(isBefore);
    const fellows = others.filter((each) => each.group === row.group);
    const named = of === "" ? undefined : own[Number(of) % Math.max(1, own.length)];
    if (named === undefined && !(fellows.length === 1 && isBefore(fellows[0]!)))
      return { ...row, draws: { always: always ?? 0 } };
    return { ...row, draws: { always: always ?? 0, atLoss: atLoss ?? 0, ...(named === undefined ? {} : { of: named.id }) } };
  });
}

const atMost = (amount: unknown): number => (typeof amount === "number" ? amount : 0);

function landscapeOf(seeds: Seeds, options: SupplyOptions): Landscape {
  const { standBys = true, notice = true, stock = true, runs = true, shareLoops = true } = options;
  const groups: Group[] = [];
  const drawn: Row[] = [];
  seeds.nodes.forEach((each, node) => {
    each.groups.forEach((seed, place) => {
      const { rule, rows } = membersOf(seeds, node, seed);
      const kept = rows
        .map((row) => ({ ...row, ...(standBys ? {} : { standBy: undefined }), ...(runs ? {} : { runs: undefined }) }))
        .map((row, index) =>
          rowOf(
            row,
            `d${node}-${place}-${index}`,
            node,
            seed.rule === "implicit" ? undefined : `g${node}-${place}`,
            seeds.supplies.length,
          ),
        );
      drawn.push(...kept);
      if (kept.length === 0 || seed.rule === "implicit") return;
      const steady = kept.filter(({ activationHours }) => activationHours === undefined).length;
      const named = { id: `g${node}-${place}`, node: id(node) };
      const noticed = notice && steady < kept.length && seed.notice > 0 ? { noticeHours: hours(seed.notice) } : {};
      if (rule === "at-least") groups.push({ ...named, rule, k: 1 + (seed.k % steady), ...noticed });
      else if (rule === "capacity") groups.push({ ...named, rule, ...noticed });
      else groups.push({ ...named, rule });
    });
  });
  const dependencies = withNamed(drawn, shareLoops);
  const nodes = seeds.nodes.map(({ recovery }, node): Node => {
    const base: Node = { kind: "system", id: id(node), name: id(node), operator: "x", systemType: "any", evidence };
    const more = recovery === 0 ? {} : { recoveryHours: hours(recovery) };
    const supplied = seeds.supplies[node];
    if (supplied === undefined) return { ...base, ...more };
    const drawing = dependencies.filter(({ supplier, draws }) => supplier === id(node) && draws !== undefined);
    const always = drawing.reduce((sum, { draws }) => sum + atMost(draws?.always), 0);
    const inStock = stock ? supplied.stock : 0;
    const reserve = inStock === 0 ? 0 : supplied.reserve % (inStock + 1);
    const drawers = [...new Set(drawing.map(({ dependent }) => dependent))];
    return {
      ...base,
      ...more,
      supply: {
        perDay: always + supplied.extra * aMillisecond,
        ...(inStock === 0 ? {} : { stock: inStock }),
        ...(reserve === 0 ? {} : { reserve }),
        ...(supplied.isOrdered && drawers.length > 0 ? { order: supplied.turned ? drawers.reverse() : drawers } : {}),
      },
    };
  });
  return {
    tragweite: "landscape/1",
    id: "supplies",
    nodes: [{ kind: "it-provider", id: "x", name: "X", evidence }, ...nodes],
    ...(groups.length === 0 ? {} : { groups }),
    dependencies,
  };
}

const disturbanceSeed = fc.record({
  kind: fc.constantFrom("degradation" as const, "degradation" as const, "isolation" as const, "disconnection" as const),
  level,
  one: fc.array(fc.nat(99), { minLength: 1, maxLength: 3 }),
  other: fc.array(fc.nat(99), { minLength: 1, maxLength: 3 }),
  begin: fc.nat(10),
  lasts: fc.integer({ min: 1, max: 20 }),
});

/** A disturbance of nodes by their ids. */
export function supplyDisturbances(nodes: number, most = 4): fc.Arbitrary<Disturbance[]> {
  return fc.array(disturbanceSeed, { minLength: 1, maxLength: most }).map((seeds) =>
    seeds.map((seed, index): Disturbance => {
      const picked = (places: readonly number[]): { id: string }[] =>
        [...new Set(places.map((place) => place % nodes))].map((place) => ({ id: id(place) }));
      const span = { id: `o${index}`, begin: moment(seed.begin), end: moment(seed.begin + seed.lasts) };
      if (seed.kind === "degradation") return { kind: seed.kind, ...span, nodes: picked(seed.one), level: seed.level };
      if (seed.kind === "isolation") return { kind: seed.kind, ...span, nodes: picked(seed.one) };
      return { kind: seed.kind, ...span, between: [picked(seed.one), picked(seed.other)] };
    }),
  );
}

export const scenarioWith = (disturbances: readonly Disturbance[]): Scenario => ({
  tragweite: "scenario/1",
  id: "s",
  start: moment(0),
  disturbances: [...disturbances],
});

/** Loops, parallel dependencies, all kinds of groups and up to three supplies that are drawn on, at the scale of milliseconds. */
export function supplyCases(options: SupplyOptions = {}): fc.Arbitrary<SupplyCase> {
  return seeds.chain((each) => {
    const landscape = landscapeOf(each, options);
    return supplyDisturbances(each.nodes.length).map((disturbances) => ({ landscape, scenario: scenarioWith(disturbances) }));
  });
}

/** The same with an insurer of as many persons as no other two for each system, and a service of its own on that. */
export function insuredBy({ landscape, scenario }: SupplyCase): SupplyCase {
  const systems = landscape.nodes.filter(({ kind }) => kind === "system");
  const people = systems.flatMap(({ id: system }, place): Landscape["nodes"] => [
    { kind: "insurer", id: `i${place}`, name: system, insurerType: "BKK", insured: 2 ** place, evidence },
    { kind: "service", id: `i${place}/eau`, name: system, operator: `i${place}`, serviceType: "eau", evidence },
  ]);
  const rows = systems.map(
    ({ id: system }, place): Row => ({
      ...{ id: `e${place}`, dependent: `i${place}/eau`, supplier: system },
      ...{ kind: "use", weight: 1, evidence },
    }),
  );
  const dependencies = [...(landscape.dependencies ?? []), ...rows];
  return { landscape: { ...landscape, nodes: [...landscape.nodes, ...people], dependencies }, scenario };
}
