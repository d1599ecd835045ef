import type { Names } from "./names.js";

/** Something that has a name, and perhaps others for readers of a language. */
export interface Named {
  readonly name?: string | undefined;
  readonly names?: Names | undefined;
}

/** The name of a node, a landscape or a scenario for readers of a language: the one for that language, else the one that it has. */
export function nameIn(named: Named & { readonly name: string }, language: keyof Names): string;
export function nameIn(named: Named, language: keyof Names): string | undefined;
export function nameIn({ name, names }: Named, language: keyof Names): string | undefined {
  return names?.[language] ?? name;
}
