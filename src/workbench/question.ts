import { computed, signal } from "@preact/signals";
import { TragweiteError } from "../errors/errors.js";
import { Steps } from "../live-page/steps.js";
import type { Landscape } from "../model/landscape/landscape.js";
import type { Scenario } from "../model/scenario/scenario.js";
import { pictureWriting } from "../report/svg/picture-writing.js";
import { headlineOf } from "../report/text/headline.js";
import type { Language } from "../words/language.js";
import { noOutage, type Outage, scenarioOf } from "./outage.js";
import { type PlayedOutage, playedOutage } from "./played-outage.js";

/** One change of the question. */
export interface AskedOutage {
  readonly before: Outage;
  readonly after: Outage;
}

/** What is asked of a landscape that is being written, and what comes of it, as signals. */
export class Question {
  readonly outage = signal<Outage>(noOutage);

  /** What was asked, one after the other. */
  readonly steps = new Steps<AskedOutage>();

  /** The outage as a scenario on what can be computed. */
  readonly scenario = computed(
    (): Scenario => scenarioOf(this.outage.value, this.landscape(), Intl.DateTimeFormat().resolvedOptions().timeZone),
  );

  /** The same with that on which it is asked. */
  readonly asked = (): { readonly landscape: Landscape; readonly scenario: Scenario } => ({
    landscape: this.landscape(),
    scenario: this.scenario.value,
  });

  /** What comes of it, or why that cannot be computed. */
  readonly played = computed((): PlayedOutage | TragweiteError => {
    try {
      return playedOutage(this.landscape(), this.scenario.value);
    } catch (error) {
      if (error instanceof TragweiteError) return error;
      throw error;
    }
  });

  /** @param landscape - the part of what is written that can be computed; a signal is read in it */
  constructor(private readonly landscape: () => Landscape) {}

  ask(after: Outage): void {
    this.steps.did({ before: this.outage.value, after });
    this.outage.value = after;
  }

  /** Begins with what was asked before, or with nothing. */
  begin(outage: Outage): void {
    this.steps.forget();
    this.outage.value = outage;
  }

  /**
   * The sentence of the answer; absent where nothing is asked.
   * @param failed - what stands before the reason why it cannot be computed
   */
  sentence(language: Language, failed: string): string | undefined {
    const [scenario, landscape] = [this.scenario.value, this.landscape()];
    if (scenario.disturbances.length === 0) return undefined;
    const played = this.played.value;
    if (played instanceof TragweiteError) return `${failed}: ${played.message}`;
    const writing = pictureWriting(landscape, language, { ...scenario, at: played.at });
    return headlineOf({ landscape, result: played.result }, writing).sentence;
  }
}
