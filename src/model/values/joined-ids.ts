import { isId } from "./identifiers.js";

/** Several ids in one text, with commas, bars or spaces between them, or a slash with spaces: the ids; nothing where the text is anything else. */
export function joinedIds(text: string): readonly string[] | undefined {
  const ids = text.split(/[\s,;|]+/).filter((part) => part !== "" && part !== "/");
  return ids.length > 1 && ids.every(isId) ? ids : undefined;
}

/** The same of an id with a slash, which may as well stand between levels: several of those that belong there. */
export function joinedMembers(id: string, members: readonly string[]): readonly string[] | undefined {
  for (const first of members) {
    if (!id.startsWith(`${first}/`)) continue;
    const rest = id.slice(first.length + 1);
    const others = members.includes(rest) ? [rest] : joinedMembers(rest, members);
    if (others !== undefined) return [first, ...others];
  }
  return undefined;
}
