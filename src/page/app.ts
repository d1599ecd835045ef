import type { Impact } from "../analysis/impact-result.js";
import { TragweiteError } from "../errors.js";
import type { Disturbance } from "../model/disturbance.js";
import { indexLandscape } from "../model/landscape-index.js";
import { selectNodes } from "../model/select-nodes.js";
import type { Language } from "../report/language.js";
import { basisSection } from "../report/page/basis-section.js";
import { type ChosenView, chosenSection } from "../report/page/chosen-section.js";
import { type ClickMode, type ControlsView, disturbanceList, momentText } from "../report/page/controls-section.js";
import { courseSection } from "../report/page/course-section.js";
import type { Html } from "../report/page/html.js";
import { layeredSvg, layeredTable, viewOf } from "../report/page/layered-section.js";
import { matrixSection } from "../report/page/matrix-section.js";
import { type PageWriting, pageWriting } from "../report/page/page-view.js";
import { pageBody } from "../report/page/report-page.js";
import { servicesSection } from "../report/page/services-section.js";
import { sheetsSection } from "../report/page/sheets-section.js";
import { summarySection } from "../report/page/summary-section.js";
import { personsText } from "../report/rank-text.js";
import { type Breakpoint, breakpointsOf, withMoment } from "../report/svg/course-series.js";
import type { LayeredBox, LayeredView } from "../report/svg/layered-view.js";
import { courseOf, explained, resultAt } from "./computed.js";
import type { Embedded } from "./embedded.js";
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

const place = (id: string): HTMLElement | null => document.getElementById(id);

function put(id: string, content: Html): void {
  const found = place(id);
  if (found !== null) found.innerHTML = content.text;
}

/** What the reader asks, what was computed of it, and the page that shows it. */
export class App {
  asked: WhatIf;
  mode: ClickMode = "isolate";
  chosen: string | undefined;
  isCompared = false;
  language: Language;
  page: PageWriting;
  view: LayeredView;
  readonly moments: readonly Breakpoint[];
  private readonly savedResult: Impact;
  private readonly index;
  private pending = 0;

  constructor(readonly embedded: Embedded) {
    const { landscape, scenario, at, language } = embedded;
    this.language = language;
    this.index = indexLandscape(landscape);
    this.moments = momentsOf(embedded);
    this.savedResult = resultAt(landscape, scenario, at);
    this.asked = this.askedBy(location.hash);
    this.page = this.computedPage();
    this.view = viewOf(this.page);
  }

  /** What a link asks. */
  askedBy(fragment: string): WhatIf {
    const isMoment = (text: string): boolean => this.moments.some(({ at }) => at === text);
    return readFragment(fragment, nothingAsked(this.embedded.at), (id) => this.index.nodes.has(id), isMoment);
  }

  /** Whether the page shows anything else than what was written into it. */
  get isChanged(): boolean {
    return fragmentOf(this.asked) !== fragmentOf(nothingAsked(this.embedded.at)) || this.language !== this.embedded.language;
  }

  private computedPage(): PageWriting {
    const { landscape, scenario: saved, rank } = this.embedded;
    const scenario = askedScenario(saved, this.asked);
    const result = resultAt(landscape, scenario, this.asked.at);
    return pageWriting(
      {
        landscape,
        scenario,
        result,
        rank,
        saved: this.isCompared ? this.savedResult : undefined,
        focus: this.focus(),
        chosen: this.chosen,
      },
      this.language,
    );
  }

  /** Nodes that are drawn by themselves: what is chosen, and what the reader disturbed, unless it is many. */
  private focus(): string[] {
    const { isolate, disconnect, degrade } = this.asked;
    const few = (ids: readonly string[]): readonly string[] => (ids.length <= 3 ? ids : []);
    const ids = [
      ...isolate.flatMap(few),
      ...degrade.flatMap((each) => few(each.ids)),
      ...disconnect.flatMap((pair) => pair.flatMap(few)),
    ];
    return [...new Set([...ids, ...(this.chosen === undefined ? [] : [this.chosen])])];
  }

