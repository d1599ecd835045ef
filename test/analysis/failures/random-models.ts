import fc from "fast-check";
import type { SweepModel, SweepModelSide } from "../../../src/analysis/failures/failure-model.js";
import type { OfferTable } from "../../../src/analysis/offers/offer-table.js";
import { compileGraph } from "../../../src/engine/compile/compiled-graph.js";
import { type GraphColumns, groupRules } from "../../../src/engine/compile/graph-columns.js";
import { graphColumns } from "../../arbitraries/graph-columns.js";

/** A service of an insurer, or of somebody else (−1). */
export interface ServiceOf {
  readonly type: number;
  readonly insurer: number;
}

export interface PoolOf {
  readonly insured: number;
  readonly cap: number;
  readonly members: readonly number[];
}

/** A small landscape as the sweep sees it, in the plainest form. */
export interface RandomLandscape {
  readonly worst: GraphColumns;
  /** The optimistic reading: other columns with as many nodes. */
  readonly best: GraphColumns;
  readonly standBysCarryAtBest: boolean;
  /** By node: the service that it is, if it is one. */
  readonly services: readonly (ServiceOf | undefined)[];
  /** By insurer: persons, none where it is in a pool, or nobody knows how many. */
  readonly insured: readonly { readonly least: number; readonly most: number; readonly isOpen: boolean }[];
  readonly pools: readonly PoolOf[];
  /** By unit: nodes that fail together, dependencies that are cut. */
  readonly units: readonly { readonly nodes: readonly number[]; readonly cut: readonly number[] }[];
}

export const typeCount = 3;
const insurerCount = 3;

/** The same graph read as Boolean: every weight 1, no limits, `share` as `all`, `capacity` as `at-least`. */
function booleanOf({ slack, threshold, standBy, ceiling, ...columns }: GraphColumns): GraphColumns {
  const size = new Map<number, number>();
  for (const group of Array.from(columns.group ?? [])) size.set(group, (size.get(group) ?? 0) + 1);
  const isAll = (rule: number): boolean => rule === groupRules.share || rule === groupRules.all;
  return {
    ...columns,
    weight: new Float64Array(columns.weight.length).fill(1),
    groupRule: Array.from(columns.groupRule ?? [], (rule) => (isAll(rule) ? groupRules.all : groupRules["at-least"])),
    groupK: Array.from(columns.groupK ?? [], (k, group) => Math.max(1, Math.min(k, size.get(group) ?? 1))),
  };
}

/** Every `at-least` group content with one. */
function anyOneOf(columns: GraphColumns): GraphColumns {
  return { ...columns, groupK: Array.from(columns.groupK ?? [], () => 1) };
}

/** @param doubt - whether the optimistic reading differs from the pessimistic one */
export function randomLandscape(boolean: boolean, doubt: boolean): fc.Arbitrary<RandomLandscape> {
  const service = fc.option(
    fc.record({ type: fc.nat({ max: typeCount - 1 }), insurer: fc.integer({ min: -1, max: insurerCount - 1 }) }),
    {
      nil: undefined,
    },
  );
  const figure = fc.record({
    least: fc.nat({ max: 1000 }),
    more: fc.nat({ max: 50 }),
    pooled: fc.boolean(),
    known: fc.integer({ min: 0, max: 7 }),
  });
  return fc
    .record({
      columns: graphColumns({ maxNodes: 12, blockSize: 4, selfLoops: true }),
      services: fc.array(service, { minLength: 12, maxLength: 12 }),
      figures: fc.array(figure, { minLength: insurerCount, maxLength: insurerCount }),
      cap: fc.nat({ max: 100 }),
      seconds: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    })
    .map(({ columns, services, figures, cap, seconds }): RandomLandscape => {
      const worst = boolean ? booleanOf(columns) : columns;
      const pooled = figures.flatMap(({ pooled: isPooled }, insurer) => (isPooled ? [insurer] : []));
      return {
        worst,
        best: doubt ? anyOneOf(worst) : worst,
        standBysCarryAtBest: doubt,
        services: services.slice(0, columns.nodeCount),
        insured: figures.map(({ least, more, pooled: isPooled, known }) =>
          isPooled || known === 0 ? { least: 0, most: 0, isOpen: !isPooled } : { least, most: least + more, isOpen: false },
        ),
        pools: pooled.length === 0 ? [] : [{ insured: Math.floor(cap * pooled.length * 0.8), cap, members: pooled }],
        units: Array.from({ length: columns.nodeCount }, (_, node) => {
          const second = seconds[node]!;
          const nodes = second % 3 === 0 ? [node, second % columns.nodeCount] : [node];
          const cuts = !boolean && second % 5 === 0 && columns.dependent.length > 0 ? [second % columns.dependent.length] : [];
          return { nodes: [...new Set(nodes)], cut: cuts };
        }),
      };
    });
}

