/** Changes of a landscape that is not open. */
export interface WaitingPatch {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly landscape: string | undefined;
}
