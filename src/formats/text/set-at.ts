/**
 * Sets a value deep inside plain data and makes the objects and lists on the way; a key of digits stands in a list.
 * @param path - at least one key; none is `__proto__`
 * @returns false, with nothing changed, where something else stands there or on the way already
 */
export function setAt(target: Record<string, unknown>, path: readonly string[], value: unknown): boolean {
  let current = target;
  for (const [depth, key] of path.entries()) {
    const taken = Object.hasOwn(current, key);
    if (depth === path.length - 1) {
      if (taken) return false;
      current[key] = value;
      return true;
    }
    if (!taken) current[key] = /^\d+$/.test(path[depth + 1] ?? "") ? [] : {};
    const next = current[key];
    if (typeof next !== "object" || next === null) return false;
    current = next as Record<string, unknown>;
  }
  return false;
}
