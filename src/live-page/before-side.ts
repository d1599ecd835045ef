import type { Course } from "../analysis/course/course-result.js";
import type { PlayedView } from "../report/page/page-view.js";
import { courseOf, evidenceOf, resultAt } from "./computed.js";
import type { Embedded } from "./embedded.js";

/** What the page can be compared with: the saved scenario, at its moment; of two landscapes that before, at the same moment. */
export class BeforeSide {
  private course: { readonly of: Course | undefined } | undefined;
  private last: { readonly at: string | null; readonly view: PlayedView } | undefined;

  constructor(private readonly embedded: Embedded) {}

  /** @param at - the moment that the page looks at */
  at(at: string | null): PlayedView {
    const { embedded } = this;
    const { landscape, scenario } = embedded.before ?? embedded;
    const moment = embedded.before === undefined ? embedded.at : at;
    if (this.last?.at === moment) return this.last.view;
    this.course ??= { of: courseOf(landscape, scenario, embedded) };
    const result = resultAt(landscape, scenario, moment, evidenceOf(embedded));
    const view = { landscape, scenario, result, course: this.course.of };
    this.last = { at: moment, view };
    return view;
  }
}
