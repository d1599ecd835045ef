import { InvalidArgumentError } from "@commander-js/extra-typings";

/** Reads an option's value: a whole number, at least so much. */
export function countFrom(least: number): (text: string) => number {
  return (text) => {
    if (!/^\d+$/.test(text) || Number(text) < least || !Number.isSafeInteger(Number(text)))
      throw new InvalidArgumentError(`A whole number from ${least} on belongs here.`);
    return Number(text);
  };
}
