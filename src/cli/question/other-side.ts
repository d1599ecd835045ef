import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Host } from "../terminal/host.js";
import { languageOf } from "../terminal/language.js";
import { loadLandscape, standardInput } from "./landscape-source.js";
import { playedScenario } from "./played-scenario.js";
import type { QuestionOptions, WhatIfOptions } from "./question.js";
import { landscapeOfDay } from "./valid-on.js";

/** What of a question the other side of a comparison has another one of. */
export interface OtherSide {
  /** Another landscape. */
  readonly other?: string | undefined;
  readonly otherScenario?: string | undefined;
}

/** A scenario and the landscape that it is played on. */
interface Side {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
}

/** The landscape and the scenario to compare with: those of the first side, where nothing else is asked for; `--patch` is for this side. */
export async function otherSide(
  { other, otherScenario }: OtherSide,
  source: string,
  { with: figures, patch, limit: limits = {}, ...options }: QuestionOptions & WhatIfOptions,
  first: Side,
  host: Host,
): Promise<Side> {
  const isSame = other === undefined && patch === undefined;
  const onDay = (whole: Landscape) =>
    landscapeOfDay(whole, { ...options, limit: limits }, other ?? source, host, languageOf(options.lang, host));
  const landscape = isSame ? first.landscape : await loadLandscape(other ?? source, host, { limits, figures, patch, onDay });
  if (isSame && otherScenario === undefined) return { landscape, scenario: first.scenario };
  if (otherScenario === undefined && options.scenario === standardInput) return { landscape, scenario: first.scenario };
  const played = { ...options, scenario: otherScenario ?? options.scenario };
  return { landscape, scenario: await playedScenario(played, limits, host, landscape) };
}
