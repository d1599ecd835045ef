import type { JSX } from "preact";
import type { Bounds } from "../../quantities.js";

interface ToleranceGraphProps {
  readonly outageHours: Bounds;
  /** Absent: none is stated, and nothing is drawn, which would look as if it were kept. */
  readonly tolerableHours: number | undefined;
}

/**
 * How long a service is out against what is tolerable: grey up to there, red beyond, hatched where it is only perhaps so, with a tick
 * where the tolerance ends. The numbers stand beside it.
 */
export function ToleranceGraph({ outageHours: { atLeast, atMost }, tolerableHours }: ToleranceGraphProps): JSX.Element | null {
  if (tolerableHours === undefined || !Number.isFinite(atMost)) return null;
  const whole = Math.max(atMost, tolerableHours);
  if (whole === 0) return null;
  const part = (kind: string, from: number, to: number): JSX.Element | null =>
    to <= from ? null : <rect class={kind} x={percent(from / whole)} width={percent((to - from) / whole)} y="2" height="6" />;
  return (
    <svg class="bar tolerance screen" width="100%" height="10" aria-hidden="true">
      <rect class="track" width="100%" y="2" height="6" />
      {part("tolerated", 0, Math.min(atLeast, tolerableHours))}
      {part("lost", tolerableHours, atLeast)}
      {part("perhaps", atLeast, atMost)}
      <rect class="tick" x={percent(Math.min(0.985, tolerableHours / whole))} width="2" height="10" />
    </svg>
  );
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
