import { checkOptions } from "../../../model/values/argument-checks.js";
import { type Limits, withDefaultLimits } from "../../../model/values/limits.js";
import type { OnNote } from "../../text/decode-text.js";
import { checkFiles } from "../read-register.js";
import { readRegisters } from "../read-registers.js";
import type { Register, RegisterFile } from "../register.js";
import { RegisterRowCount } from "../register-row-count.js";
import { checkCells } from "./check-cells.js";
import { checkChains } from "./check-chains.js";
import { checkIndicators, checkKeys } from "./check-keys.js";
import { checkReferences } from "./check-references.js";
import { Findings, type RegisterFinding } from "./finding.js";

/** What is wrong in one register. */
export interface RegisterLint {
  readonly file: string | null;
  /** How many rows its templates have together. */
  readonly rows: number;
  /** Those for which it is rejected first; each in the order of templates and rows. */
  readonly findings: readonly RegisterFinding[];
}

/**
 * Checks registers of information before they are handed in: the four rules for which the EBA rejects one (805 empty key, 806 key twice,
 * 807 reference to nothing, 808 filing indicators), and with warnings check digits of identifiers, closed lists, days and numbers, ranks and recipients
 * of chains.
 * @throws `InvalidInputError` for what is no register, or a file in it that is no table
 * @throws `LimitExceededError` as `readRegisterLandscape`
 * @remarks Cost: time O(cells), space O(largest register). Identifiers are not looked up anywhere.
 */
export function lintRegisters(
  files: readonly RegisterFile[],
  options: { readonly limits?: Partial<Limits> | undefined; readonly onNote?: OnNote | undefined } = {},
): RegisterLint[] {
  checkFiles("lintRegisters", files);
  checkOptions("lintRegisters", options, { limits: "limits", onNote: "function" });
  const limits = withDefaultLimits(options.limits);
  const reading = { limits, onNote: options.onNote, count: new RegisterRowCount(limits) };
  return files.flatMap((file) => Array.from(readRegisters(file, reading), lintOf));
}

function lintOf(register: Register): RegisterLint {
  const findings = new Findings();
  for (const check of [checkKeys, checkReferences, checkIndicators, checkCells, checkChains]) check(register, findings);
  const rows = [...register.tables.values()].reduce((sum, table) => sum + table.rows.length, 0);
  return { file: register.file ?? null, rows, findings: findings.inOrder() };
}
