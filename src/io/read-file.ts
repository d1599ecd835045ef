import {
  isNdjsonName,
  NdjsonLandscapeReader,
  type ReadOptions,
  readFigures,
  readLandscape,
  readScenario,
} from "../formats/index.js";
import type { Figures } from "../model/documents/figure.js";
import type { Landscape } from "../model/landscape/landscape.js";
import type { Scenario } from "../model/scenario/scenario.js";
import { nameOf, type ReadBytesOptions, readBytes } from "./read-bytes.js";
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
  if (options.format === undefined && isNdjsonName(path)) {
    const reader = new NdjsonLandscapeReader({ ...options, file: nameOf(path) });
    for await (const part of streamBytes(path, options)) reader.push(part);
    return reader.finish();
  }
  return readLandscape(await readBytes(path, options), { ...options, file: nameOf(path) });
}

/** Reads a scenario from a file in YAML or JSON; throws as {@link readLandscapeFile} does. */
export async function readScenarioFile(path: string, options: ReadFileOptions = {}): Promise<Scenario> {
  return readScenario(await readBytes(path, options), { ...options, file: nameOf(path) });
}

/** Reads own figures from a file in CSV, YAML or JSON; throws as {@link readLandscapeFile} does. */
export async function readFiguresFile(path: string, options: ReadFileOptions = {}): Promise<Figures> {
  return readFigures(await readBytes(path, options), { ...options, file: nameOf(path) });
}
