import type { Evidence } from "../../src/model/values/evidence.js";
import { items } from "./csv-table.js";

/** The incident of this landscape; `from_incident` = "yes" in a table means that a fact was read off it. */
const incident = "bitmarck-2023-04";

const statuses: readonly string[] = ["documented", "inferred", "assumed"] satisfies Evidence["status"][];

export interface EvidenceCells {
  readonly status: string;
  readonly sources?: string;
  readonly from_incident?: string;
  readonly note?: string;
}

/** The evidence that a line of a table states. */
export function evidenceOf({ status, sources = "", from_incident = "", note = "" }: EvidenceCells): Evidence {
  if (!statuses.includes(status)) throw new Error(`${JSON.stringify(status)} is none of ${statuses.join(", ")}`);
  const ids = items(sources);
  return {
    status: status as Evidence["status"],
    ...(ids.length > 0 && { sources: ids }),
    ...(from_incident === "yes" && { fromIncident: incident }),
    ...(note !== "" && { note }),
  };
}
