/** Fields with texts that hardly ever stand twice. */
const ownTexts: ReadonlySet<string> = new Set(["name", "de", "en", "title", "url", "note"]);
const dependencyLists: ReadonlySet<string> = new Set(["dependency", "dependencies"]);

/**
 * Whether the text of a field may well stand in many rows, as names of kinds do, and ids that other rows refer to.
 * @param list - the list, or the name of its records; nothing refers to ids of dependencies
 */
export function isSharedField(list: string, field: string): boolean {
  return !ownTexts.has(field) && !(field === "id" && dependencyLists.has(list));
}
