import type { Host, TextStream } from "./host.js";

const set = (value: string | undefined): boolean => value !== undefined && value !== "";

/** Whether to colour: never under NO_COLOR, always under FORCE_COLOR, else on a terminal that can. */
export function isColoured(stream: TextStream, { env }: Host): boolean {
  if (set(env["NO_COLOR"])) return false;
  if (set(env["FORCE_COLOR"])) return env["FORCE_COLOR"] !== "0";
  return stream.isTTY && env["TERM"] !== "dumb";
}
