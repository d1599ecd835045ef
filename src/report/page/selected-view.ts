import type { Source } from "../../model/values/evidence.js";
import type { LayeredBox } from "../svg/layered-view.js";
import type { BoxPath, Extent } from "./box-path.js";

export interface Explained {
  /** Lines of the explanation in words. */
  readonly lines: readonly string[];
  readonly sources: readonly Source[];
}

/** What can be opened for the selected box. */
export type Panel = "neighbourhood" | "why" | "degrade" | "cut" | "members" | "confirm";

/** Why an act is not possible. */
export type Hindrance = "isolated" | "isolatedFirst" | "noLink" | "undisturbed" | "several";
export type Hindered = "why" | "isolate" | "degrade" | "cut" | "restore";

/** The selected box, and what is opened for it. */
export interface SelectedView {
  readonly box: LayeredBox;
  readonly path: BoxPath;
  /** Whether all beside the path is dimmed: not before the reader selects anything. */
  readonly isFollowed: boolean;
  readonly panel?: Panel | undefined;
  /** How far the neighbourhood goes. */
  readonly extent: Extent;
  /** What is not possible, and why. */
  readonly hindrances: Readonly<Partial<Record<Hindered, Hindrance>>>;
  /** Keys of boxes from which the reader has cut it. */
  readonly cutFrom: ReadonlySet<string>;
  /** Present where the reason is opened. */
  readonly explained?: Explained | undefined;
  /** Ids of the members that are searched for. */
  readonly members: readonly string[];
}
