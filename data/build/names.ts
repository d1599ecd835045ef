import type { NamesByLanguage } from "../../src/model/values/names.js";

/** Both names of a line; an empty German one is the same in both languages, as that of a company is. */
export function namesOf({ name, name_de }: { readonly name: string; readonly name_de: string }): {
  readonly name: string;
  readonly names?: NamesByLanguage;
} {
  if (name_de === name) throw new Error(`name_de ${JSON.stringify(name)} says what name says: leave it empty`);
  return { name, ...(name_de !== "" && { names: { de: name_de } }) };
}
