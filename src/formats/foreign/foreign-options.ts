import { InvalidArgumentError } from "../../errors/errors.js";
import { type ForeignKind, foreignKinds } from "../../model/documents/import-map.js";
import type { OptionCheck, OptionKinds } from "../../model/values/argument-checks.js";
import { checkList, checkOptions, checkRecord, checkText, checkTextOrBytes } from "../../model/values/argument-checks.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";
import type { OnNote } from "../text/decode-text.js";

/** How a file of another program is read. */
export interface ForeignOptions {
  /** The name of the file: it stands in messages and in the evidence. */
  readonly file?: string | undefined;
  /** What the landscape is called; by the file if absent. */
  readonly name?: string | undefined;
  /** Kinds of nodes, by their ids, names or types in the file: nothing else makes an insurer. */
  readonly kinds?: Readonly<Record<string, ForeignKind>> | undefined;
  /** Relations and types that are left by default and are to be taken, in the words of the file, whatever their case. */
  readonly take?: readonly string[] | undefined;
  /** Named limits that differ from their defaults. */
  readonly limits?: Partial<Limits> | undefined;
  /** Is told of what was read although it is not written as it is best, such as UTF-16. */
  readonly onNote?: OnNote | undefined;
}

/** @throws `InvalidArgumentError` for what gives nodes no kinds */
const checkKinds: OptionCheck = (call, kinds) => {
  checkRecord(call, "option kinds", kinds, [], `give an object, such as { "42": "insurer" }`);
  for (const [key, kind] of Object.entries(kinds as Readonly<Record<string, ForeignKind>>))
    if (!foreignKinds.includes(kind))
      throw new InvalidArgumentError(
        call,
        `the kind of ${JSON.stringify(key)} is no kind of node`,
        `give one of ${foreignKinds.join(", ")}`,
      );
};

/** @throws `InvalidArgumentError` for what is no list of texts */
export const checkWords: OptionCheck = (call, words, name) => {
  checkList(call, `words of option ${name}`, words, 'give a list, such as ["Flow"]');
  for (const word of words as readonly unknown[]) checkText(call, `word of option ${name}`, word, 'give a text, such as "Flow"');
};

/** What of {@link ForeignOptions} may be what. */
export const foreignOptionKinds = {
  ...{ file: "text", name: "text", kinds: checkKinds, take: checkWords, limits: "limits", onNote: "function" },
} as const satisfies OptionKinds<ForeignOptions>;

/** The same with all limits. */
export type ForeignReading = Omit<ForeignOptions, "limits"> & {
  readonly limits: Limits;
  /** What several files are called together; places name each of them. */
  readonly together?: string | undefined;
};

/** @throws `InvalidArgumentError` for what no reader can be asked */
export function checkForeign<Options extends ForeignOptions>(
  call: string,
  input: unknown,
  options: Options,
  kinds: OptionKinds<Options>,
): Options & ForeignReading {
  checkTextOrBytes(call, "input", input, "give a text or bytes");
  checkOptions(call, options, kinds);
  return { ...options, limits: withDefaultLimits(options.limits) };
}

/** Whether something that is left by default is to be taken. */
export const isTaken = ({ take = [] }: ForeignOptions, word: string): boolean =>
  take.some((each) => each.toLowerCase() === word.toLowerCase());
