import { type Course, impact, type Landscape, landscapeBuilder, rank, type Scenario, simulate } from "tragweite";
import { describe, expect, it } from "vitest";
import { levelsAfterDays } from "./levels-after.js";

type Fields = Readonly<Record<string, unknown>>;

/** Regions with a primary of their own and a supply in its stead, and somebody elsewhere who always draws on it. */
function bank(
  supply: Fields,
  elsewhere: Fields,
  regions: Readonly<Record<string, Fields>>,
  hidden: { readonly dependency?: Fields } = {},
): Landscape {
  const builder = landscapeBuilder({ id: "bank", evidence: { status: "assumed" } });
  const company = builder.node("it-provider", { id: "company", name: "company" });
  const system = (id: string, more: Fields = {}) =>
    builder.node("system", { id, name: id, operator: company, systemType: "lab", ...more } as never);
  const shared = system("bank", { supply });
  const site = (id: string) => builder.node("service-provider", { id, name: id, sites: 1 });
  const other = site("elsewhere");
  builder.dependency({
    id: "elsewhere-bank",
    dependent: other,
    supplier: shared,
    kind: "use",
    weight: 1,
    draws: elsewhere,
  } as never);
  for (const [id, draws] of Object.entries(regions)) {
    const node = site(id);
    const primary = system(`${id}-primary`);
    const group = builder.group(node, { id: `${id}-any`, rule: "at-least", k: 1 });
    builder.dependency({ id: `${id}-own`, dependent: node, supplier: primary, kind: "use", weight: 1, group });
    builder.dependency({
      id: `${id}-bank`,
      dependent: node,
      supplier: shared,
      kind: "use",
      weight: 1,
      group,
      draws,
      ...hidden.dependency,
    } as never);
  }
  return builder.build();
}

const lost = (...all: readonly (readonly [id: string, from: number, until?: number, level?: number])[]): Scenario => ({
  tragweite: "scenario/1",
  id: "s",
  start: "2026-01-01T00:00Z",
  disturbances: all.map(([id, from, until, level = 0], index) => ({
    id: `o${index}`,
    kind: "degradation",
    nodes: [{ id }],
    level,
    begin: `+${from * 24}h`,
    ...(until === undefined ? {} : { end: `+${until * 24}h` }),
  })),
});

const daysOf = (spans: NonNullable<Course["supplies"]>[number]["alert"]["worst"] = []) =>
  spans.map(({ from, to }) => [from.hour / 24, to === null ? null : to.hour / 24]);
const alertDays = (course: Course) => daysOf(course.supplies?.[0]?.alert.worst);
const shortDays = (course: Course) => daysOf(course.supplies?.[0]?.short.worst);

const levelAt = (course: Course, id: string, day: number): number => {
  const steps = course.nodes.find((node) => node.id === id)?.steps ?? [];
  return steps.findLast(({ hour }) => hour <= day * 24)?.level.atLeast ?? 1;
};

