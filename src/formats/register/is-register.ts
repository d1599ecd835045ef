import { InvalidInputError } from "../../errors/errors.js";
import { checkBytes, checkOptions, checkText } from "../../model/values/argument-checks.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { recogniseStart } from "../recognise/recognise.js";
import { areOfRegister, sheetsOf } from "../xlsx/open-workbook.js";
import { readWorkbook } from "../xlsx/workbook.js";
import { mayHoldArchives, NestedArchives } from "./nested-archives.js";
import { templateOf } from "./register-columns.js";

/**
 * Whether bytes look like a register of information: a package (zip) with its templates, a workbook with a sheet for each, or an archive
 * in which such stand packed.
 * @throws `InvalidInputError` for a workbook that is damaged
 * @throws `LimitExceededError` as `readRegisterLandscape`
 */
export function isRegister(
  bytes: Uint8Array,
  options: { readonly file?: string | undefined; readonly limits?: Partial<Limits> | undefined } = {},
): boolean {
  checkBytes("isRegister", "input", bytes, "give the bytes of the file, a Uint8Array");
  checkOptions("isRegister", options, { file: "text", limits: "limits" });
  const limits = withDefaultLimits(options.limits);
  const format = recogniseStart(bytes);
  if (format === "register") return true;
  if (format === "xlsx") return areOfRegister(sheetsOf(bytes, limits, options.file));
  return isArchiveOfRegisters(bytes, new NestedArchives(limits), 1, options.file);
}

/** Whether a register stands packed in an archive, or in one within; what is damaged is looked past. */
function isArchiveOfRegisters(bytes: Uint8Array, nested: NestedArchives, depth: number, file: string | undefined): boolean {
  if (!mayHoldArchives(bytes)) return false;
  return unlessDamaged(() => {
    for (const inner of nested.within(nested.open(bytes, depth, file)))
      if (unlessDamaged(() => isPackedRegister(inner.bytes, nested, depth + 1, file))) return true;
    return false;
  });
}

function isPackedRegister(bytes: Uint8Array, nested: NestedArchives, depth: number, file: string | undefined): boolean {
  const format = recogniseStart(bytes);
  if (format === "xlsx") return areOfRegister(readWorkbook(nested.open(bytes, depth, file), nested.limits).sheets);
  return format === "register" || isArchiveOfRegisters(bytes, nested, depth, file);
}

function unlessDamaged(isOne: () => boolean): boolean {
  try {
    return isOne();
  } catch (error) {
    if (error instanceof InvalidInputError) return false;
    throw error;
  }
}

/** Whether a file is called like a template of a register, such as `b_05.02.csv`. */
export function isRegisterTemplate(name: string): boolean {
  checkText("isRegisterTemplate", "name", name, 'give the name of a file, such as "b_05.02.csv"');
  return /\.(?:csv|tsv|txt)$/i.test(name) && templateOf(name) !== undefined;
}
