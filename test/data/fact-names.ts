/** Facts of the notes on an incident: T of the timeline, O of what was observed, D of a dependency that has a date. */
export const facts = (letter: string, kind: "T" | "O", count: number, digits = 2): string[] =>
  Array.from({ length: count }, (_, place) => `${letter}-${kind}${String(place + 1).padStart(digits, "0")}`);
