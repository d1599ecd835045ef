import { measures } from "../analysis/measures/measures.js";
import type { HelpAnswer, HelpQuestion } from "./help-message.js";

const answer = (message: HelpAnswer): void => postMessage(message);

/** What the script of the workbench does in a worker of its own: it looks for measures, one question at a time. */
export function answerHelpQuestions(): void {
  addEventListener("message", ({ data }: MessageEvent<HelpQuestion>) => {
    const { landscape, scenario, most } = data;
    const onProgress = (done: number, of: number): void => answer({ kind: "progress", share: of === 0 ? 1 : done / of });
    measures(landscape, { scenario, budget: most, onProgress })
      .then((result) => answer({ kind: "found", result }))
      .catch((error: unknown) => answer({ kind: "failed", message: error instanceof Error ? error.message : String(error) }));
  });
}
