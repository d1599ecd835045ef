import { InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { defaultLimits, type LimitName, type Limits } from "../../model/values/limits.js";
import { nearest } from "../../model/values/nearest.js";

const names = Object.keys(defaultLimits) as LimitName[];

function parseLimit(text: string, before: Partial<Limits> = {}): Partial<Limits> {
  const [name = "", value = ""] = text.split("=", 2);
  const limit = names.find((each) => each === name);
  if (limit === undefined) {
    const near = nearest(name, names);
    throw new InvalidArgumentError(
      `The limits are ${names.join(", ")}.${near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : ""}`,
    );
  }
  if (!/^[1-9]\d*$/.test(value) || !Number.isSafeInteger(Number(value))) {
    throw new InvalidArgumentError(`Write ${limit}=VALUE with a whole number above 0, such as ${limit}=${defaultLimits[limit]}.`);
  }
  return { ...before, [limit]: Number(value) };
}

/** `--limit NAME=VALUE`, once per limit. */
export const limitOption = (): Option<"--limit <name=value>", undefined, undefined, Partial<Limits>> =>
  new Option("--limit <name=value>", `raise or lower a limit (repeatable): ${names.join(", ")}`).argParser(parseLimit);
