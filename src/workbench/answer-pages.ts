import { supervision } from "../analysis/supervision/supervision.js";
import type { Supervision } from "../analysis/supervision/supervision-result.js";
import { TragweiteError } from "../errors/errors.js";
import { App } from "../live-page/app.js";
import { takeSelection } from "../live-page/first-selection.js";
import type { Regulation } from "../model/documents/regulation.js";
import type { Landscape } from "../model/landscape/landscape.js";
import type { Scenario } from "../model/scenario/scenario.js";
import { pictureWriting } from "../report/svg/picture-writing.js";
import { type SupervisorHeadline, supervisionHeadline } from "../report/text/most-taken.js";
import type { Language } from "../words/language.js";
import type { PlayedOutage } from "./played-outage.js";

/** The overview of a larger landscape would take too long: about half a second for so many nodes. */
const mostNodesSupervised = 2_000;

/** The pages of the answer, one after the other as the landscape and what is asked of it change. */
export class AnswerPages {
  /** The rules with numbers against which an overview is held. */
  regulation: Regulation | undefined;
  private readonly supervisions = new WeakMap<Landscape, Supervision>();
  private shown: App | undefined;

  /** The page of an outage; who can take what where nothing is asked; what is selected stays so. Absent where there is neither. */
  pageOf(scenario: Scenario, played: PlayedOutage, landscape: Landscape, language: Language): App | undefined {
    const asked = { landscape, scenario, at: played.at, language, size: "0", results: played };
    const supervised = scenario.disturbances.length > 0 ? undefined : this.supervisionOf(landscape);
    if (scenario.disturbances.length === 0 && supervised === undefined) return undefined;
    const page = new App(supervised === undefined ? asked : { ...asked, supervision: supervised }, false);
    if (this.shown !== undefined) takeSelection(page, this.shown);
    this.shown = page;
    return page;
  }

  /** Whether there is anything to answer of a landscape: services that somebody may lack, and a question or an overview. */
  canAnswer({ disturbances }: Scenario, { nodes }: Landscape): boolean {
    const isKnown = disturbances.length > 0 || nodes.length <= mostNodesSupervised;
    return isKnown && nodes.some(({ kind }) => kind === "service");
  }

  /** With what the page of a landscape begins where nothing is asked; nothing where that would take too long. */
  firstSentence(landscape: Landscape, language: Language): SupervisorHeadline | undefined {
    const supervised = this.supervisionOf(landscape);
    if (supervised === undefined) return undefined;
    return supervisionHeadline(supervised, landscape, pictureWriting(landscape, language));
  }

  /** Another landscape is opened: nothing of it is selected. */
  forget(): void {
    this.shown = undefined;
  }

  private supervisionOf(landscape: Landscape): Supervision | undefined {
    const known = this.supervisions.get(landscape);
    if (known !== undefined) return known;
    if (landscape.nodes.length === 0 || landscape.nodes.length > mostNodesSupervised) return undefined;
    try {
      const computed = supervision(landscape, this.regulation === undefined ? {} : { regulation: this.regulation });
      this.supervisions.set(landscape, computed);
      return computed;
    } catch (error) {
      if (error instanceof TragweiteError) return undefined;
      throw error;
    }
  }
}
