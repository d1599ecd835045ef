/**
 * Files ↔ landscapes and scenarios, on Node.js.
 *
 * @example A landscape from a file, and a text into one
 * ```ts
 * import { readLandscapeFile } from "tragweite/io";
 *
 * const landscape = await readLandscapeFile("data/germany-2023/landscape.json");
 * console.log(landscape.id);
 * // → germany-2023
 * ```
 *
 * @packageDocumentation
 */

export { FileError, type FileProblem, type FileProblems } from "../errors/file-error.js";
export { type ReadBytesOptions, readBytes, standardInput } from "./read-bytes.js";
export { type ReadFileOptions, readFiguresFile, readLandscapeFile, readScenarioFile } from "./read-file.js";
export { writeTextFile } from "./write-text-file.js";
