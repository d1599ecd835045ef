import { Option } from "@commander-js/extra-typings";

/** `--unit sites`: in what is counted. */
export const unitOption = (
  text = "compare in this unit, such as sites (default: insured persons, or where there are none what the first total counts)",
) => new Option("--unit <unit>", text);
