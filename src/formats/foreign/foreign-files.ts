import { checkList, checkRecord, checkText, checkTextOrBytes } from "../../model/values/argument-checks.js";
import { checkLimit } from "../../model/values/limits.js";
import { checkForeign, type ForeignOptions, type ForeignReading, foreignOptionKinds } from "./foreign-options.js";

/** One of several files that belong together. */
export interface ForeignFile {
  /** Its name: it stands in messages and in the evidence. */
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** One file, or several of one program whose things name each other. */
export type ForeignInput = string | Uint8Array | readonly ForeignFile[];

/** One of the files as it is read: its own name in messages, and before places where there are others. */
interface FileToRead {
  readonly content: string | Uint8Array;
  readonly reading: ForeignReading;
  readonly placed: (place: string) => string;
}

/** The files in turn, and how what all of them say becomes a landscape. */
export interface FilesToRead {
  readonly files: readonly FileToRead[];
  readonly reading: ForeignReading;
}

const hint = "give a text, bytes, or a list of { file, content }";

/** So many names of files stand in a title. */
const mostNames = 5;

/**
 * @throws `InvalidArgumentError` for what no reader can be asked
 * @throws `LimitExceededError` where several files are larger than one may be
 */
export function filesToRead(call: string, input: ForeignInput, options: ForeignOptions): FilesToRead {
  if (typeof input === "string" || input instanceof Uint8Array) {
    const reading = checkForeign(call, input, options, foreignOptionKinds);
    return { files: [{ content: input, reading, placed: (place) => place }], reading };
  }
  checkList(call, "input", input, hint);
  for (const each of input) {
    checkRecord(call, "file", each, [], hint);
    checkText(call, "name of a file", each.file, hint);
    checkTextOrBytes(call, "content of a file", each.content, hint);
  }
  const { file: asked, ...reading } = checkForeign(call, "", options, foreignOptionKinds);
  const all = input.reduce((sum, { content }) => sum + content.length, 0);
  checkLimit(reading.limits, "fileBytes", all, asked);
  const names = input.slice(0, mostNames).map(({ file }) => file);
  const together = asked ?? `${names.join(", ")}${input.length > mostNames ? " …" : ""}`;
  const files = input.map(({ file, content }) => ({
    content,
    reading: { ...reading, file },
    placed: (place: string) => `${file}:${place}`,
  }));
  return { files, reading: { ...reading, together } };
}
