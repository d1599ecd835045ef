/** What there is to know about a failure game of n events, from a table of all 2ⁿ sets of them: the slow, obvious twin. */
export interface BruteForce {
  /** Minimal sets as bits, ascending. */
  readonly minimal: readonly number[];
  readonly probability: number;
  readonly birnbaum: readonly number[];
  /** By event: P(some minimal set with it has failed). */
  readonly withEvent: readonly number[];
  readonly shapley: readonly number[];
}

/** By set of events: whether its failure makes the top fail. */
export function failureTable(count: number, fails: (set: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 2 ** count }, (_, set) => (fails(set) ? 1 : 0));
}

export function bruteForce(table: Uint8Array, p: readonly number[]): BruteForce {
  const count = p.length;
  const events = Array.from({ length: count }, (_, event) => event);
  const has = (set: number, event: number): boolean => ((set >> event) & 1) === 1;
  const minimal: number[] = [];
  for (let set = 0; set < table.length; set++) {
    if (table[set] === 1 && events.every((event) => !has(set, event) || table[set ^ (1 << event)] === 0)) minimal.push(set);
  }
  const chance = (set: number): number =>
    events.reduce((product, event) => product * (has(set, event) ? p[event]! : 1 - p[event]!), 1);
  const pivotal = (set: number, event: number): number => (has(set, event) ? 0 : table[set | (1 << event)]! - table[set]!);
  const factorial = (value: number): number => (value <= 1 ? 1 : value * factorial(value - 1));
  const size = (set: number): number => events.filter((event) => has(set, event)).length;
  let probability = 0;
  const birnbaum = events.map(() => 0);
  const withEvent = events.map(() => 0);
  const shapley = events.map(() => 0);
  for (let set = 0; set < table.length; set++) {
    const weight = chance(set);
    const members = size(set);
    probability += table[set]! * weight;
    for (const event of events) {
      if (pivotal(set, event) === 1) {
        birnbaum[event]! += weight / (1 - p[event]!);
        shapley[event]! += (factorial(members) * factorial(count - members - 1)) / factorial(count);
      }
      if (has(set, event) && minimal.some((each) => has(each, event) && (each & set) === each)) withEvent[event]! += weight;
    }
  }
  return { minimal, probability, birnbaum, withEvent, shapley };
}
