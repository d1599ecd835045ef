import { type ForeignKind, foreignKinds } from "../../model/documents/import-map.js";
import type { NodeKind } from "../../model/landscape/node.js";

/** The kind that a word of a file names: one of ours, as it is written. */
export const kindOfWord = (word: string | undefined): ForeignKind | undefined =>
  foreignKinds.find((kind) => kind === word?.trim().toLowerCase());

/** Something in a file that becomes a node. */
export interface ForeignNode {
  /** By what other things of the file name it. */
  readonly key: string;
  readonly name: string;
  /** What the file says that it is, or what its format stands for; a system where neither says it. */
  readonly kind?: ForeignKind | undefined;
  /** The kind as this package wrote it into the file: it holds whatever it is. */
  readonly ownKind?: NodeKind | undefined;
  /** In the words of the file. */
  readonly type?: string | undefined;
  /** Key of the organisation that runs it. */
  readonly operator?: string | undefined;
  /** Key of the organisation that owns it; of insured persons that of their insurer. */
  readonly owner?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  /** An id that it is to have, where nothing else has it. */
  readonly id?: string | undefined;
  /** Other ids of the same thing; its key is one where the id is another. */
  readonly aliases?: readonly string[] | undefined;
  /** Set where the key is none of the file. */
  readonly isMade?: boolean;
  /** Set where its kind is assumed. */
  readonly isAssumed?: boolean;
  readonly place: string;
}

/** Something in a file that becomes a dependency. */
export interface ForeignNeed {
  readonly dependent: string;
  readonly supplier: string;
  readonly kind?: string | undefined;
  /** What the file says of how much is lost; 1 where it does not. */
  readonly weight?: number | undefined;
  /** Those of one dependent with one of these are taken together: so many are needed. */
  readonly group?: { readonly key: string; readonly k: number } | undefined;
  /** What it is in the file, beside its place. */
  readonly note?: string | undefined;
  readonly place: string;
}
