import { isId } from "./identifiers.js";

/** Several ids in one text, with commas, bars or spaces between them, or a slash with spaces: the ids; nothing where the text is anything else. */
export function joinedIds(text: string): readonly string[] | undefined {
  const ids = text.split(/[\s,;|]+/).filter((part) => part !== "" && part !== "/");
  return ids.length > 1 && ids.every(isId) ? ids : undefined;
}

/** The same of an id with a slash, which may as well stand between levels: several of those that belong there. */
export function joinedMembers(id: string, members: readonly string[]): readonly string[] | undefined {
  const found: string[] = [];
  let rest = id;
  while (rest !== "") {
    const next = members
      .filter((member) => rest === member || rest.startsWith(`${member}/`))
      .sort((a, b) => b.length - a.length)[0];
    if (next === undefined) return undefined;
    found.push(next);
    rest = rest.slice(next.length + 1);
  }
  return found.length > 1 ? found : undefined;
}
