import type { Course } from "../../analysis/course/course-result.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { layeredPicture } from "./layered-picture.js";
import { layeredView } from "./layered-view.js";
import { lossesBefore } from "./loss-change.js";
import { matrixPicture } from "./matrix-picture.js";
import { matrixView } from "./matrix-view.js";
import { peakLosses } from "./peak-losses.js";
import { lostPicture } from "./persons-pictures.js";
import type { Picture } from "./picture.js";
import { pictureTitle } from "./picture-title.js";
import type { PictureWriting } from "./picture-writing.js";

/** What can be drawn of one moment. */
export const impactPictureKinds = ["layered", "services", "matrix"] as const;
/** One of {@link impactPictureKinds}. */
export type ImpactPictureKind = (typeof impactPictureKinds)[number];

/** A result with the documents that it came from. */
interface DrawnImpact {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
  readonly result: Impact;
  /** Of a scenario in which anything has a time: its peak places the boxes of the layered picture. */
  readonly course?: Pick<Course, "nodes"> | undefined;
  /** For the layered picture: what it is compared with; boxes are marked of which more or less is lost. */
  readonly before?: Pick<DrawnImpact, "landscape" | "scenario" | "result"> | undefined;
}

/** One moment drawn: who depends on whom, who loses how much of what, or which insurer loses which service. */
export function impactPicture(
  { landscape, scenario, result, course, before }: DrawnImpact,
  writing: PictureWriting,
  kind: ImpactPictureKind = "layered",
): Picture {
  const title = pictureTitle(scenario, result, writing);
  switch (kind) {
    case "layered": {
      const options = { peak: peakLosses(course, result), before: before && lossesBefore(before) };
      const compared = before === undefined ? title : `${title}, ${writing.words.comparedWith}`;
      return layeredPicture(layeredView(landscape, scenario, result, options), writing, { title: compared });
    }
    case "services":
      return lostPicture(landscape, result, writing, title);
    case "matrix":
      return matrixPicture(matrixView(landscape, scenario, result), writing, title);
  }
}
