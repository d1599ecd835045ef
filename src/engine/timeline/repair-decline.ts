import { wholeMilliseconds } from "../../quantities.js";

/** How what is unrepaired declines from one moment on, as long as nothing changes that. */
export interface Decline {
  /** Unrepaired at that moment, above 0. */
  readonly from: number;
  /** The most that is repaired a day, whatever is left; infinity: no such limit. */
  readonly perDay: number;
  /** The most that is repaired a day, as a share of what is left; infinity: no such limit. */
  readonly share: number;
  /**
   * Where there is a share, so much counts as nothing, whichever of the two limits then: if it counted only where the share limits,
   * a greater share would be done later.
   */
  readonly hair: number;
}

const day = 86_400_000;

/**
 * What is unrepaired after so many milliseconds: it falls at min(perDay, share · unrepaired) a day, first in a straight line,
 * then ever slower.
 */
export function unrepairedAfter({ from, perDay, share }: Decline, milliseconds: number): number {
  const bend = perDay / share; // from here on the share is what limits; not a number where nothing does
  if (!(bend >= from)) {
    const straight = ((from - bend) * day) / perDay;
    if (!(milliseconds > straight)) return from - (milliseconds * perDay) / day;
    return share === Number.POSITIVE_INFINITY ? 0 : bend * Math.exp((-share * (milliseconds - straight)) / day);
  }
  return from * Math.exp((-share * milliseconds) / day);
}

/** How many milliseconds it takes, at least one, until no more than so much is unrepaired; infinity: that never comes. */
export function timeUntil(decline: Decline, left: number): number {
  return Math.max(1, wholeMilliseconds(spanUntil(decline, left)));
}

/** How many milliseconds it takes until all is repaired, or so little is left that it counts as nothing. */
export function timeUntilRepaired(decline: Decline): number {
  const { share, hair } = decline;
  return timeUntil(decline, share === Number.POSITIVE_INFINITY ? 0 : hair);
}

function spanUntil({ from, perDay, share }: Decline, left: number): number {
  if (left >= from) return 0;
  const bend = perDay / share;
  const straight = bend >= from ? 0 : ((from - Math.max(left, bend)) * day) / perDay;
  if (left >= bend) return straight;
  return straight + (Math.log(Math.min(from, bend) / left) / share) * day;
}
