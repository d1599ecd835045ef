import type { InBoth } from "../words/language.js";
import type { ShippedId } from "./shipped-ids.js";

/** What is said of files and of kept work, and asked before either is lost. */
export interface FileWords {
  readonly shipped: Readonly<Record<ShippedId, string>>;
  readonly openFile: string;
  readonly patchAlone: (file: string, landscape: string | undefined) => string;
  readonly patchAloneHow: string;
  readonly scenarioAlone: (file: string) => string;
  readonly scenarioAloneHow: string;
  readonly scenarioAsked: (name: string) => string;
  readonly openWith: Readonly<Record<"patch" | "scenario", (name: string) => string>>;
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
    scenarioAlone: (file) => `${file} is a scenario, and no landscape is open that it could happen to`,
    scenarioAloneHow: "Open a landscape first, then this file: it becomes the question that the page answers.",
    scenarioAsked: (name) => `The question is now: ${name}; “Undo” takes it back`,
    openWith: {
      patch: (name) => `Open ${name} with these changes`,
      scenario: (name) => `Open ${name} and play this scenario`,
    },
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
    scenarioAlone: (file) => `${file} ist ein Szenario, und keine Landschaft ist geöffnet, der es zustoßen könnte`,
    scenarioAloneHow: "Öffnen Sie zuerst eine Landschaft, dann diese Datei: Sie wird die Frage, die die Seite beantwortet.",
    scenarioAsked: (name) => `Die Frage ist jetzt: ${name}; „Rückgängig“ nimmt sie zurück`,
    openWith: {
      patch: (name) => `${name} mit diesen Änderungen öffnen`,
      scenario: (name) => `${name} öffnen und dieses Szenario durchspielen`,
    },
    patched: (file) => `Die Änderungen aus ${file} sind übernommen; „Rückgängig“ nimmt sie zurück`,
    mayForget: (name) => `${name} vergessen? Die Arbeit ist nur in diesem Browser aufbewahrt und lässt sich nicht zurückholen.`,
    mayLeave: (name) =>
      `Dieser Browser bewahrt ${name} nicht auf, und die letzten Änderungen stehen in keiner Datei. Trotzdem verlassen? Dann sind sie verloren.`,
  },
};
