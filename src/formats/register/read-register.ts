import { checkList, checkOptions, checkRecord, checkText, checkTextOrBytes } from "../../model/values/argument-checks.js";
import { withDefaultLimits } from "../../model/values/limits.js";
import { type ForeignOptions, foreignOptionKinds } from "../foreign/foreign-options.js";
import type { Imported } from "../tables/import-table.js";
import { readRegisters } from "./read-registers.js";
import type { RegisterFile } from "./register.js";
import { RegisterContents } from "./register-contents.js";
import { landscapeOf } from "./register-landscape.js";

/** How registers are read; `file` names them all together. */
export type ReadRegisterOptions = Omit<ForeignOptions, "take">;

const { take, ...optionKinds } = foreignOptionKinds;
const hint = "give { file, content }, with bytes of a zip or a workbook, or a list of { name, content }";

/**
 * Reads one landscape from registers of information (DORA): packages of CSV (zip), folders of them, or workbooks. Financial entities become
 * service-providers, unless `kinds` say otherwise, their functions services, providers it-providers, what a provider runs of one type of service a
 * system; chains of sub-contractors become dependencies between systems. Organisations are joined by Legal Entity Identifier.
 * @throws `InvalidInputError` for what is no register, or has nothing that becomes a node
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `zipParts`, `unzippedBytes`, `unzippedPartBytes`, `zipRatio`, `cells`, `nodes` or `dependencies`
 * @remarks Cost: time O(input), space O(largest register + landscape). Source: Implementing Regulation (EU) 2024/2956, Annex I.
 */
export function readRegisterLandscape(files: readonly RegisterFile[], options: ReadRegisterOptions = {}): Imported {
  checkFiles("readRegisterLandscape", files);
  checkOptions("readRegisterLandscape", options, optionKinds);
  const reading = { ...options, limits: withDefaultLimits(options.limits) };
  const [only] = files;
  const file = options.file ?? (files.length === 1 ? only?.file : undefined);
  const contents = new RegisterContents({ ...reading, ...(file === undefined ? {} : { file }) }, files.length === 1);
  for (const each of files) for (const register of readRegisters(each, reading)) contents.add(register);
  return landscapeOf(contents);
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
