import { signal } from "@preact/signals";
import type { Measures } from "../analysis/measures/measures-result.js";
import type { Landscape } from "../model/landscape/landscape.js";
import type { Scenario } from "../model/scenario/scenario.js";
import { type PageSolver, solverInside } from "../report/page/page-solver.js";
import type { HelpAnswer, HelpQuestion } from "./help-message.js";
import { ownWorker } from "./own-worker.js";

/** What is known of what would help, in one scenario on one landscape. */
export type Help = Pick<HelpQuestion, "landscape" | "scenario"> &
  (
    | { readonly kind: "looking"; readonly share: number }
    | { readonly kind: "found"; readonly result: Measures }
    | { readonly kind: "failed"; readonly message: string }
  );

/** Whether what was found is of this landscape and this scenario. */
export const isAbout = (help: Help, { landscape, scenario }: Pick<Help, "landscape" | "scenario">): boolean =>
  help.landscape === landscape && help.scenario === scenario;

/** How many measures are looked for: as many as somebody takes in at once. */
export const mostHelping = 3;

/** Looks for what would help beside the page, which stays free meanwhile. */
export class Helping {
  /** Absent: nobody asked. */
  readonly help = signal<Help | undefined>(undefined);
  private worker: Worker | undefined;
  private solver: Promise<PageSolver | undefined> | undefined;

  async ask(landscape: Landscape, scenario: Scenario): Promise<void> {
    this.stop();
    const asked = { landscape, scenario };
    const looking: Help = { ...asked, kind: "looking", share: 0 };
    this.help.value = looking;
    const fail = (message: string): void => {
      this.stop();
      this.help.value = { ...asked, kind: "failed", message };
    };
    try {
      this.solver ??= solverInside((id) => document.getElementById(id)?.textContent ?? undefined);
      const solver = await this.solver;
      if (this.help.value !== looking) return; // stopped, or asked something else
      this.worker = ownWorker(solver?.script);
      this.worker.onerror = ({ message }) => fail(message);
      this.worker.onmessage = ({ data }: MessageEvent<HelpAnswer>) => {
        if (data.kind === "failed") return fail(data.message);
        if (data.kind === "found") this.stop();
        this.help.value = data.kind === "progress" ? { ...asked, ...data, kind: "looking" } : { ...asked, ...data };
      };
      const question: HelpQuestion = { ...asked, most: mostHelping, wasm: solver?.wasm };
      this.worker.postMessage(question);
    } catch (error) {
      fail(String(error));
    }
  }

  /** Ends the search; what was found is forgotten. */
  stop(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.help.value = undefined;
  }
}
