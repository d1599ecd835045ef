import type { JSX } from "preact";
import { patchEdit } from "../edit/patch-edit.js";
import { readPatch } from "../formats/patch.js";
import { shown } from "../words/shown.js";
import { fileWords } from "./file-words.js";
import { shippedLandscape } from "./shipped.js";
import { shippedIds } from "./shipped-ids.js";
import type { WaitingFile } from "./waiting-file.js";
import type { Workbench } from "./workbench.js";

/**
 * Takes a patch as one step of the work that is open; where none is, it waits for its landscape.
 * @throws `InvalidInputError` where it is wrong, or of another landscape
 */
export function openPatch(bench: Workbench, bytes: Uint8Array, file: string): void {
  const words = fileWords[bench.language.value];
  const patch = readPatch(bytes, { file });
  if (bench.history.value !== undefined) {
    bench.act(patchEdit(bench.draft.value, patch), words.patched(shown(file)));
    bench.refusal.value = [];
    return;
  }
  bench.waiting.value = { kind: "patch", file, bytes, landscapes: patch.landscape === undefined ? [] : [patch.landscape] };
  bench.refusal.value = [words.patchAlone(shown(file), patch.landscape), words.patchAloneHow];
  bench.status.value = bench.refusal.value[0] ?? "";
}

interface OffersProps {
  readonly bench: Workbench;
  /** What takes the file once its landscape is open, and says what is wrong with it. */
  readonly take: (file: WaitingFile) => Promise<void>;
}

/**
 * The landscape that changes wait for, where it is shipped or kept in this browser; those that a scenario can be played on, and all
 * that are kept, of which nobody knows that yet.
 */
export function WaitingOffers({ bench, take }: OffersProps): JSX.Element | null {
  const { value: waiting } = bench.waiting;
  if (waiting === undefined) return null;
  const { [waiting.kind]: offer } = fileWords[bench.language.value].openWith;
  const { shipped: names } = fileWords[bench.language.value];
  const open = async (landscape: () => Promise<void>): Promise<void> => {
    await landscape();
    if (bench.history.value !== undefined) await take(waiting);
  };
  const kept = bench.keeping.kept.value.filter(
    ({ landscape = "" }) => waiting.kind === "scenario" || waiting.landscapes.includes(landscape),
  );
  return (
    <p class="buttons">
      {kept.map(({ id, name }) => (
        <button type="button" data-offer={id} onClick={() => void open(() => bench.goOn(id))}>
          {offer(shown(name))}
        </button>
      ))}
      {shippedIds
        .filter((id) => waiting.landscapes.includes(id))
        .map((id) => (
          <button
            type="button"
            data-offer={id}
            onClick={() => void open(async () => bench.beginWith(await shippedLandscape(id)))}
          >
            {offer(names[id])}
          </button>
        ))}
    </p>
  );
}
