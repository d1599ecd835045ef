import { batch, computed, signal } from "@preact/signals";
import type { Course } from "../analysis/course/course-result.js";
import type { Impact } from "../analysis/impact/impact-result.js";
import { TragweiteError } from "../errors/errors.js";
import type { Landscape } from "../model/landscape/landscape.js";
import { indexLandscape } from "../model/landscape/landscape-index.js";
import type { Scenario } from "../model/scenario/scenario.js";
import { boxPath, type Extent } from "../report/page/box-path.js";
import { membersOf } from "../report/page/box-words.js";
import type { ControlsView } from "../report/page/controls-section.js";
import { openedView } from "../report/page/opened-view.js";
import { type PageWriting, pageWriting } from "../report/page/page-view.js";
import type { Explained, Panel, SelectedView } from "../report/page/selected-view.js";
import type { AxisWindow } from "../report/svg/axis-window.js";
import { type Breakpoint, breakpointsOf, withMoment } from "../report/svg/breakpoints.js";
import type { LayeredBox, LayeredView } from "../report/svg/layered-view.js";
import { type PeakLosses, peakLosses } from "../report/svg/peak-losses.js";
import type { Language } from "../words/language.js";
import { afterPaint } from "./after-paint.js";
import { focusOf, listedDisturbances } from "./asked-view.js";
import { BeforeSide } from "./before-side.js";
import { courseOf, evidenceOf, explained, resultAt } from "./computed.js";
import type { Embedded } from "./embedded.js";
import { findNodes } from "./find-nodes.js";
import { explainedTarget, hindrancesOf } from "./hindrances.js";
import { KeptView } from "./kept-view.js";
import { hasPanelBeside, uncoverSelected } from "./picture-room.js";
import { Steps } from "./steps.js";
import { toldOf } from "./told.js";
import { type AskedStep, askedScenario, fragmentOf, isDisconnected, nothingAsked, type WhatIf } from "./what-if.js";

/** What disturbs, whatever moment is looked at. */
const disturbing = (asked: WhatIf): string => fragmentOf({ ...asked, at: null });

/** What the reader asks and selects, and what was computed of it, each as a signal that the page follows. */
export class App {
  readonly asked = signal<WhatIf>(nothingAsked(null));
  /** What is opened for the selected box. */
  readonly panel = signal<Panel | undefined>(undefined);
  /** Whether the reader has selected anything: before, the origin is selected and nothing is dimmed. */
  readonly isFollowed = signal(false);
  readonly extent = signal<Extent>("hit");
  /** Key of the box that is opened in its place. */
  readonly opened = signal<string | undefined>(undefined);
  /** Whether what takes longer of the selected box is computed. */
  private readonly isRead = signal(true);
  private choices = 0;
  /** What is searched for among the members of the selected box. */
  readonly memberQuery = signal("");
  readonly query = signal("");
  readonly isCompared = signal(false);
  readonly status = signal("");
  /** The part of the course that is seen; absent until the reader moves along it. */
  readonly axis = signal<AxisWindow | undefined>(undefined);
  readonly isPlaying = signal(false);
  /** The timer of what is played. */
  playing: ReturnType<typeof setTimeout> | undefined;
  readonly theme = signal<"light" | "dark" | undefined>(undefined);
  /** Key of the box that is reached by Tab. */
  readonly reached = signal<string | undefined>(undefined);
  readonly page;
  readonly settled;
  readonly moments: readonly Breakpoint[];
  readonly index;
  private readonly before: BeforeSide;
  private peak: PeakLosses | undefined;
  private pending = 0;
  /** What disturbs in the course that is shown. */
  private disturbed = disturbing(nothingAsked(null));
  readonly steps = new Steps<AskedStep>();

  private readonly keptView = new KeptView();
  private readonly closedView = computed(() => this.keptView.of(this.page.value));
  readonly view = computed((): LayeredView => {
    const { opened, closedView, page } = this;
    const view = opened.value === undefined ? undefined : openedView(page.value, closedView.value, opened.value);
    return view ?? closedView.value;
  });
  readonly boxes = computed(
    () => new Map(this.view.value.columns.flatMap(({ boxes }) => boxes.map((box) => [box.key, box] as const))),
  );

