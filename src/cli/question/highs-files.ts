import { createRequire } from "node:module";
import type { PageSolver } from "../../report/page/page-solver.js";
import type { Host } from "../terminal/host.js";
import { unlessMissing } from "./highs-loader.js";

/**
 * The files of HiGHS, to go into a page.
 * @param resolve - where the package has a part of its own
 * @throws `UsageError` where it is not installed
 */
export async function highsFiles(
  { readBytes }: Pick<Host, "readBytes">,
  resolve: (part: string) => string = createRequire(import.meta.url).resolve,
): Promise<PageSolver> {
  return unlessMissing(async () => {
    const [script, wasm] = [resolve("highs"), resolve("highs/runtime")];
    return { script: new TextDecoder().decode(await readBytes(script, {})), wasm: Uint8Array.from(await readBytes(wasm, {})) };
  });
}
