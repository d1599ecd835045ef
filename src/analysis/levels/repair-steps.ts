import type { DoubtSide } from "../../engine/compile/doubt.js";
import { equalSteps, type LevelStep, type LevelSteps, levelSteps } from "../../engine/level-steps.js";
import type { Bounds } from "../../quantities.js";

/** The steps in which the level of a population is counted, as its raw level admits them and as it is repaired. */
export interface RepairSteps {
  readonly steps: LevelSteps;
  readonly repairedSteps: LevelSteps;
}

const mostSteps = 100;
const hundredths = 100;

/**
 * A population of N has the levels k / m, m = min(100, N). Where N may be one of several, a reading has the lowest, or the highest,
 * level of them all while a part is lost, looked at in hundredths of the population: no truth is below it, or above, and a narrower
 * range of N is never wider in its levels.
 * @param sizes - N, from 1 on
 * @param hair - so many unrepaired count as none, so that at worst only those N count of which more are; 0: only none does
 * @remarks Cost: 10,000 operations where N is a range.
 */
export function repairSteps(sizes: Bounds, side: DoubtSide, hair: number): RepairSteps {
  if (sizes.atLeast === sizes.atMost || sizes.atLeast >= mostSteps) {
    const steps = equalSteps(Math.min(mostSteps, sizes.atLeast));
    return { steps, repairedSteps: steps };
  }
  if (side === "best") {
    const steps = levelSteps(steppingUp((lost) => highest(sizes, lost)));
    return { steps, repairedSteps: steps };
  }
  const raw = steppingUp((lost) => lowest(sizes, lost, 0));
  const steps = levelSteps(raw);
  if (hair === 0) return { steps, repairedSteps: steps };
  const repaired = steppingUp((lost) => lowest(sizes, lost, hair));
  return { steps, repairedSteps: levelSteps(withLevelsOf(raw, repaired)) };
}

/** The steps of {@link repairSteps} in one reading, made once for all populations of as many. */
export class RememberedSteps {
  private readonly known = new Map<string, RepairSteps>();

  constructor(private readonly side: DoubtSide) {}

  of({ atLeast, atMost }: Bounds, hair: number): RepairSteps {
    // from a hundred on, and a range up to more than that, all are alike
    const sizes = { atLeast: Math.min(mostSteps, atLeast), atMost: Math.min(mostSteps + 1, atMost) };
    const key = `${sizes.atLeast} ${sizes.atMost} ${hair}`;
    const steps = this.known.get(key) ?? repairSteps(sizes, this.side, hair);
    this.known.set(key, steps);
    return steps;
  }
}

/** The levels by hundredths that are lost, from all to none, without those at which it does not rise. */
function steppingUp(levelAt: (lost: number) => number): LevelStep[] {
  const steps: LevelStep[] = [];
  for (let lost = hundredths; lost >= 0; lost--) {
    const level = lost === 0 ? 1 : levelAt(lost);
    const before = steps.at(-1)?.level ?? -1;
    if (level > before) steps.push({ left: lost, of: hundredths, level });
  }
  return steps;
}

/** The lowest level where at most so many hundredths are lost. */
function lowest({ atLeast, atMost }: Bounds, lost: number, hair: number): number {
  let level = 1;
  for (let m = atLeast; m <= Math.min(mostSteps, atMost); m++) {
    const isRepaired = m < mostSteps && m < atMost && lost * m <= hundredths * hair;
    if (!isRepaired) level = Math.min(level, Math.floor((m * (hundredths - lost)) / hundredths) / m);
  }
  return level;
}

/** The highest level where at most so many hundredths are lost, and more than one hundredth less. */
function highest({ atLeast, atMost }: Bounds, lost: number): number {
  let level = 0;
  for (let m = atLeast; m <= Math.min(mostSteps, atMost); m++)
    level = Math.max(level, (Math.ceil((m * (hundredths - lost + 1)) / hundredths) - 1) / m);
  return level;
}

/** Adds the levels that only the former have, each where the latter, which are nowhere lower, pass it. */
function withLevelsOf(raw: readonly LevelStep[], repaired: readonly LevelStep[]): LevelStep[] {
  return repaired.flatMap((step, place) => {
    const before = repaired[place - 1]?.level ?? -1;
    const between = raw.filter(({ level }) => level > before && level < step.level);
    return [...between.map(({ level }) => ({ ...step, level })), step];
  });
}
