import type { Extent } from "./box-path.js";
import type { Panel } from "./selected-view.js";

/** How far a step along the time axis goes. */
export type Stride = "mark" | "hour" | "day";

/** What can be saved. */
export const exportKinds = ["svg", "csv", "json", "scenario", "impact", "incident"] as const;
export type ExportKind = (typeof exportKinds)[number];

/** What a reader can do on the page. Absent where it is written as text: the script of the page gives them. */
export interface PageActs {
  readonly clickInPicture: (event: MouseEvent) => void;
  /** The first tap on a row selects it, a second one opens it. */
  readonly tap: (key: string) => void;
  readonly keyInPicture: (event: KeyboardEvent) => void;
  readonly choose: (key: string | undefined) => void;
  /** Opens a panel for what is selected, or closes it where it is open. */
  readonly openPanel: (panel: Panel) => void;
  readonly closePanel: () => void;
  /** Takes the sheet at the foot of a phone by its head: up to the chain of what is selected, down until it is gone. */
  readonly dragSheet: (event: PointerEvent) => void;
  readonly setExtent: (extent: Extent) => void;
  readonly searchMembers: (query: string) => void;
  /** Cuts off what is selected. */
  readonly isolate: () => void;
  readonly degrade: (level: number) => void;
  readonly restore: () => void;
  readonly cutOrJoin: (key: string) => void;
  /** Says a sentence to who cannot see it. */
  readonly say: (sentence: string) => void;
  readonly search: (query: string) => void;
  readonly leaveSearch: () => void;
  readonly takeFound: (id: string | undefined) => void;
  /** Looks at a moment; `undefined` for all disturbances at once. */
  readonly moveTo: (instant: number | undefined) => void;
  readonly stepBy: (stride: Stride, direction: 1 | -1) => void;
  readonly playOrPause: () => void;
  readonly zoom: (how: "in" | "out" | "whole") => void;
  readonly keyOnAxis: (event: KeyboardEvent) => void;
  readonly reset: () => void;
  /** Plays the failure of sets of ids, each cut off by itself; going back returns. */
  readonly play: (sets: readonly (readonly string[])[]) => void;
  /** Absent where the address of the page holds nothing of what is asked. */
  readonly copyLink?: (() => void) | undefined;
  readonly compare: (isCompared: boolean) => void;
  readonly save: (kind: ExportKind) => void;
  /** Saves the landscape for the workbench; absent where the page is in it. */
  readonly edit?: (() => void) | undefined;
  readonly switchDisturbance: (id: string, isOn: boolean) => void;
  readonly translate: () => void;
  readonly changeTheme: () => void;
  readonly print: () => void;
}