  readonly controls = computed((): ControlsView => {
    const { page, asked, moments, axis, isPlaying, isCompared, query, embedded } = this;
    const isSearched = query.value.trim() !== "";
    return {
      moments,
      window: axis.value,
      isPlaying: isPlaying.value,
      isCompared: isCompared.value,
      isOfTwo: embedded.before !== undefined,
      hasSaved: embedded.before !== undefined || (this.keepsAddress && embedded.scenario.disturbances.length > 0),
      canReset: this.keepsAddress || disturbing(asked.value) !== disturbing(nothingAsked(null)),
      query: query.value,
      disturbances: listedDisturbances(embedded.scenario, asked.value, page.value),
      found: isSearched ? findNodes(embedded.landscape.nodes, query.value).map(({ id }) => id) : undefined,
    };
  });

  private readonly path = computed(() => {
    const { page, view, panel, extent } = this;
    const { chosen } = page.value;
    if (chosen === undefined || !this.boxes.value.has(chosen)) return undefined;
    return boxPath(view.value, chosen, panel.value === "neighbourhood" ? extent.value : "hit");
  });

  private readonly hindrances = computed(() => {
    const { page, view, asked, index, embedded } = this;
    const box = this.selectedBox;
    const asking = { saved: embedded.scenario, asked: asked.value, index, page: page.value, view: view.value };
    return box === undefined ? {} : hindrancesOf(box, asking);
  });

  private readonly members = computed((): readonly string[] => {
    const box = this.selectedBox;
    if (box === undefined || this.panel.value !== "members") return [];
    const ids = membersOf(box);
    if (this.memberQuery.value.trim() === "") return ids;
    const wanted = new Set(ids);
    const nodes = this.embedded.landscape.nodes.filter(({ id }) => wanted.has(id));
    return findNodes(nodes, this.memberQuery.value).map(({ id }) => id);
  });

  /** Why the selected box is as it is: computed once the selection is seen. */
  private readonly explained = computed((): Explained | undefined => {
    const box = this.selectedBox;
    return box !== undefined && this.panel.value === "why" && this.isRead.value ? this.explanationOf(box) : undefined;
  });

  readonly selected = computed((): SelectedView | undefined => {
    const { asked, boxes, panel, extent, hindrances, members } = this;
    const [box, path] = [this.selectedBox, this.path.value];
    if (box === undefined || path === undefined) return undefined;
    const others = [...boxes.value.values()].filter((other) => isDisconnected(asked.value, box.targets, other.targets));
    return {
      box,
      path,
      isFollowed: this.isFollowed.value,
      panel: panel.value,
      extent: extent.value,
      hindrances: hindrances.value,
      cutFrom: new Set(others.map(({ key }) => key)),
      explained: this.explained.value,
      members: members.value,
    };
  });

  /** @param keepsAddress - whether the address of the page holds what is asked */
  constructor(
    readonly embedded: Embedded,
    readonly keepsAddress = true,
  ) {
    const { landscape, scenario, language, at } = embedded;
    this.index = indexLandscape(landscape);
    this.before = new BeforeSide(embedded);
    this.moments = withMoment(breakpointsOf(scenario, embedded.until), scenario.start, at);
    this.asked.value = nothingAsked(at);
    this.isCompared.value = embedded.before !== undefined;
    const { results } = embedded;
    const course = results === undefined ? this.courseOf(landscape, scenario) : results.course;
    const first = this.computedPage(this.asked.value, language, undefined, results?.result);
    this.peak = peakLosses(course, first.result);
    const written = { ...first, course, peak: this.peak };
    this.page = signal<PageWriting>(written);
    this.settled = signal<PageWriting>(written);
  }

  get language(): Language {
    return this.page.value.language;
  }

