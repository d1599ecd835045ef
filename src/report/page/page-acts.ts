/** What a click on the picture does. */
export const clickModes = ["isolate", "degrade", "choose"] as const;
export type ClickMode = (typeof clickModes)[number];

/** What can be saved. */
export const exportKinds = ["svg", "csv", "json", "scenario", "impact", "incident"] as const;
export type ExportKind = (typeof exportKinds)[number];

/** What a reader can do on the page. Absent where it is written as text: the script of the page gives them. */
export interface PageActs {
  readonly clickInPicture: (event: MouseEvent) => void;
  readonly keyInPicture: (event: KeyboardEvent) => void;
  readonly actOnChosen: (act: "isolate" | "degrade" | "restore") => void;
  readonly cutOrJoin: (key: string) => void;
  readonly choose: (key: string | undefined) => void;
  readonly search: (query: string) => void;
  readonly takeFound: (id: string | undefined) => void;
  readonly setMode: (mode: ClickMode) => void;
  readonly moveTo: (place: number) => void;
  readonly reset: () => void;
  /** Plays the failure of sets of ids, each cut off by itself; going back returns. */
  readonly play: (sets: readonly (readonly string[])[]) => void;
  readonly copyLink: () => void;
  readonly compare: (isCompared: boolean) => void;
  readonly save: (kind: ExportKind) => void;
  readonly switchDisturbance: (id: string, isOn: boolean) => void;
  readonly translate: () => void;
  readonly changeTheme: () => void;
  readonly print: () => void;
}
