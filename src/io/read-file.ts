import { type ReadOptions, readFigures, readLandscape, readScenario } from "../formats/index.js";
import type { Figures } from "../model/figure.js";
import type { Landscape } from "../model/landscape.js";
import type { Scenario } from "../model/scenario.js";
import { nameOf, type ReadBytesOptions, readBytes } from "./read-bytes.js";

/** As for reading a text; the path gives the name and the format. */
export type ReadFileOptions = Omit<ReadOptions, "file"> & ReadBytesOptions;

/**
 * Reads a landscape from a file in YAML, JSON or CSV, or from standard input for the path `-`.
 * @throws {@link FileError} for a path that is missing, a directory or not readable
 * @throws {@link InvalidInputError} with all issues at once
 * @throws {@link LimitExceededError} beyond a limit
 */
export async function readLandscapeFile(path: string, options: ReadFileOptions = {}): Promise<Landscape> {
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
