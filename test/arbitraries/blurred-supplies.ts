import fc from "fast-check";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import { without } from "../twin/truths.js";
import { aMillisecond, type SupplyCase, type SupplyOptions, supplyCases } from "./supply-landscapes.js";

type Node = Landscape["nodes"][number];
type Row = NonNullable<Landscape["dependencies"]>[number];
type Group = NonNullable<Landscape["groups"]>[number];
type Amount = number | { atLeast: number; atMost: number };

/** A truth, of which all is known, and what may be known of it: the truth is one of those that it leaves open. */
export interface BlurredCase {
  readonly known: SupplyCase;
  readonly truth: SupplyCase;
}

const inferred = { status: "inferred" } as const;
const assumed = { status: "assumed" } as const;

/** Draws one number after the other from a list that begins anew. */
class Drawn {
  private place = 0;
  constructor(private readonly numbers: readonly number[]) {}
  below(end: number): number {
    return (this.numbers[this.place++ % this.numbers.length] ?? 0) % end;
  }
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }
}

const atMost = (amount: unknown): number => {
  if (typeof amount === "number") return amount;
  return (amount as { atMost?: number } | undefined)?.atMost ?? 0;
};
const pick = <T>(list: readonly T[], drawn: Drawn): T => list[drawn.below(list.length)]!;

/** A range around an amount, with whole numbers of a step at its ends; every third amount stays as it is. */
function around(amount: number, step: number, drawn: Drawn): Amount {
  if (drawn.oneIn(3)) return amount;
  return { atLeast: Math.max(0, amount - drawn.below(3) * step), atMost: amount + drawn.below(3) * step };
}

/** Instead of what each draws, by id of its row. */
function namedIn(rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap((row): [string, string][] => {
      if (row.draws?.atLoss === undefined) return [];
      const fellows = rows.filter(
        ({ id, dependent, group }) => id !== row.id && dependent === row.dependent && group === row.group,
      );
      return [[row.id, row.draws.of ?? fellows[0]!.id]];
    }),
  );
}

interface Blurred<T> {
  readonly known: T;
  readonly truth: T;
}

/** Who supplies: somebody else may do so, and may truly do so; who draws has candidates with a supply. */
function blurSupplier(row: Row, { nodes, groups = [] }: Landscape, drawn: Drawn): Blurred<Row> {
  const rule = groups.find(({ id }) => id === row.group)?.rule ?? "all";
  const isAdding = rule === "share" || rule === "capacity";
  const others = nodes.filter(
    (node) =>
      node.kind === "system" &&
      node.id !== row.dependent &&
      node.id !== row.supplier &&
      (row.draws === undefined || node.supply !== undefined),
  );
  if (isAdding || others.length === 0 || !drawn.oneIn(6)) return { known: row, truth: row };
  const candidates = [row.supplier!, pick(others, drawn).id];
  const { supplier: _, ...open } = row;
  return { known: { ...open, candidates }, truth: { ...row, supplier: pick(candidates, drawn) } };
}

function blurDraws({ known, truth }: Blurred<Row>, of: string | undefined, drawn: Drawn): Blurred<Row> {
  if (truth.draws === undefined) return { known, truth };
  const [always, atLoss] = [atMost(truth.draws.always), atMost(truth.draws.atLoss)];
  const named = of === undefined ? {} : { of };
  const isLosing = of !== undefined;
  return {
    known: {
      ...known,
      draws: {
        always: around(always, aMillisecond, drawn),
        ...(isLosing ? { atLoss: around(atLoss, aMillisecond, drawn), ...named } : {}),
      },
    },
    truth: { ...truth, draws: { always, ...(isLosing ? { atLoss, ...named } : {}) } },
  };
}

/** Supplies suffice for all that may be drawn always, and an order names all who may draw. */
function blurSupply(node: Node, rows: readonly Row[], drawn: Drawn): Blurred<Node> {
  if (node.kind !== "system" || node.supply === undefined) return { known: node, truth: node };
  const { supply } = node;
  const drawing = rows.filter(
    ({ supplier, candidates, draws }) => draws !== undefined && (supplier === node.id || candidates?.includes(node.id) === true),
  );
  const least = drawing.reduce((sum, { draws }) => sum + atMost(draws?.always), 0);
  const perDay = least + drawn.below(4) * aMillisecond;
  const [below, above] = drawn.oneIn(2) ? [0, 0] : [drawn.below(3) * aMillisecond, drawn.below(3) * aMillisecond];
  const stock = atMost(supply.stock);
  const { order: _, ...rest } = supply;
  const drawers = [...new Set(drawing.map(({ dependent }) => dependent))].sort();
  const order = Array.isArray(supply.order) && drawers.length > 0 ? { order: drawers } : {};
  const knownStock = drawn.oneIn(4) ? ("unknown" as const) : around(stock, 9, drawn);
  return {
    truth: { ...node, supply: { ...rest, ...order, perDay, stock } },
    known: {
      ...node,
      supply: {
        ...rest,
        ...order,
        perDay: below + above === 0 ? perDay : { atLeast: Math.max(least, perDay - below), atMost: perDay + above },
        stock: knownStock,
      },
    },
  };
}