  get selectedBox(): LayeredBox | undefined {
    return this.boxOf(this.page.value.chosen);
  }

  boxOf(key: string | undefined): LayeredBox | undefined {
    return key === undefined ? undefined : this.boxes.value.get(key);
  }

  private get evidence() {
    return evidenceOf(this.embedded);
  }

  private courseOf(landscape: Landscape, scenario: Scenario): Course | undefined {
    return courseOf(landscape, scenario, this.embedded);
  }

  /** @param known - its result, where that was computed before */
  private computedPage(asked: WhatIf, language: Language, chosen?: string, known?: Impact): PageWriting {
    const { landscape, scenario: saved, rank, supervision } = this.embedded;
    const scenario = askedScenario(saved, asked);
    const result = known ?? resultAt(landscape, scenario, asked.at, this.evidence);
    const focus = focusOf(asked, chosen);
    const { peak } = this;
    const before = this.isCompared.value ? this.before.at(asked.at) : undefined;
    return pageWriting({ landscape, scenario, result, rank, supervision, before, peak, focus, chosen }, language);
  }

  private explanationOf(box: LayeredBox): Explained | undefined {
    const target = explainedTarget(box, this.index);
    if (target === undefined) return undefined;
    const { landscape, scenario, language } = this.page.value;
    return explained(landscape, scenario, this.asked.value.at, target, language, this.evidence);
  }

  /**
   * Takes what is asked, computes it, and shows the result: the picture and the numbers at once, the rest after that.
   * @param act - what was done, for the sentence that tells what comes of it
   */
  ask(asked: WhatIf, act?: string): void {
    const before = this.asked.value;
    if (act !== undefined && disturbing(before) !== disturbing(asked)) this.steps.did({ before, after: asked, act });
    this.show(asked, act);
  }

  /** The same, not as a step that can be taken back. */
  show(asked: WhatIf, act?: string): void {
    const begun = performance.now();
    const { words, chosen } = this.page.value;
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
    this.pending += 1;
    const turn = this.pending;
    // preact shows it in a microtask of its own, before this one
    queueMicrotask(() => {
      document.documentElement.dataset["took"] = (performance.now() - begun).toFixed(1);
      this.status.value = toldOf(act, this.page.value);
    });
    setTimeout(() => {
      if (turn !== this.pending) return;
      // browsers allow only so many changes of an address while a reader drags
      if (this.keepsAddress) history.replaceState(null, "", fragmentOf(asked));
      this.settle();
    }, 30);
  }

  /** What takes longer and stands further down. */
  private settle(): void {
    const { landscape, scenario } = this.page.value;
    const disturbed = disturbing(this.asked.value);
    const course = disturbed === this.disturbed ? this.settled.value.course : this.courseOf(landscape, scenario);
    this.disturbed = disturbed;
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

  /** Selects a box by its key, or nothing; what stands in the panel of it follows once that is seen. */
  choose(key: string | undefined): void {
    batch(() => {
      this.isFollowed.value = true;
      this.page.value = { ...this.page.value, chosen: key, focus: focusOf(this.asked.value, key) };
      this.reached.value = key ?? this.reached.value;
      if (key === undefined || !this.boxes.value.has(key)) this.opened.value = undefined;
      this.panel.value = this.panelOf(key);
      this.isRead.value = false;
    });
    const choice = ++this.choices;
    afterPaint(() => {
      if (choice !== this.choices) return; // something else was chosen before this was seen
      this.isRead.value = true;
      uncoverSelected();
    });
  }

  /** What the panel shows by itself: its neighbours where the reader looked at those, else why the box is as it is. */
  private panelOf(key: string | undefined): Panel | undefined {
    if (key === undefined) return undefined;
    const isNeighbourhood = this.panel.value === "neighbourhood" && this.extent.value !== "hit";
    if (!isNeighbourhood && !hasPanelBeside()) return undefined;
    return isNeighbourhood || this.hindrances.value.why !== undefined ? "neighbourhood" : "why";
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
