import type { Course } from "tragweite";

/** The levels of a node after so many days, rounded to three decimals: one where both runs agree, else the two. */
export function levelsAfterDays(course: Course, id: string, days: readonly number[]): (number | readonly [number, number])[] {
  const steps = course.nodes.find((node) => node.id === id)?.steps ?? [];
  return days.map((day) => {
    const level = steps.filter(({ hour }) => hour <= day * 24).at(-1)?.level ?? { atLeast: 1, atMost: 1 };
    const [low, high] = [round(level.atLeast), round(level.atMost)];
    return low === high ? low : [low, high];
  });
}

const round = (level: number): number => Math.round(level * 1000) / 1000;