function blurNotice(group: Group, drawn: Drawn): Group {
  if (!("noticeHours" in group) || typeof group.noticeHours !== "number" || drawn.oneIn(2)) return group;
  const hours = group.noticeHours;
  return { ...group, noticeHours: drawn.oneIn(2) ? "unknown" : { atLeast: hours / 2, atMost: hours * 2 } };
}

/** A disturbance hits whoever an operator runs, or leaves a level of which a range is known. */
function blurDisturbance(
  disturbance: Scenario["disturbances"][number],
  nodes: Blurred<readonly Node[]>,
  drawn: Drawn,
): Blurred<Scenario["disturbances"][number]> {
  if (disturbance.kind === "disconnection") return { known: disturbance, truth: disturbance };
  const run = (all: readonly Node[], by: string[]): { id: string }[] =>
    all.flatMap((node) => (node.kind === "system" && by.includes(String(node.operator)) ? [{ id: node.id }] : []));
  let [known, truth] = [disturbance, disturbance];
  if (drawn.oneIn(3) && run(nodes.known, ["y", "unknown"]).length > 0) {
    known = { ...known, nodes: [{ operator: "y" }] };
    truth = { ...truth, nodes: run(nodes.truth, ["y"]) };
  }
  if (truth.kind !== "degradation" || known.kind !== "degradation" || typeof truth.level !== "number") return { known, truth };
  if (!drawn.oneIn(3)) return { known, truth };
  const { level } = truth;
  return { known: { ...known, level: { atLeast: level / 2, atMost: (1 + level) / 2 } }, truth };
}

function blur({ landscape, scenario }: SupplyCase, drawn: Drawn): BlurredCase {
  const { nodes, groups = [], dependencies = [] } = landscape;
  const named = namedIn(dependencies);
  const rows = dependencies.map((row) => blurDraws(blurSupplier(row, landscape, drawn), named.get(row.id), drawn));
  const isAdding = (id: string | undefined): boolean => groups.some((group) => group.id === id && group.rule === "capacity");
  const doubted = new Set(rows.flatMap(({ known }) => (drawn.oneIn(5) && !isAdding(known.group) ? [known.id] : [])));
  const dropped = new Set([...doubted].filter(() => drawn.oneIn(2)));
  const knownRows = rows.map(({ known }) => ({ ...known, evidence: doubted.has(known.id) ? assumed : inferred }));
  const both = nodes.map((node): Blurred<Node> => {
    const { known, truth } = blurSupply(node, knownRows, drawn);
    if (known.kind !== "system" || truth.kind !== "system") return { known, truth };
    const operator = drawn.oneIn(2) ? "x" : "y";
    return { known: { ...known, operator: drawn.oneIn(4) ? "unknown" : operator }, truth: { ...truth, operator } };
  });
  const provider: Node = { kind: "it-provider", id: "y", name: "Y", evidence: inferred };
  const sides = { known: [provider, ...both.map(({ known }) => known)], truth: [provider, ...both.map(({ truth }) => truth)] };
  const disturbances = scenario.disturbances.map((each) => blurDisturbance(each, sides, drawn));
  const left = without({ ...landscape, nodes: sides.truth, dependencies: rows.map(({ truth }) => truth) }, dropped);
  const isLeft = new Set((left.dependencies ?? []).map(({ id }) => id));
  const trueRows = (left.dependencies ?? []).map((row): Row => {
    if (row.draws?.of === undefined || isLeft.has(row.draws.of)) return row;
    return { ...row, draws: { always: row.draws.always ?? 0 } };
  });
  return {
    known: {
      landscape: {
        ...landscape,
        nodes: sides.known,
        ...(groups.length === 0 ? {} : { groups: groups.map((group) => blurNotice(group, drawn)) }),
        dependencies: knownRows,
      },
      scenario: { ...scenario, disturbances: disturbances.map(({ known }) => known) },
    },
    truth: {
      landscape: { ...left, dependencies: trueRows },
      scenario: { ...scenario, disturbances: disturbances.map(({ truth }) => truth) },
    },
  };
}

/**
 * Landscapes with shared supplies of which not all is known, each with one truth: ranges of what comes in, of stocks and draws, unknown
 * stocks, candidates, weak evidence on rows that draw and on what they draw instead of, unknown operators and notices, levels in ranges.
 */
export function blurredSupplies(options: SupplyOptions = {}): fc.Arbitrary<BlurredCase> {
  return fc
    .record({ exact: supplyCases(options), numbers: fc.array(fc.nat(9999), { minLength: 61, maxLength: 61 }) })
    .map(({ exact, numbers }) => blur(exact, new Drawn(numbers)));
}
