import { type Course, landscapeBuilder, simulate } from "tragweite";
import { expect, it } from "vitest";

type Fields = Readonly<Record<string, unknown>>;

/** Those who draw on a bank instead of a primary of their own, which are lost for some hours from the start. */
function courseOf(supply: Fields, drawers: Readonly<Record<string, { draws: Fields; standBy?: Fields; lost: number }>>): Course {
  const builder = landscapeBuilder({ id: "bank", evidence: { status: "assumed" } });
  const system = (id: string, more: Fields = {}) =>
    builder.node("system", { id, name: id, operator: "unknown", systemType: "lab", ...more } as never);
  const bank = system("bank", { supply });
  for (const [id, { draws, standBy }] of Object.entries(drawers)) {
    const node = system(id);
    const group = builder.group(node, { id: `${id}-any`, rule: "at-least", k: 1 });
    builder.dependency({ id: `${id}-own`, dependent: node, supplier: system(`${id}-own`), kind: "use", weight: 1, group });
    builder.dependency({
      id: `${id}-bank`,
      dependent: node,
      supplier: bank,
      kind: "use",
      weight: 1,
      group,
      draws,
      ...standBy,
    } as never);
  }
  return simulate(builder.build(), {
    tragweite: "scenario/1",
    id: "s",
    start: "2026-01-01T00:00Z",
    disturbances: Object.entries(drawers).map(([id, { lost }]) => ({
      id: `${id}-lost`,
      kind: "degradation",
      nodes: [{ id: `${id}-own` }],
      level: 0,
      begin: "+0h",
      end: `+${lost.toFixed(9)}h`,
    })),
  });
}

const spans = (course: Course, kind: "alert" | "short") =>
  course.supplies?.[0]?.[kind].worst.map(({ from, to }) => [from, to].map((each) => each && Math.round(each.hour * 3_600_000)));

it("a stock that passes its reserve within a millisecond runs out no later for that", () => {
  // six a millisecond: 15 are left after three, of which the reserve was 19, and nothing after five and a half
  const draws = { atLoss: 6 * 86_400_000 };
  const course = courseOf({ perDay: 0, stock: 33, reserve: 19 }, { a: { draws, lost: 7 / 3_600_000 } });
  expect(spans(course, "short")).toEqual([[6, 7]]);
  expect(spans(course, "alert")).toEqual([[3, null]]);
});

it("there is an alert where what is drawn ceases at the millisecond at which the reserve has been passed", () => {
  const draws = { atLoss: 6 * 86_400_000 };
  const course = courseOf({ perDay: 86_400_000, stock: 33, reserve: 19 }, { a: { draws, lost: 3 / 3_600_000 } });
  // 18 are left after three, and one more a millisecond later
  expect(spans(course, "alert")).toEqual([[3, 4]]);
});

it("a stand-by that is served first draws as late as one that is served last", () => {
  const draws = { atLoss: 100 };
  const standBy = { activationHours: 12 };
  for (const order of [
    ["a", "b"],
    ["b", "a"],
  ])
    expect(spans(courseOf({ perDay: 100, order }, { a: { draws, standBy, lost: 24 }, b: { draws, lost: 48 } }), "short")).toEqual(
      [[12 * 3_600_000, 24 * 3_600_000]],
    );
});
