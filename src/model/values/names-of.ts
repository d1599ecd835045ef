import type { NamesByLanguage } from "./names.js";

/** The name of a node with those by language, to be carried on in a result. */
export function namesOf({ name, names }: { readonly name: string; readonly names?: NamesByLanguage | undefined }): {
  readonly name: string;
  readonly names?: NamesByLanguage;
} {
  return names === undefined ? { name } : { name, names };
}
