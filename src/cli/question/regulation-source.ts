import { posix } from "node:path";
import { parseRegulation, type Regulation } from "../../model/documents/regulation.js";
import type { Limits } from "../../model/values/limits.js";
import type { Host } from "../host/host.js";
import { UsageError } from "../host/usage-error.js";

/** The rules of a file, or those that are shipped. */
export async function loadRegulation(path: string | undefined, host: Host, limits: Partial<Limits>): Promise<Regulation> {
  const file = path ?? posix.join(host.packageFolder, "data", "regulation", "named-limits.json");
  const text = new TextDecoder().decode(await host.readBytes(file, limits));
  return parseRegulation(jsonOf(text, file), { limits, file });
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError({ en: `${file}: no JSON: ${why}`, de: `${file}: das ist kein JSON (${JSON.stringify(why)})` });
  }
}
