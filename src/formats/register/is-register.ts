import { checkBytes, checkOptions, checkText } from "../../model/values/argument-checks.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { recogniseStart } from "../recognise/recognise.js";
import { areOfRegister, sheetsOf } from "../xlsx/open-workbook.js";
import { templateOf } from "./register-columns.js";

/**
 * Whether bytes look like a register of information: a package (zip) with its templates, or a workbook with a sheet for each.
 * @throws `InvalidInputError` for a workbook that is damaged
 * @throws `LimitExceededError` as `readXlsxTable`
 */
export function isRegister(
  bytes: Uint8Array,
  options: { readonly file?: string | undefined; readonly limits?: Partial<Limits> | undefined } = {},
): boolean {
  checkBytes("isRegister", "input", bytes, "give the bytes of the file, a Uint8Array");
  checkOptions("isRegister", options, { file: "text", limits: "limits" });
  const format = recogniseStart(bytes);
  if (format !== "xlsx") return format === "register";
  return areOfRegister(sheetsOf(bytes, withDefaultLimits(options.limits), options.file));
}

/** Whether a file is called like a template of a register, such as `b_05.02.csv`. */
export function isRegisterTemplate(name: string): boolean {
  checkText("isRegisterTemplate", "name", name, 'give the name of a file, such as "b_05.02.csv"');
  return /\.(?:csv|tsv|txt)$/i.test(name) && templateOf(name) !== undefined;
}
