import { type Highs, highsSolver } from "../analysis/measures/choice/highs-milp.js";
import { measures } from "../analysis/measures/measures.js";
import type { HelpAnswer, HelpQuestion } from "./help-message.js";

/** What the script of the solver leaves, where it runs before this one. */
declare const Module: (options: {
  readonly instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => void;
}) => Promise<Highs>;

/** The solver, with WebAssembly that is there already: nothing is fetched. */
async function loadSolver(wasm: Uint8Array<ArrayBuffer>): Promise<Highs> {
  const compiled = await WebAssembly.compile(wasm);
  return Module({
    instantiateWasm: (imports, done) => {
      void WebAssembly.instantiate(compiled, imports).then(done);
    },
  });
}

const answer = (message: HelpAnswer): void => postMessage(message);

/** What the script of the workbench does in a worker of its own: it looks for measures, one question at a time. */
export function answerHelpQuestions(): void {
  addEventListener("message", ({ data }: MessageEvent<HelpQuestion>) => {
    const { landscape, scenario, most, wasm } = data;
    const onProgress = (done: number, of: number): void => answer({ kind: "progress", share: of === 0 ? 1 : done / of });
    const loading = wasm === undefined ? Promise.resolve({}) : loadSolver(wasm).then((highs) => ({ solver: highsSolver(highs) }));
    loading
      .then((solving) => measures(landscape, { scenario, budget: most, onProgress, ...solving }))
      .then((result) => answer({ kind: "found", result }))
      .catch((error: unknown) => answer({ kind: "failed", message: error instanceof Error ? error.message : String(error) }));
  });
}
