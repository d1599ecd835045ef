import { limitedMean, partLonger, quantileOfHours } from "../../engine/chance/failure-hours.js";
import type { HoursLaw } from "../../model/landscape/nodes/failure-law.js";
import { hoursPerYear } from "../cut-sets/lost-share.js";

/** A part of all failures of a cause, and how long these last: at least, at most, and on average. */
export interface HoursPart {
  readonly chance: number;
  readonly atLeast: number;
  readonly atMost: number;
  readonly mean: number;
}

type Lognormal = Extract<HoursLaw, { kind: "lognormal" }>;

const equalParts = 512;
const halvings = 20;
const partsOfHalf = 32;

/** Where a law that goes on and on is cut: into parts of the same chance, the last of them again and again into halves, each of many parts. */
const ends: readonly number[] = [
  ...Array.from({ length: equalParts }, (_, part) => part / equalParts),
  ...Array.from({ length: halvings * partsOfHalf }, (_, place) => {
    const [half, part] = [Math.floor(place / partsOfHalf), (place % partsOfHalf) + 1];
    return 1 - (2 ** -half / equalParts) * (1 - part / (2 * partsOfHalf));
  }),
];

/** The parts of a law; a failure that lasts longer than a year counts as so long. */
export function partsOf(law: HoursLaw): HoursPart[] {
  if (law.kind === "fixed") return [alike(1, law.hours)];
  if (law.kind === "listed") return law.hours.map((hours) => alike(1 / law.hours.length, hours));
  const hours = ends.map((end) => (end === 0 ? 0 : Math.min(quantileOfHours(law, end), hoursPerYear)));
  const sums = hours.map((each) => sumUpTo(law, each));
  return ends.map((end, part) => {
    const chance = (ends[part + 1] ?? 1) - end;
    const [atLeast = 0, atMost = hoursPerYear] = [hours[part], hours[part + 1]];
    const sum = (sums[part + 1] ?? limitedMean(law, hoursPerYear)) - (sums[part] ?? 0);
    return { chance, atLeast, atMost, mean: Math.min(atMost, Math.max(atLeast, sum / chance)) };
  });
}

function alike(chance: number, hours: number): HoursPart {
  const counted = Math.min(hours, hoursPerYear);
  return { chance, atLeast: counted, atMost: counted, mean: counted };
}

/** What failures that last no longer than so many hours add to the mean. */
function sumUpTo(law: Lognormal, hours: number): number {
  return hours === 0 ? 0 : limitedMean(law, hours) - hours * partLonger(law, hours);
}