/** Several landscapes side by side as one model: no dependency leads from one to another. */
export function modelOf(landscapes: readonly RandomLandscape[]): SweepModel {
  const starts = landscapes.map((_, index) => landscapes.slice(0, index).reduce((sum, { services }) => sum + services.length, 0));
  const nodeCount = landscapes.reduce((sum, { services }) => sum + services.length, 0);
  const isDoubtful = landscapes.some(({ best, worst, standBysCarryAtBest }) => best !== worst || standBysCarryAtBest);
  const side = (columns: readonly GraphColumns[], standBysCarry: boolean): SweepModelSide => {
    const graph = compileGraph(joined(columns, starts, nodeCount));
    const edges = columns.map((_, index) => columns.slice(0, index).reduce((sum, { dependent }) => sum + dependent.length, 0));
    const units = landscapes.flatMap(({ units: own }, index) =>
      own.map(({ nodes, cut }) => ({
        positions: nodes.map((node) => graph.positionOf[starts[index]! + node]!),
        slots: cut.map((dependency) => graph.slotOf[edges[index]! + dependency]!),
        dependents: cut.map((dependency) => graph.positionOf[starts[index]! + columns[index]!.dependent[dependency]!]!),
      })),
    );
    const startsOf = (lists: readonly (readonly number[])[]): Int32Array =>
      Int32Array.from([0, ...lists.map((_, index) => lists.slice(0, index + 1).reduce((sum, { length }) => sum + length, 0))]);
    return {
      graph,
      standBysCarry,
      positionStart: startsOf(units.map(({ positions }) => positions)),
      position: Int32Array.from(units.flatMap(({ positions }) => positions)),
      slotStart: startsOf(units.map(({ slots }) => slots)),
      slot: Int32Array.from(units.flatMap(({ slots }) => slots)),
      dependent: Int32Array.from(units.flatMap(({ dependents }) => dependents)),
    };
  };
  const pools = landscapes.flatMap((landscape, index) => landscape.pools.map((pool) => ({ ...pool, index })));
  const figures = landscapes.flatMap(({ insured }) => insured);
  const poolOf = new Int32Array(figures.length).fill(-1);
  pools.forEach(({ members, index }, pool) => {
    for (const member of members) poolOf[index * insurerCount + member] = pool;
  });
  return {
    sweep: "single",
    unitCount: landscapes.reduce((sum, { units }) => sum + units.length, 0),
    nodeCount,
    offers: offersOf(landscapes),
    figures: {
      least: Float64Array.from(figures, ({ least }) => least),
      most: Float64Array.from(figures, ({ most }) => most),
      isOpen: Uint8Array.from(figures, ({ isOpen }) => (isOpen ? 1 : 0)),
      poolOf,
      pools: pools.map(({ insured, cap, members }) => ({ sum: insured, cap, members: members.length })),
      part: {
        covers: new Uint8Array(figures.length).fill(1),
        open: figures.filter(({ isOpen }) => isOpen).length,
        leastByFigures: figures.reduce((sum, { least }) => sum + least, 0),
        inPool: Int32Array.from(pools, ({ members }) => members.length),
        known: { atLeast: 0, atMost: 0 },
        openSum: { atLeast: 0, atMost: Number.POSITIVE_INFINITY },
      },
    },
    service: undefined,
    worst: side(
      landscapes.map(({ worst }) => worst),
      false,
    ),
    best: isDoubtful
      ? side(
          landscapes.map(({ best }) => best),
          true,
        )
      : undefined,
    evaluationsPerNode: 1_000_000,
  };
}

function joined(columns: readonly GraphColumns[], starts: readonly number[], nodeCount: number): GraphColumns {
  const all = <K>(read: (columns: GraphColumns, index: number) => readonly K[]): K[] => columns.flatMap(read);
  const groupStarts = columns.map((_, index) =>
    columns.slice(0, index).reduce((sum, { groupNode = [] }) => sum + groupNode.length, 0),
  );
  const field = (name: "slack" | "threshold" | "standBy" | "ceiling", none: number): number[] =>
    all((each) => Array.from({ length: each.dependent.length }, (_, row) => each[name]?.[row] ?? none));
  const hasLimits = columns.some(({ slack }) => slack !== undefined);
  return {
    nodeCount,
    dependent: all(({ dependent }, index) => Array.from(dependent, (node) => starts[index]! + node)),
    supplier: all(({ supplier }, index) => Array.from(supplier, (node) => starts[index]! + node)),
    weight: all(({ weight }) => Array.from(weight)),
    group: all(({ group = [] }, index) => Array.from(group, (row) => (row === -1 ? -1 : groupStarts[index]! + row))),
    groupNode: all(({ groupNode = [] }, index) => Array.from(groupNode, (node) => starts[index]! + node)),
    groupRule: all(({ groupRule = [] }) => Array.from(groupRule)),
    groupK: all(({ groupK = [] }) => Array.from(groupK)),
    ...(hasLimits
      ? { slack: field("slack", 1), threshold: field("threshold", 0), standBy: field("standBy", 0), ceiling: field("ceiling", 1) }
      : {}),
  };
}

/** An offer for each insurer and type of which it has services. */
function offersOf(landscapes: readonly RandomLandscape[]): OfferTable {
  const rows: { insurer: number; type: number; size: number }[] = [];
  const numbers = new Map<string, number>();
  const offerOfNode: number[] = [];
  const typeOfNode: number[] = [];
  landscapes.forEach(({ services }, index) => {
    for (const service of services) {
      typeOfNode.push(service?.type ?? -1);
      if (service === undefined || service.insurer === -1) {
        offerOfNode.push(-1);
        continue;
      }
      const insurer = index * insurerCount + service.insurer;
      const key = `${insurer} ${service.type}`;
      const number = numbers.get(key) ?? rows.push({ insurer, type: service.type, size: 0 }) - 1;
      numbers.set(key, number);
      rows[number]!.size++;
      offerOfNode.push(number);
    }
  });
  return {
    types: Array.from({ length: typeCount }, (_, type) => ({ what: "service" as const, type: `type-${type}` })),
    holderOf: Int32Array.from(rows, ({ insurer }) => insurer),
    typeOf: Int32Array.from(rows, ({ type }) => type),
    sizeOf: Int32Array.from(rows, ({ size }) => size),
    offerOfNode: Int32Array.from(offerOfNode),
    typeOfNode: Int32Array.from(typeOfNode),
  };
}