describe("shared supplies, as worked out by hand", () => {
  const region = { always: 20, atLoss: 25 };

  it("a stock runs out, what comes in is shared out, and suffices again", () => {
    const landscape = bank({ perDay: 100, stock: 1000, reserve: 400 }, { always: 80 }, { region });
    const course = simulate(landscape, lost(["region-primary", 0, 60]));
    expect(levelsAfterDays(course, "elsewhere", [0, 39.99, 40, 59.99, 60, 61])).toEqual([1, 1, 0.8, 0.8, 1, 1]);
    expect(levelsAfterDays(course, "region", [0, 39.99, 40, 59.99, 60])).toEqual([1, 1, 0.8, 0.8, 1]);
    expect(alertDays(course)).toEqual([[24, null]]);
    expect(shortDays(course)).toEqual([[40, 60]]);
  });

  it("a stock that is filled up again ends its alert", () => {
    const landscape = bank({ perDay: 105, stock: 1000, reserve: 400 }, { always: 80 }, { region });
    const course = simulate(landscape, lost(["region-primary", 0, 60]));
    expect(alertDays(course)).toEqual([[30, 140]]);
    expect(shortDays(course)).toEqual([[50, 60]]);
    expect(levelsAfterDays(course, "elsewhere", [49.99, 50, 59.99, 60])).toEqual([1, 0.84, 0.84, 1]);
  });

  it("two regions empty it sooner", () => {
    const landscape = bank({ perDay: 100, stock: 1000 }, { always: 60 }, { one: region, other: region });
    const course = simulate(landscape, lost(["one-primary", 0, 60], ["other-primary", 0, 60]));
    expect(shortDays(course)).toEqual([[20, 60]]);
    expect(levelAt(course, "elsewhere", 20)).toBeCloseTo(100 / 150, 9);
  });

  it("without a stock it is shared out at once, in proportion or in an order", () => {
    const draws = { always: 100 };
    const neighbour = { neighbour: { atLoss: 90 } };
    const even = bank({ perDay: 150 }, draws, neighbour);
    const all = lost(["neighbour-primary", 0, 1]);
    expect(levelAt(simulate(even, all), "elsewhere", 0)).toBeCloseTo(150 / 190, 9);
    expect(levelAt(simulate(even, all), "neighbour", 0)).toBeCloseTo(150 / 190, 9);
    const ordered = bank({ perDay: 150, order: ["elsewhere", "neighbour"] }, draws, neighbour);
    expect(levelAt(simulate(ordered, all), "elsewhere", 0)).toBe(1);
    expect(levelAt(simulate(ordered, all), "neighbour", 0)).toBeCloseTo(50 / 90, 9);
    const half = simulate(even, lost(["neighbour-primary", 0, 1, 0.5]));
    expect([levelAt(half, "elsewhere", 0), levelAt(half, "neighbour", 0)]).toEqual([1, 1]);
  });

  it("who is cut off from it draws all the same", () => {
    const landscape = bank({ perDay: 150 }, { always: 100 }, { neighbour: { atLoss: 90 } });
    const { disturbances, ...scenario } = lost(["neighbour-primary", 0, 1]);
    const cut = {
      id: "cut",
      kind: "disconnection" as const,
      between: [[{ id: "neighbour" }], [{ id: "bank" }]] as [{ id: string }[], { id: string }[]],
      begin: "+0h",
      end: "+24h",
    };
    const course = simulate(landscape, { ...scenario, disturbances: [...disturbances, cut] });
    expect(levelAt(course, "elsewhere", 0)).toBeCloseTo(150 / 190, 9);
    expect(levelAt(course, "neighbour", 0)).toBe(0);
    const isolated = { id: "isolated", kind: "isolation" as const, nodes: [{ id: "neighbour" }], begin: "+0h", end: "+24h" };
    const alone = simulate(landscape, { ...scenario, disturbances: [isolated] });
    expect(levelAt(alone, "elsewhere", 0)).toBeCloseTo(150 / 190, 9);
  });

  it("without a time a stock is empty at worst and endless at best", () => {
    const landscape = bank({ perDay: 100, stock: 1000 }, { always: 80 }, { region });
    const { nodes, doubts } = impact(landscape, lost(["region-primary", 0]));
    expect(doubts).toEqual(["supplies"]);
    const elsewhere = nodes.find(({ id }) => id === "elsewhere")?.level;
    expect(elsewhere?.atMost ?? 1).toBe(1);
    expect(elsewhere?.atLeast).toBeCloseTo(0.8, 9);
    const without = impact(bank({ perDay: 100 }, { always: 80 }, { region }), lost(["region-primary", 0]));
    expect(without.doubts).toEqual([]);
  });

  it("a substitute that is used after a while is drawn on after that", () => {
    const landscape = bank(
      { perDay: 150 },
      { always: 100 },
      { neighbour: { atLoss: 90 } },
      { dependency: { activationHours: 12 } },
    );
    const course = simulate(landscape, lost(["neighbour-primary", 0, 2]));
    expect(levelsAfterDays(course, "elsewhere", [0, 0.49, 0.5, 1.99, 2])).toEqual([1, 1, 0.789, 0.789, 1]);
    expect(levelsAfterDays(course, "neighbour", [0, 0.49, 0.5, 1.99, 2])).toEqual([0, 0, 0.789, 0.789, 1]);
  });

  it("who reaches others through it is told in a rank, and what is reached at all", () => {
    const landscape = bank({ perDay: 150 }, { always: 100 }, { neighbour: { atLoss: 90 } });
    const units = rank(landscape, { by: "node" }).units;
    expect(units.find(({ id }) => id === "neighbour-primary")?.throughSupplies).toEqual(["bank"]);
    expect(units.find(({ id }) => id === "bank")?.throughSupplies).toBeUndefined();
  });

  it("a substitute that is used after a while is not drawn on before, whoever is served first", () => {
    const landscape = bank(
      { perDay: 150, order: ["neighbour", "elsewhere"] },
      { always: 100 },
      { neighbour: { atLoss: 90 } },
      { dependency: { activationHours: 12 } },
    );
    const course = simulate(landscape, lost(["neighbour-primary", 0, 2]));
    expect(levelsAfterDays(course, "elsewhere", [0, 0.49, 0.5, 1.99, 2])).toEqual([1, 1, 0.6, 0.6, 1]);
    expect(levelsAfterDays(course, "neighbour", [0, 0.49, 0.5, 1.99, 2])).toEqual([0, 0, 1, 1, 1]);
  });
});
