import type { Course } from "../../analysis/course/course-result.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { PictureWriting } from "../svg/picture-writing.js";
import type { NarrativeWords } from "./narrative-words.js";

/** What the narrative tells of. */
export interface NarrativeFacts {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
  readonly result: Impact;
  /** Absent where the scenario has no times. */
  readonly course?: Course | undefined;
}

/** The facts, and the words in which they are told. */
export interface Telling extends NarrativeFacts {
  readonly texts: NarrativeWords;
  readonly writing: PictureWriting;
  readonly isAssumed: boolean;
}
