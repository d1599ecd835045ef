import type { Exit } from "../../model/landscape/exit.js";
import type { Said } from "./register-organisations.js";

/** That something needs a system, as registers say it. */
export interface RegisterNeed {
  readonly dependent: string;
  readonly supplier: string;
  readonly service: string;
  /** `assumed` where the register leaves out who receives what is sub-contracted. */
  status: "inferred" | "assumed";
  readonly sources: Set<string>;
  readonly note: string;
  exit?: Exit | undefined;
}

/** Needs by their two ends: that several contracts or registers say one is one need. */
export class RegisterNeeds {
  readonly byEnds = new Map<string, RegisterNeed>();
  /** How often a need was said again. */
  repeated = 0;

  add(need: Omit<RegisterNeed, "sources" | "note">, { source, place }: Said, note: string): void {
    const ends = `${need.dependent}\n${need.supplier}`;
    const known = this.byEnds.get(ends);
    if (known === undefined) {
      this.byEnds.set(ends, {
        ...need,
        sources: new Set([source]),
        note: [place, note].filter(Boolean).join(", ").slice(0, 500),
      });
      return;
    }
    this.repeated++;
    known.sources.add(source);
    known.exit ??= need.exit;
    if (need.status === "inferred") known.status = "inferred";
  }
}
