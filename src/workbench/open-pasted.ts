import { openFiles } from "./files.js";
import { tableWords } from "./table-words.js";
import type { Workbench } from "./workbench.js";

/** Opens what was pasted as the same text in a file would be: cells of a spreadsheet are a table, all else says itself what it is. */
export async function openPasted(bench: Workbench, text: string): Promise<void> {
  const isTable = (text.split(/\r\n|\n|\r/, 1)[0] ?? "").includes("\t");
  await openFiles(bench, [new File([text], `${tableWords[bench.language.value].clipboard}${isTable ? ".tsv" : ""}`)]);
}

/** Cells, or the text of a file, may be pasted wherever nothing is written: a line goes into its field. */
export function listenToPastes(bench: Workbench): void {
  addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (event.defaultPrevented || bench.history.value !== undefined || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    void openPasted(bench, text);
  });
}
