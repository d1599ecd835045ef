/** Round steps for an axis of counts from 0: 1, 2 or 5 times a power of ten, at most so many; there is no half of one. */
export function axisSteps(largest: number, most = 6): number[] {
  if (!(largest > 0)) return [0];
  const raw = largest / most;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(1, ([1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power);
  return Array.from({ length: Math.floor(largest / step + 1e-9) + 1 }, (_, index) => index * step);
}