  controls(): ControlsView {
    const { scenario } = this.embedded;
    const added = this.page.scenario.disturbances.filter(({ id }) => !scenario.disturbances.some((each) => each.id === id));
    return {
      moments: this.moments,
      place: this.moments.findIndex(({ at }) => at === this.asked.at) + 1,
      mode: this.mode,
      isCompared: this.isCompared,
      disturbances: [
        ...scenario.disturbances.map(({ id }) => ({ id, text: id, isOn: !this.asked.off.includes(id) })),
        ...added.map((each) => ({ id: each.id, text: `${each.id}: ${namesOf(each, this.page)}`, isOn: true })),
      ],
    };
  }

  /** Takes what is asked, computes it, and shows the result: the picture and the numbers at once, the rest after that. */
  ask(asked: WhatIf): void {
    const before = this.asked;
    this.asked = asked;
    this.show(before);
  }

  show(before: WhatIf = this.asked): void {
    const begun = performance.now();
    try {
      this.page = this.computedPage();
    } catch (error) {
      this.asked = before;
      this.say(`${this.page.words.failed}: ${error instanceof TragweiteError ? error.message : String(error)}`);
      return;
    }
    this.view = viewOf(this.page);
    const focused = document.activeElement?.getAttribute("data-key");
    put("layered", layeredSvg(this.page, this.view));
    put("summary", summarySection(this.page));
    put("services", servicesSection(this.page));
    this.showChosen(false);
    put("disturbances", disturbanceList(this.page, this.controls()));
    if (focused !== null && focused !== undefined) this.focusBox(focused);
    const text = momentText(this.page, this.controls());
    const [slider, written] = [place("moment"), place("moment-text")];
    slider?.setAttribute("aria-valuetext", text);
    if (slider instanceof HTMLInputElement) slider.value = String(this.controls().place);
    if (written !== null) written.textContent = text;
    const took = performance.now() - begun;
    document.documentElement.dataset["took"] = took.toFixed(1);
    this.say(this.page.words.computed(took.toFixed(0), this.mostLost()));
    history.replaceState(null, "", fragmentOf(this.asked));
    this.pending += 1;
    const turn = this.pending;
    setTimeout(() => {
      if (turn === this.pending) this.showRest();
    }, 30);
  }

  /** What takes longer and stands further down. */
  private showRest(): void {
    this.page = { ...this.page, course: courseOf(this.page.landscape, this.page.scenario) };
    const { page, view } = this;
    put("summary", summarySection(page));
    put("course", courseSection(page));
    put("matrix", matrixSection(page));
    put("sheets", sheetsSection(page));
    put("basis", basisSection(page, this.embedded.size));
    const table = document.querySelector("#layered-table");
    if (table !== null) {
      const isOpen = table.hasAttribute("open");
      table.innerHTML = `<summary>${page.words.layeredTable}</summary>${layeredTable(page, view).text}`;
      table.toggleAttribute("open", isOpen);
    }
    this.showChosen(true);
    document.documentElement.dataset["settled"] = String(this.pending);
  }

  /** The panel of the chosen box; with its explanation, which takes a moment. */
  showChosen(isExplained: boolean): void {
    const box = this.boxOf(this.chosen);
    if (box === undefined) {
      put("chosen", chosenSection(this.page, this.view, undefined));
      return;
    }
    const cutFrom = new Set(
      this.view.columns.flatMap(({ boxes }) =>
        boxes.filter((other) => isDisconnected(this.asked, box.targets, other.targets)).map(({ key }) => key),
      ),
    );
    const chosen: ChosenView = {
      box,
      isIsolated: isIsolated(this.asked, box.targets),
      isDegraded: isDegraded(this.asked, box.targets),
      cutFrom,
      explained: isExplained ? this.explanationOf(box) : undefined,
    };
    const active = document.activeElement;
    const again = ["data-act", "data-cut"]
      .map((name) => [name, active?.getAttribute(name)] as const)
      .find(([, value]) => typeof value === "string");
    put("chosen", chosenSection(this.page, this.view, chosen));
    if (again !== undefined)
      document.querySelector<HTMLElement>(`#chosen [${again[0]}="${CSS.escape(again[1] ?? "")}"]`)?.focus();
  }

