import { InvalidArgumentError, Option } from "@commander-js/extra-typings";

const mostThreads = 256;

/** `--threads N`. */
export const threadsOption = () =>
  new Option("--threads <n>", "threads for long work (default: one for each core)").argParser((text: string) => {
    if (!/^\d{1,3}$/.test(text) || Number(text) < 1 || Number(text) > mostThreads)
      throw new InvalidArgumentError(`A whole number from 1 to ${mostThreads} belongs here.`);
    return Number(text);
  });
