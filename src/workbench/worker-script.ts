import { solverInside } from "../report/page/page-solver.js";

/** What a worker of the page runs. */
export interface WorkerScript {
  readonly address: string;
  /** The WebAssembly of the solver that stands first in it; absent where the page has none. */
  readonly wasm: Uint8Array<ArrayBuffer> | undefined;
}

/** The script of this page itself, so that the file needs no other one; before it that of the solver, where one is inside the page. */
export async function workerScript(): Promise<WorkerScript> {
  const solver = await solverInside((id) => document.getElementById(id)?.textContent ?? undefined);
  const own = document.querySelector("body > script:not([type])")?.textContent ?? "";
  const blob = new Blob([solver?.script ?? "", "\n", own], { type: "text/javascript" });
  return { address: URL.createObjectURL(blob), wasm: solver?.wasm };
}