  private explanationOf({ name, targets }: LayeredBox) {
    const target = name.kind === "service-type" ? name.serviceType : targets.length === 1 ? targets[0] : undefined;
    if (target === undefined) return undefined;
    const { landscape, scenario } = this.page;
    return explained(landscape, scenario, this.asked.at, target, this.language);
  }

  boxOf(key: string | undefined): LayeredBox | undefined {
    return this.view.columns.flatMap(({ boxes }) => boxes).find((box) => box.key === key);
  }

  choose(key: string | undefined): void {
    this.chosen = key;
    this.page = { ...this.page, chosen: key, focus: this.focus() };
    this.view = viewOf(this.page);
    const focused = document.activeElement?.getAttribute("data-key");
    put("layered", layeredSvg(this.page, this.view));
    if (focused !== null && focused !== undefined) this.focusBox(focused);
    this.showChosen(true);
  }

  focusBox(key: string): void {
    document.querySelector<SVGElement>(`#layered .box[data-key="${CSS.escape(key)}"]`)?.focus();
  }

  /** The disturbances of the saved scenario that pick any of these nodes themselves, so that they can be spared. */
  savedDisturbancesOf(ids: readonly string[]): string[] {
    return this.embedded.scenario.disturbances.flatMap((each) => {
      if (each.kind === "disconnection" || !this.page.result.scenario.active.includes(each.id)) return [];
      const { surely } = selectNodes(this.index, each.nodes, each.except ?? [], each.id);
      const run = ids.flatMap((id) => [id, ...(this.index.operatedBy.get(id) ?? [])]);
      return run.some((id) => surely.has(id)) ? [each.id] : [];
    });
  }

  /** The whole page anew, in another language. */
  translate(language: Language): void {
    this.language = language;
    document.documentElement.lang = language;
    this.page = { ...pageWriting(this.page, language), course: this.page.course };
    const main = pageBody(this.page, this.controls(), this.embedded.size);
    const scripts = [...document.body.querySelectorAll("script")];
    document.body.innerHTML = main.text;
    document.body.append(...scripts.filter(({ type }) => type !== ""));
    document.title = this.page.words.title(document.querySelector("h1")?.textContent ?? "");
    this.show();
  }

  say(text: string): void {
    const status = place("status");
    if (status !== null) status.textContent = text;
  }

  private mostLost(): string {
    const { result, writing } = this.page;
    const [most] = result.services
      .filter(({ lost, possiblyLost }) => lost.insurers.length + possiblyLost.insurers.length > 0)
      .sort((a, b) => b.lost.insured.atMost - a.lost.insured.atMost);
    if (most === undefined) return writing.words.nothing;
    return `${writing.serviceName(most.serviceType)}: ${personsText(writing.numerals, most.lost.insured)} ${writing.words.persons}`;
  }
}

/** The moments of the slider: begins and ends of the disturbances, and the moment of the report. */
function momentsOf({ scenario, at }: Embedded): Breakpoint[] {
  return withMoment(breakpointsOf(scenario), scenario.start, at);
}

function namesOf(disturbance: Disturbance, { writing }: PageWriting): string {
  const selectors = disturbance.kind === "disconnection" ? disturbance.between.flat() : disturbance.nodes;
  const names = selectors.slice(0, 3).map(({ id }) => writing.nameOf(id ?? ""));
  return [...names, ...(selectors.length > 3 ? ["…"] : [])].join(", ");
}
