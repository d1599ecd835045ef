import { base64 } from "./base64.js";
import { bytesOfDeflated, deflateRaw, textOfDeflated } from "./deflate-raw.js";

/** A solver that runs beside a page: its script, and the WebAssembly that the script is for. */
export interface PageSolver {
  readonly script: string;
  readonly wasm: Uint8Array<ArrayBuffer>;
}

/** Under which ids the two stand in the page. */
const ids = { script: "solver-script", wasm: "solver-wasm" } as const;

/**
 * A page that was built, with a solver inside: only such a page may compile WebAssembly, and its workers take the policy from it.
 * @param page - as `pageShell` writes it
 * @throws `Error` for a text that is no such page
 */
export async function withSolver(page: string, { script, wasm }: PageSolver): Promise<string> {
  const packed = async (bytes: Uint8Array): Promise<string> => base64(await deflateRaw(bytes));
  const parts = { script: await packed(new TextEncoder().encode(script)), wasm: await packed(wasm) };
  const data = (["script", "wasm"] as const).map(
    (part) => `<script type="text/plain" id="${ids[part]}">${parts[part]}</script>\n`,
  );
  const [policyEnd, dataStart] = [page.indexOf("; style-src"), page.indexOf('<script type="text/plain"')];
  if (policyEnd === -1 || dataStart < policyEnd) throw new Error("this is no page with data");
  return `${page.slice(0, policyEnd)} 'wasm-unsafe-eval'${page.slice(policyEnd, dataStart)}${data.join("")}${page.slice(dataStart)}`;
}

/**
 * The solver inside a page; nothing where it has none.
 * @param textOf - the text of an element by its id
 */
export async function solverInside(textOf: (id: string) => string | undefined): Promise<PageSolver | undefined> {
  const [script, wasm] = [textOf(ids.script), textOf(ids.wasm)];
  if (script === undefined || wasm === undefined) return undefined;
  return { script: await textOfDeflated(script), wasm: await bytesOfDeflated(wasm) };
}
