/** Parser of an option that may be given several times: `parse` of each, in the order in which they came. */
export function collect<T>(parse: (text: string) => T): (text: string, before: readonly T[] | undefined) => readonly T[] {
  return (text, before = []) => [...before, parse(text)];
}
