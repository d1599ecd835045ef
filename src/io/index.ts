/** Files ↔ landscapes and scenarios, on Node.js. */

export { FileError } from "../errors.js";
export { type ReadBytesOptions, readBytes, standardInput } from "./read-bytes.js";
export { type ReadFileOptions, readFiguresFile, readLandscapeFile, readScenarioFile } from "./read-file.js";
export { writeTextFile } from "./write-text-file.js";
