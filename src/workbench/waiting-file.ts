/** Changes of a landscape that is not open, or a scenario where none is. */
export interface WaitingFile {
  readonly kind: "patch" | "scenario";
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What the landscape calls itself: of changes that name it; of a scenario, each that is shipped and has its nodes. */
  readonly landscapes: readonly string[];
}
