import type { InBoth } from "../words/language.js";
import type { ShippedId } from "./shipped-ids.js";

/** What is said of files and of kept work, and asked before either is lost. */
export interface FileWords {
  readonly shipped: Readonly<Record<ShippedId, string>>;
  readonly openFile: string;
  readonly patchAlone: (file: string, landscape: string | undefined) => string;
  readonly patchAloneHow: string;
  readonly openWithPatch: (name: string) => string;
  readonly patched: (file: string) => string;
  readonly mayForget: (name: string) => string;
  readonly mayLeave: (name: string) => string;
}

export const fileWords: InBoth<FileWords> = {
  en: {
    shipped: { "germany-2023": "Germany 2023", "epa-2025": "ePA 2025" },
    openFile: "Open a file",
    patchAlone: (file, landscape) =>
      landscape === undefined
        ? `${file} holds changes of a landscape, and none is open`
        : `${file} holds changes of the landscape "${landscape}", which is not open`,
    patchAloneHow: "Open that landscape first, then this file: its changes become one step that can be undone.",
    openWithPatch: (name) => `Open ${name} with these changes`,
    patched: (file) => `The changes of ${file} are made; “Undo” takes them back`,
    mayForget: (name) => `Forget ${name}? It is kept in this browser only, and cannot be brought back.`,
    mayLeave: (name) =>
      `This browser does not keep ${name}, and its last changes are in no file. Leave it all the same, and lose them?`,
  },
  de: {
    shipped: { "germany-2023": "Deutschland 2023", "epa-2025": "ePA 2025" },
    openFile: "Datei öffnen",
    patchAlone: (file, landscape) =>
      landscape === undefined
        ? `${file} enthält Änderungen einer Landschaft, und keine ist geöffnet`
        : `${file} enthält Änderungen der Landschaft „${landscape}“, und die ist nicht geöffnet`,
    patchAloneHow:
      "Öffnen Sie zuerst diese Landschaft, dann die Datei: Ihre Änderungen werden ein Schritt, der sich zurücknehmen lässt.",
    openWithPatch: (name) => `${name} mit diesen Änderungen öffnen`,
    patched: (file) => `Die Änderungen aus ${file} sind übernommen; „Rückgängig“ nimmt sie zurück`,
    mayForget: (name) => `${name} vergessen? Die Arbeit ist nur in diesem Browser aufbewahrt und lässt sich nicht zurückholen.`,
    mayLeave: (name) =>
      `Dieser Browser bewahrt ${name} nicht auf, und die letzten Änderungen stehen in keiner Datei. Trotzdem verlassen? Dann sind sie verloren.`,
  },
};
