import { paint } from "./tokens.js";

export const ink = paint("tx");
export const paper = paint("bg");
export const faint = paint("tx2");
export const line = paint("line2");
export const grid = paint("line");

interface Shade {
  readonly fill: string;
  /** For what stands on it. */
  readonly text: string;
}

const none: Shade = { fill: paint("sunk"), text: ink };
const part: Shade = { fill: paint("deg"), text: paint("deg-on") };
const whole: Shade = { fill: paint("lost"), text: paint("lost-on") };

/** The shade of a loss in [0, 1]: nothing, degraded, lost. */
export function shadeOf(loss: number): Shade {
  if (loss <= 0) return none;
  return loss < 1 ? part : whole;
}
