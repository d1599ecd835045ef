/**
 * Whether a pattern covers a whole name: `*` stands for any characters, also none; every other character for itself.
 * @remarks Cost: at worst time O(name · pattern), no space: only the last `*` met is ever tried again, one character on.
 */
export function coversName(pattern: ArrayLike<string>, name: ArrayLike<string>): boolean {
  let [inPattern, inName] = [0, 0];
  let [afterStar, tried] = [-1, 0]; // where the pattern goes on after its last star, and from where in the name that is tried
  while (inName < name.length) {
    const wanted = inPattern < pattern.length ? pattern[inPattern] : undefined;
    if (wanted === "*") {
      [afterStar, tried] = [++inPattern, inName];
    } else if (wanted === name[inName]) {
      inPattern++;
      inName++;
    } else if (afterStar >= 0) {
      [inPattern, inName] = [afterStar, ++tried];
    } else return false;
  }
  while (inPattern < pattern.length && pattern[inPattern] === "*") inPattern++;
  return inPattern === pattern.length;
}
