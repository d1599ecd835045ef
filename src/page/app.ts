import type { Impact } from "../analysis/impact/impact-result.js";
import { TragweiteError } from "../errors.js";
import { indexLandscape } from "../model/landscape/landscape-index.js";
import { basisSection } from "../report/page/basis-section.js";
import { type ChosenView, chosenSection } from "../report/page/chosen-section.js";
import { type ClickMode, type ControlsView, disturbanceList, momentText } from "../report/page/controls-section.js";
import { courseSection } from "../report/page/course-section.js";
import { layeredSvg, layeredTable, viewOf } from "../report/page/layered-section.js";
import { matrixSection } from "../report/page/matrix-section.js";
import { type PageWriting, pageWriting } from "../report/page/page-view.js";
import { pageBody } from "../report/page/report-page.js";
import { servicesSection } from "../report/page/services-section.js";
import { sheetsSection } from "../report/page/sheets-section.js";
import { summarySection } from "../report/page/summary-section.js";
import { type Breakpoint, breakpointsOf, withMoment } from "../report/svg/course-series.js";
import type { LayeredBox, LayeredView } from "../report/svg/layered-view.js";
import type { Language } from "../words/language.js";
import { focusOf, listedDisturbances, mostHit, placeOf } from "./asked-view.js";
import { courseOf, explained, resultAt } from "./computed.js";
import type { Embedded } from "./embedded.js";
import { place, put } from "./place.js";
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

/** What the reader asks, what was computed of it, and the page that shows it. */
export class App {
  asked: WhatIf;
  mode: ClickMode = "isolate";
  chosen: string | undefined;
  isCompared = false;
  language: Language;
  private writtenPage: PageWriting | undefined;
  private drawnView: LayeredView | undefined;
  private savedResult: Impact | undefined;
  readonly moments: readonly Breakpoint[];
  readonly index;
  private pending = 0;

  constructor(readonly embedded: Embedded) {
    const { landscape, language } = embedded;
    this.language = language;
    this.index = indexLandscape(landscape);
    this.moments = withMoment(breakpointsOf(embedded.scenario), embedded.scenario.start, embedded.at);
    this.asked = this.askedBy(location.hash);
  }

  /** What is shown; computed when first asked for, since the page opens with all of it written. */
  get page(): PageWriting {
    this.writtenPage ??= this.computedPage();
    return this.writtenPage;
  }

  get view(): LayeredView {
    this.drawnView ??= viewOf(this.page);
    return this.drawnView;
  }

  private take(page: PageWriting): void {
    this.writtenPage = page;
    this.drawnView = undefined;
  }

  /** The result of the saved scenario, to compare with. */
  private saved(): Impact | undefined {
    if (!this.isCompared) return undefined;
    const { landscape, scenario, at } = this.embedded;
    this.savedResult ??= resultAt(landscape, scenario, at, this.evidence);
    return this.savedResult;
  }

  private get evidence() {
    const { minEvidence } = this.embedded;
    return minEvidence === undefined ? {} : { minEvidence };
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
    const result = resultAt(landscape, scenario, this.asked.at, this.evidence);
    return pageWriting(
      {
        landscape,
        scenario,
        result,
        rank,
        saved: this.saved(),
        focus: focusOf(this.asked, this.chosen),
        chosen: this.chosen,
      },
      this.language,
    );
  }

  controls(): ControlsView {
    const { page, asked, moments, mode, isCompared } = this;
    return {
      moments,
      place: placeOf(moments, asked),
      mode,
      isCompared,
      disturbances: listedDisturbances(this.embedded.scenario, asked, page),
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
      this.take(this.computedPage());
    } catch (error) {
      this.asked = before;
      this.say(`${this.page.words.failed}: ${error instanceof TragweiteError ? error.message : String(error)}`);
      return;
    }
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
    this.say(this.page.words.computed(took.toFixed(0), mostHit(this.page)));
    history.replaceState(null, "", fragmentOf(this.asked));
    this.pending += 1;
    const turn = this.pending;
    setTimeout(() => {
      if (turn === this.pending) this.showRest();
    }, 30);
  }

  /** What takes longer and stands further down. */
  private showRest(): void {
    this.writtenPage = { ...this.page, course: courseOf(this.page.landscape, this.page.scenario, this.evidence) };
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
    return explained(landscape, scenario, this.asked.at, target, this.language, this.evidence);
  }

  boxOf(key: string | undefined): LayeredBox | undefined {
    return this.view.columns.flatMap(({ boxes }) => boxes).find((box) => box.key === key);
  }

  choose(key: string | undefined): void {
    this.chosen = key;
    this.take({ ...this.page, chosen: key, focus: focusOf(this.asked, this.chosen) });
    const focused = document.activeElement?.getAttribute("data-key");
    put("layered", layeredSvg(this.page, this.view));
    if (focused !== null && focused !== undefined) this.focusBox(focused);
    this.showChosen(true);
  }

  focusBox(key: string): void {
    document.querySelector<SVGElement>(`#layered .box[data-key="${CSS.escape(key)}"]`)?.focus();
  }

  /** The whole page anew, in another language. */
  translate(language: Language): void {
    this.language = language;
    document.documentElement.lang = language;
    this.take({ ...pageWriting(this.page, language), course: this.page.course });
    const main = pageBody(this.page, this.controls(), this.embedded.size);
    const scripts = [...document.body.querySelectorAll("script")];
    document.body.innerHTML = main.text;
    for (const script of scripts) if (script.type !== "") document.body.append(script);
    document.title = this.page.words.title(document.querySelector("h1")?.textContent ?? "");
    this.show();
  }

  say(text: string): void {
    const status = place("status");
    if (status !== null) status.textContent = text;
  }
}
