import {
  isNdjsonName,
  NdjsonLandscapeReader,
  type ReadOptions,
  readFigures,
  readLandscape,
  readScenario,
} from "../formats/index.js";
import { readKinds } from "../formats/read-document.js";
import type { Figures } from "../model/documents/figure.js";
import type { Landscape } from "../model/landscape/landscape.js";
import type { Scenario } from "../model/scenario/scenario.js";
import { checkOptions } from "../model/values/argument-checks.js";
import { checkPath } from "./check-path.js";
import { checkInput, nameOf, type ReadBytesOptions, readBytes } from "./read-bytes.js";
import { streamBytes } from "./stream-bytes.js";

/** As for reading a text; the path gives the name and the format. */
export type ReadFileOptions = Omit<ReadOptions, "file"> & ReadBytesOptions;

/**
 * Reads a landscape from a file in YAML, JSON, CSV or NDJSON (line by line), or from standard input for the path `-`.
 * @throws `FileError` for a path that is missing, a directory or not readable
 * @throws `InvalidInputError` with all issues at once
 * @throws `LimitExceededError` beyond a limit
 */
export async function readLandscapeFile(path: string, options: ReadFileOptions = {}): Promise<Landscape> {
  const { from, named } = asked("readLandscapeFile", path, options);
  if (named.format === undefined && isNdjsonName(path)) {
    const reader = new NdjsonLandscapeReader(named);
    for await (const part of streamBytes(path, from)) reader.push(part);
    return reader.finish();
  }
  return readLandscape(await readBytes(path, from), named);
}

/** Reads a scenario from a file in YAML or JSON; throws as {@link readLandscapeFile} does. */
export async function readScenarioFile(path: string, options: ReadFileOptions = {}): Promise<Scenario> {
  const { from, named } = asked("readScenarioFile", path, options);
  return readScenario(await readBytes(path, from), named);
}

/** Reads own figures from a file in CSV, YAML or JSON; throws as {@link readLandscapeFile} does. */
export async function readFiguresFile(path: string, options: ReadFileOptions = {}): Promise<Figures> {
  const { from, named } = asked("readFiguresFile", path, options);
  return readFigures(await readBytes(path, from), named);
}

/** What a call is given, parted: where the bytes come from, and how they are read under the name of the path. */
function asked(
  call: string,
  path: string,
  options: ReadFileOptions,
): { readonly from: ReadBytesOptions; readonly named: ReadOptions } {
  checkPath(call, path);
  checkOptions(call, options, { ...readKinds, input: checkInput });
  const { input, ...rest } = options;
  const { limits } = rest;
  return {
    from: { ...(limits === undefined ? {} : { limits }), ...(input === undefined ? {} : { input }) },
    named: { ...rest, file: nameOf(path) },
  };
}
