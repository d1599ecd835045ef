import { checkList, checkOptions, checkRecord, checkText, checkTextOrBytes } from "../../model/values/argument-checks.js";
import { withDefaultLimits } from "../../model/values/limits.js";
import { type ForeignOptions, type ForeignReading, foreignOptionKinds } from "../foreign/foreign-options.js";
import type { Imported } from "../tables/import-table.js";
import { readRegisters } from "./read-registers.js";
import type { Register, RegisterFile } from "./register.js";
import { RegisterContents } from "./register-contents.js";
import { landscapeOf } from "./register-landscape.js";
import { RegisterRowCount } from "./register-row-count.js";

/** How registers are read; `file` names them all together. */
export type ReadRegisterOptions = Omit<ForeignOptions, "take">;

const { take, ...optionKinds } = foreignOptionKinds;
const hint = "give { file, content }, with bytes of a zip or a workbook, or a list of { name, content }";

/**
 * Reads one landscape from registers of information (DORA): packages of CSV (zip), folders of them, workbooks, or archives of any of these. Financial entities become
 * service-providers, unless `kinds` say otherwise, their functions services, providers it-providers, what a provider runs of one type of service a
 * system; chains of sub-contractors become dependencies between systems. Organisations are joined by Legal Entity Identifier.
 * @throws `InvalidInputError` for what is no register, or has nothing that becomes a node
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `zipParts`, `unzippedBytes`, `unzippedPartBytes`, `zipRatio`, `zipNesting`, `registerRows`, `cells`, `nodes` or `dependencies`
 * @remarks Cost: time O(input), space O(largest register + landscape). Source: Implementing Regulation (EU) 2024/2956, Annex I.
 */
export function readRegisterLandscape(files: readonly RegisterFile[], options: ReadRegisterOptions = {}): Imported {
  checkFiles("readRegisterLandscape", files);
  checkOptions("readRegisterLandscape", options, optionKinds);
  const reading = { ...options, limits: withDefaultLimits(options.limits) };
  const [only] = files;
  const file = options.file ?? (files.length === 1 ? only?.file : undefined);
  const contents = new RegisterContents({ ...reading, ...(file === undefined ? {} : { file }) });
  const registers = registersIn(files, reading, (name) => contents.notes.tally("element-left", name));
  // places are those of one file only where there is no second one
  const [first, second] = [registers.next().value, registers.next().value];
  for (const register of [first, second]) if (register !== undefined) contents.add(register, second === undefined);
  for (const register of registers) contents.add(register, false);
  return landscapeOf(contents);
}

function* registersIn(
  files: readonly RegisterFile[],
  reading: ForeignReading,
  onLeft: (name: string) => void,
): Generator<Register, undefined> {
  const count = new RegisterRowCount(reading.limits);
  for (const file of files) yield* readRegisters(file, { ...reading, count }, onLeft);
}

/** @throws `InvalidArgumentError` for what are no files of registers */
export function checkFiles(call: string, files: readonly RegisterFile[]): void {
  checkList(call, "registers", files, hint);
  for (const file of files) {
    checkRecord(call, "register", file, [], hint);
    const { file: name, content } = file;
    if (name !== undefined) checkText(call, "name of a register", name, hint);
    if (content instanceof Uint8Array) continue;
    checkList(call, "files of a register", content, hint);
    for (const part of content) {
      checkRecord(call, "file of a register", part, [], hint);
      checkText(call, "name of a file of a register", part.name, hint);
      checkTextOrBytes(call, "content of a file of a register", part.content, hint);
    }
  }
}
