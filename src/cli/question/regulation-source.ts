import { posix } from "node:path";
import { readRegulation } from "../../formats/index.js";
import type { Regulation } from "../../model/documents/regulation.js";
import type { Limits } from "../../model/values/limits.js";
import type { Host } from "../terminal/host.js";

/** The rules of a file, or those that are shipped. */
export async function loadRegulation(path: string | undefined, host: Host, limits: Partial<Limits>): Promise<Regulation> {
  const file = path ?? posix.join(host.packageFolder, "data", "regulation", "named-limits.json");
  return readRegulation(await host.readBytes(file, limits), { file, limits, onNote: host.onNote });
}
