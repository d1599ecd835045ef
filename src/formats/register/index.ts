/**
 * Registers of information under DORA (Implementing Regulation (EU) 2024/2956), as packages of CSV, folders of them or workbooks: one or many
 * made into one landscape. No file access, nothing of Node.js: it runs in a browser.
 *
 * @example A bank, its payments, and who runs them
 * ```ts
 * import { readRegisterLandscape } from "tragweite/formats/register";
 *
 * const content = [
 *   { name: "b_01.02.csv", content: "c0010,c0020\nBANK,Bank" },
 *   { name: "b_05.01.csv", content: "c0010,c0050\nHOST,Host" },
 *   { name: "b_06.01.csv", content: "c0010,c0030,c0040\nF1,Payments,BANK" },
 *   { name: "b_02.02.csv", content: "c0010,c0020,c0030,c0050,c0060\nC1,BANK,HOST,F1,eba_TA:S17" },
 * ];
 * const { landscape } = readRegisterLandscape([{ content }]);
 * console.log(landscape.dependencies?.map(({ dependent, supplier }) => `${dependent} needs ${supplier}`));
 * // → [ 'bank/f1 needs host/iaas' ]
 * ```
 *
 * @packageDocumentation
 */

export { isRegister, isRegisterTemplate } from "./is-register.js";
export type {
  FindingCode,
  FindingSeverity,
  FindingValues,
  RegisterFinding,
  RejectingRule,
} from "./lint/finding.js";
export { registerFindingText } from "./lint/finding-text.js";
export { lintRegisters, type RegisterLint } from "./lint/lint-registers.js";
export { type ReadRegisterOptions, readRegisterLandscape } from "./read-register.js";
export type { RegisterFile, RegisterPart } from "./register.js";
export { type WrittenRegister, writeRegister } from "./write-register.js";
