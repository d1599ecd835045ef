import { TragweiteError } from "./errors.js";
import type { Wording } from "./issues.js";

/** What can be wrong with a file, and the values of its sentences. */
export interface FileProblems {
  directory: unknown;
  "no-directory": { readonly directory: string };
  missing: unknown;
  "no-directory-in-path": unknown;
  "link-circle": unknown;
  "long-path": unknown;
  "full-disk": unknown;
  "full-quota": unknown;
  "read-only": unknown;
  "many-open-files": unknown;
  "null-character": unknown;
  "no-permission": { readonly work: "read" | "write" };
  /** `cause` is the code of Node.js. */
  other: { readonly work: "read" | "write"; readonly cause: string };
  /** What stands under the name is not ours to write to. */
  "symbolic-link": unknown;
  "no-file": unknown;
  replaced: unknown;
  "made-meanwhile": unknown;
  "other-work": unknown;
  "not-this-work": unknown;
  "damaged-work": unknown;
  "no-worker": unknown;
}
/** One of {@link FileProblems}. */
export type FileProblem = keyof FileProblems;
/** The sentences for what can be wrong with a file. */
export type FileWords = { readonly [P in FileProblem]: (values: FileProblems[P]) => Wording };

const workDone = { read: "read", write: "written" } as const;
const moveAway = "move it away, or choose another --out";

const fileWords: FileWords = {
  directory: () => ({ message: "it is a directory", hint: "the path of a file belongs here" }),
  "no-directory": ({ directory }) => ({ message: `there is no directory ${JSON.stringify(directory)}` }),
  missing: () => ({ message: "there is no such file" }),
  "no-directory-in-path": () => ({ message: "a part of the path is no directory" }),
  "link-circle": () => ({ message: "its symbolic links go round in a circle" }),
  "long-path": () => ({ message: "the path is too long" }),
  "full-disk": () => ({ message: "there is no space left on the disk" }),
  "full-quota": () => ({ message: "there is no space left in the quota" }),
  "read-only": () => ({ message: "the file system is read-only" }),
  "many-open-files": () => ({ message: "too many files are open" }),
  "null-character": () => ({ message: "the path holds a null character" }),
  "no-permission": ({ work }) => ({ message: `no permission to ${work} it` }),
  other: ({ work, cause }) => ({ message: `it cannot be ${workDone[work]} (${cause})` }),
  "symbolic-link": () => ({ message: "it is a symbolic link", hint: moveAway }),
  "no-file": () => ({ message: "it is no file", hint: moveAway }),
  replaced: () => ({ message: "it was replaced meanwhile", hint: moveAway }),
  "made-meanwhile": () => ({ message: "it was made by somebody else meanwhile", hint: moveAway }),
  "other-work": () => ({ message: "it keeps the state of other work", hint: moveAway }),
  "not-this-work": () => ({ message: "it is not the state of this work", hint: moveAway }),
  "damaged-work": () => ({ message: "it is damaged or was altered", hint: moveAway }),
  "no-worker": () => ({ message: "the worker of the threads is missing", hint: "name it as workerFile" }),
};

/** A file that cannot be read or written. */
export class FileError<P extends FileProblem = FileProblem> extends TragweiteError {
  override readonly name = "FileError";
  readonly code = "file-error";
  /** What is wrong with it, in words. */
  readonly reason: string;
  /** What would be right. */
  readonly hint: string | undefined;
  constructor(
    readonly path: string,
    /** What is wrong with it. */
    readonly problem: P,
    readonly values: FileProblems[P],
    /** Names of files in the same folder that are near to the one wanted, nearest first. */
    readonly suggestions: readonly string[] = [],
  ) {
    const { message, hint } = fileWords[problem](values);
    const near = suggestions.length > 0 ? `did you mean ${suggestions.map((each) => JSON.stringify(each)).join(" or ")}?` : hint;
    super(`${path}: ${message}${near === undefined ? "" : `; ${near}`}`);
    this.reason = message;
    this.hint = near;
  }
}
