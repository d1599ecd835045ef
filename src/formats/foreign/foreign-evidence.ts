import type { Evidence } from "../../model/values/evidence.js";

/** The file's row in the landscape's list of sources. */
export const fileSource = "file";

/** The evidence of what stands at a place of a file. */
export function evidenceOf(status: Evidence["status"], file: string | undefined, place: string, note?: string): Evidence {
  const said = [file === undefined ? place : `${file}:${place}`, ...(note === undefined || note === "" ? [] : [note])];
  return { status, sources: [fileSource], note: said.join(", ").slice(0, 500) };
}
