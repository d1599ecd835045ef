import type { ChangeKind, OfferChange, RowChange } from "../../analysis/compare/run-comparison.js";
import type { Phrases } from "./phrases.js";

/** Whether what was surely normal surely has only a part of it now: that is more than to be hit harder. */
export function isNewlyDegraded(change: OfferChange | undefined): boolean {
  return change?.change === "worse" && change.before?.worst === "normal" && change.after?.best === "degraded";
}

/** New and gone are said of services; an organisation itself is there or not. */
export function changeName({ words }: Phrases, kind: ChangeKind, what: RowChange["what"], isNew = false): string {
  if (isNew) return words.compareNewlyDegraded;
  return what === "organisation" && (kind === "new" || kind === "gone") ? words.thereChanges[kind] : words.changes[kind];
}
