import type { Exit } from "../../model/landscape/exit.js";
import { wordIn } from "./code-lists.js";
import { dayIn, type Register, rowsOf } from "./register.js";

/** A contract of one register: what it brings, to whom. */
export interface RegisterContract {
  /** Keys of the systems that are needed directly by it. */
  readonly systems: Set<string>;
  /** Keys of the organisations that use it, by B_02.02. */
  readonly users: Set<string>;
  /** Set once a row of it has not expired. */
  isRunning: boolean;
}

/** By contract, provider and type of service: what B_07.01 says of leaving it. */
export function exitsIn(register: Register): ReadonlyMap<string, Exit> {
  const exits = new Map<string, Exit>();
  const table = register.tables.get("b_07.01");
  if (table === undefined) return exits;
  for (const row of rowsOf(register, "b_07.01")) {
    const cell = (code: string): string => table.cell(row, code);
    const substitutability = wordIn("substitutability", cell("0050")) as Exit["substitutability"];
    const plan = wordIn("truth", cell("0080"));
    const reintegration = wordIn("reintegration", cell("0090")) as Exit["reintegration"];
    const alternatives = wordIn("alternatives", cell("0110")) as Exit["alternatives"];
    const alternative = cell("0120");
    const exit: Exit = {
      ...(substitutability === undefined ? {} : { substitutability }),
      ...(plan === undefined ? {} : { exitPlan: plan === "yes" }),
      ...(reintegration === undefined ? {} : { reintegration }),
      ...(alternatives === undefined ? {} : { alternatives }),
      ...(alternative === "" ? {} : { alternative: alternative.slice(0, 500) }),
    };
    if (Object.keys(exit).length > 0) exits.set(exitKey(cell("0010"), cell("0020"), cell("0040")), exit);
  }
  return exits;
}

export const exitKey = (contract: string, provider: string, service: string): string =>
  [contract, provider.toUpperCase(), wordIn("service", service) ?? service].join("\n");

/** Whether a contract has ended before a day; 9999-12-31 stands for no end. */
export function hasEnded(end: string, day: string | undefined): boolean {
  const last = dayIn(end);
  return day !== undefined && last !== undefined && last < day;
}
