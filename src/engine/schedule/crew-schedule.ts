/** A job with the crew that does it; crews from 0 on, moments in milliseconds after the start of the work. */
export interface ScheduledJob {
  readonly job: number;
  readonly crew: number;
  readonly begin: number;
  readonly end: number;
}

/**
 * What an order of jobs is on some crews: each takes the next job as soon as it is free, of several that are the first.
 * No schedule of what only gains from earlier ends is better than the best of these: starting its jobs in their order of begin, each
 * on the crew that is free first, delays none.
 * @returns in the order given, which is that of begins
 */
export function crewSchedule(durations: Float64Array, order: readonly number[], crews: number): ScheduledJob[] {
  const free = new Array<number>(Math.min(crews, Math.max(1, order.length))).fill(0);
  return order.map((job) => {
    let crew = 0;
    for (let each = 1; each < free.length; each++) if (free[each]! < free[crew]!) crew = each;
    const begin = free[crew]!;
    const end = begin + durations[job]!;
    free[crew] = end;
    return { job, crew, begin, end };
  });
}

/** What a schedule loses: the rate before each end times the time since the end before; in milliseconds. */
export function scheduleLoss(schedule: readonly ScheduledJob[], jobs: number, rate: (isOpen: Uint8Array) => number): number {
  const isOpen = new Uint8Array(jobs);
  for (const { job } of schedule) isOpen[job] = 1;
  const ends = [...schedule].sort((a, b) => a.end - b.end);
  let [now, sum] = [0, 0];
  for (const { job, end } of ends) {
    if (end > now) sum += (end - now) * rate(isOpen);
    now = end;
    isOpen[job] = 0;
  }
  return sum;
}
