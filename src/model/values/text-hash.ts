/**
 * A hash of the units of a text between two offsets, never 0: FNV-1a, with its high bits mixed into the low ones. Whoever
 * uses it must bear texts that were made to collide.
 */
export function textHash(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash ^ (hash >>> 15) || 1;
}
