/**
 * State of the Telematikinfrastruktur (TI-Lagebild of gematik): what is disturbed now, made into a scenario. No file access, nothing of
 * Node.js: it runs in a browser.
 *
 * @example An application of which a part fails, nobody says how much
 * ```ts
 * import { readTiLagebild } from "tragweite/formats/ti-lagebild";
 *
 * const { scenario } = readTiLagebild(`{ "appStatus": { "epa": { "outage": "partial" }, "kim": { "outage": "none" } } }`);
 * console.log(scenario.disturbances.map((each) => each.kind === "degradation" && each.level));
 * // → [ { atLeast: 0, atMost: 1 } ]
 * ```
 *
 * @packageDocumentation
 */

export { type ImportedScenario, readTiLagebild, type TiLagebildOptions } from "./read-ti-lagebild.js";
