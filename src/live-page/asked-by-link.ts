import { momentOf } from "../model/scenario/scenario-times.js";
import { wholeAxis } from "../report/svg/axis-window.js";
import type { App } from "./app.js";
import { nothingAsked, readFragment, type WhatIf } from "./what-if.js";

/** What a link asks of a page. */
export function askedByLink({ settled, moments, index, embedded }: App, fragment: string): WhatIf {
  const { course, scenario } = settled.value;
  const span = course === undefined ? undefined : wholeAxis(course, moments);
  const isMoment = (text: string): boolean => {
    const instant = momentOf(text, scenario.start);
    return span !== undefined && instant !== undefined && instant >= span.from && instant <= span.to;
  };
  return readFragment(fragment, nothingAsked(embedded.at), (id) => index.nodes.has(id), isMoment);
}
