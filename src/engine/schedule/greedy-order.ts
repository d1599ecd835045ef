import type { SetRates } from "./set-rates.js";

/** What is less than this part of a worth decides nothing: neither noise, nor what counts among equals only. */
const equalPart = 1e-8;

/**
 * The order in which each job is the one that gives most back an hour of its own work, by what is done before it.
 * Ties go to the job that ranks first. No more than a comparison: it does not look ahead, so of two jobs that help only
 * together it sees the worth of neither.
 * @remarks Cost: n² / 2 rates.
 */
export function greedyOrder(rates: SetRates): number[] {
  const isOpen = new Uint8Array(rates.durations.length).fill(1);
  const left = [...rates.ranked];
  const order: number[] = [];
  while (left.length > 0) {
    const now = rates.rate(isOpen);
    let [best, bestWorth] = [0, -1];
    left.forEach((job, place) => {
      isOpen[job] = 0;
      const worth = (now - rates.rate(isOpen)) / rates.durations[job]!;
      isOpen[job] = 1;
      if (worth > bestWorth * (1 + equalPart)) [best, bestWorth] = [place, worth];
    });
    const [job = -1] = left.splice(best, 1);
    isOpen[job] = 0;
    order.push(job);
  }
  return order;
}
