import type { Names } from "./names.js";

/** The name of a node with those by language, to be carried on in a result. */
export function namesOf({ name, names }: { readonly name: string; readonly names?: Names | undefined }): {
  readonly name: string;
  readonly names?: Names;
} {
  return names === undefined ? { name } : { name, names };
}
