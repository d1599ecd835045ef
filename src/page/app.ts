import { batch, computed, signal } from "@preact/signals";
import type { Impact } from "../analysis/impact/impact-result.js";
import { TragweiteError } from "../errors.js";
import { indexLandscape } from "../model/landscape/landscape-index.js";
import type { ChosenView, Explained } from "../report/page/chosen-section.js";
import type { ControlsView } from "../report/page/controls-section.js";
import { viewOf } from "../report/page/layered-section.js";
import type { ClickMode } from "../report/page/page-acts.js";
import { type PageWriting, pageWriting } from "../report/page/page-view.js";
import { type Breakpoint, breakpointsOf, withMoment } from "../report/svg/course-series.js";
import type { LayeredBox } from "../report/svg/layered-view.js";
import type { Language } from "../words/language.js";
import { focusOf, listedDisturbances, mostHit, placeOf } from "./asked-view.js";
import { courseOf, explained, resultAt } from "./computed.js";
import type { Embedded } from "./embedded.js";
import { findNodes } from "./find-nodes.js";
import {
  askedScenario,
  fragmentOf,
  isDegraded,
  isDisconnected,
  isIsolated,
  nothingAsked,
  readFragment,
  type WhatIf,
} from "./what-if.js";

/** What the reader asks and selects, and what was computed of it, each as a signal that the page follows. */
export class App {
  readonly asked = signal<WhatIf>(nothingAsked(null));
  readonly mode = signal<ClickMode>("isolate");
  readonly query = signal("");
  readonly isCompared = signal(false);
  readonly status = signal("");
  readonly theme = signal<"light" | "dark" | undefined>(undefined);
  /** Key of the box that is reached by Tab. */
  readonly reached = signal<string | undefined>(undefined);
  readonly page;
  readonly settled;
  readonly moments: readonly Breakpoint[];
  readonly index;
  private savedResult: Impact | undefined;
  private pending = 0;

  readonly view = computed(() => viewOf(this.page.value));
  readonly boxes = computed(
    () => new Map(this.view.value.columns.flatMap(({ boxes }) => boxes.map((box) => [box.key, box] as const))),
  );

  readonly controls = computed((): ControlsView => {
    const { page, asked, moments, mode, isCompared, query, embedded } = this;
    const isSearched = query.value.trim() !== "";
    return {
      moments,
      place: placeOf(moments, asked.value),
      mode: mode.value,
      isCompared: isCompared.value,
      disturbances: listedDisturbances(embedded.scenario, asked.value, page.value),
      found: isSearched ? findNodes(embedded.landscape.nodes, query.value).map(({ id }) => id) : undefined,
    };
  });

  readonly chosen = computed((): ChosenView | undefined => {
    const { page, settled, asked, boxes } = this;
    const box = this.boxOf(page.value.chosen);
    if (box === undefined) return undefined;
    const others = [...boxes.value.values()].filter((other) => isDisconnected(asked.value, box.targets, other.targets));
    return {
      box,
      isIsolated: isIsolated(asked.value, box.targets),
      isDegraded: isDegraded(asked.value, box.targets),
      cutFrom: new Set(others.map(({ key }) => key)),
      explained: settled.value.result === page.value.result ? this.explanationOf(box) : undefined,
    };
  });

  constructor(readonly embedded: Embedded) {
    const { landscape, scenario, language, at } = embedded;
    this.index = indexLandscape(landscape);
    this.moments = withMoment(breakpointsOf(scenario), scenario.start, at);
    this.asked.value = nothingAsked(at);
    const written = { ...this.computedPage(this.asked.value, language), course: courseOf(landscape, scenario, this.evidence) };
    this.page = signal<PageWriting>(written);
    this.settled = signal<PageWriting>(written);
  }

  get language(): Language {
    return this.page.value.language;
  }

  boxOf(key: string | undefined): LayeredBox | undefined {
    return key === undefined ? undefined : this.boxes.value.get(key);
  }

  private get evidence() {
    const { minEvidence } = this.embedded;
    return minEvidence === undefined ? {} : { minEvidence };
  }

  /** The result of the saved scenario, to compare with. */
  private saved(): Impact | undefined {
    if (!this.isCompared.value) return undefined;
    const { landscape, scenario, at } = this.embedded;
    this.savedResult ??= resultAt(landscape, scenario, at, this.evidence);
    return this.savedResult;
  }

  private computedPage(asked: WhatIf, language: Language, chosen?: string): PageWriting {
    const { landscape, scenario: saved, rank, supervision } = this.embedded;
    const scenario = askedScenario(saved, asked);
    const result = resultAt(landscape, scenario, asked.at, this.evidence);
    const focus = focusOf(asked, chosen);
    return pageWriting({ landscape, scenario, result, rank, supervision, saved: this.saved(), focus, chosen }, language);
  }

  private explanationOf({ name, targets }: LayeredBox): Explained | undefined {
    const target = name.kind === "service-type" ? name.serviceType : targets.length === 1 ? targets[0] : undefined;
    if (target === undefined) return undefined;
    const { landscape, scenario, language } = this.page.value;
    return explained(landscape, scenario, this.asked.value.at, target, language, this.evidence);
  }

  /** What a link asks. */
  askedBy(fragment: string): WhatIf {
    const isMoment = (text: string): boolean => this.moments.some(({ at }) => at === text);
    return readFragment(fragment, nothingAsked(this.embedded.at), (id) => this.index.nodes.has(id), isMoment);
  }

  /** Takes what is asked, computes it, and shows the result: the picture and the numbers at once, the rest after that. */
  ask(asked: WhatIf, chosen: string | undefined = this.page.value.chosen): void {
    const begun = performance.now();
    const { words } = this.page.value;
    try {
      const page = this.computedPage(asked, this.language, chosen);
      batch(() => {
        this.asked.value = asked;
        this.page.value = page;
      });
    } catch (error) {
      this.status.value = `${words.failed}: ${error instanceof TragweiteError ? error.message : String(error)}`;
      return;
    }
    history.replaceState(null, "", fragmentOf(asked));
    this.pending += 1;
    const turn = this.pending;
    // preact shows it in a microtask of its own, before this one
    queueMicrotask(() => {
      const took = performance.now() - begun;
      document.documentElement.dataset["took"] = took.toFixed(1);
      this.status.value = words.computed(took.toFixed(0), mostHit(this.page.value));
    });
    setTimeout(() => {
      if (turn === this.pending) this.settle();
    }, 30);
  }

  /** What takes longer and stands further down. */
  private settle(): void {
    const { landscape, scenario } = this.page.value;
    const course = courseOf(landscape, scenario, this.evidence);
    this.settled.value = { ...this.page.value, course };
    const turn = this.pending;
    queueMicrotask(() => {
      document.documentElement.dataset["settled"] = String(turn);
    });
  }

  compare(isCompared: boolean): void {
    this.isCompared.value = isCompared;
    this.ask(this.asked.value);
  }

  choose(key: string | undefined): void {
    this.page.value = { ...this.page.value, chosen: key, focus: focusOf(this.asked.value, key) };
  }

  /** The whole page anew, in another language. */
  translate(language: Language): void {
    const { course } = this.settled.value;
    batch(() => {
      this.page.value = pageWriting(this.page.value, language);
      this.settled.value = { ...this.page.value, course };
    });
    this.ask(this.asked.value);
  }
}
