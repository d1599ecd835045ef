import { readdirSync } from "node:fs";
import { packageFolder } from "../../cli/memory-host.js";

/** The landscapes that the package ships, from its folder on. */
export const shippedLandscapePaths = (): readonly string[] =>
  readdirSync(`${packageFolder}data`, { recursive: true, encoding: "utf8" })
    .filter((path) => /(?:^|\/)landscape\.json$/.test(path))
    .map((path) => `data/${path}`)
    .sort();
