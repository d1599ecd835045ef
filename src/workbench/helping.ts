import { computed, signal } from "@preact/signals";
import type { Measures } from "../analysis/measures/measures-result.js";
import type { HelpAnswer, HelpQuestion } from "./help-message.js";
import { type WorkerScript, workerScript } from "./worker-script.js";

/** What is known of what would help, in one scenario on one landscape. */
export type Help = Pick<HelpQuestion, "landscape" | "scenario"> &
  (
    | { readonly kind: "looking"; readonly share: number }
    | { readonly kind: "found"; readonly result: Measures }
    | { readonly kind: "failed"; readonly message: string }
  );

/** How many measures are looked for: as many as somebody takes in at once. */
const mostHelping = 3;

/** Looks for what would help beside the page, which stays free meanwhile. */
export class Helping {
  /** Absent: nobody asked. */
  readonly help = signal<Help | undefined>(undefined);
  /** The same, where it is of what is asked now. */
  readonly current = computed((): Help | undefined => {
    const [help, { landscape, scenario }] = [this.help.value, this.asked()];
    return help?.landscape === landscape && help.scenario === scenario ? help : undefined;
  });
  private worker: Worker | undefined;
  private ready: Promise<WorkerScript> | undefined;

  /** @param asked - what is asked now; signals are read in it */
  constructor(private readonly asked: () => Pick<HelpQuestion, "landscape" | "scenario">) {}

  async ask(): Promise<void> {
    this.stop();
    const asked = this.asked();
    const looking: Help = { ...asked, kind: "looking", share: 0 };
    this.help.value = looking;
    const fail = (message: string): void => {
      this.stop();
      this.help.value = { ...asked, kind: "failed", message };
    };
    try {
      this.ready ??= workerScript();
      const { address, wasm } = await this.ready;
      if (this.help.value !== looking) return; // stopped, or asked something else
      this.worker = new Worker(address);
      this.worker.onerror = ({ message }) => fail(message);
      this.worker.onmessage = ({ data }: MessageEvent<HelpAnswer>) => {
        if (data.kind === "failed") return fail(data.message);
        if (data.kind === "found") this.stop();
        this.help.value = data.kind === "progress" ? { ...asked, ...data, kind: "looking" } : { ...asked, ...data };
      };
      const question: HelpQuestion = { ...asked, most: mostHelping, wasm };
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
