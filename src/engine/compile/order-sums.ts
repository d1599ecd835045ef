import { appendAll } from "../../sequences.js";

/** Somebody who is served in his turn, in units of the supply. */
export interface Served<Term> {
  /** What is there for him and for those before him, what these always draw left out. */
  readonly available: number;
  readonly always: number;
  /** What he draws beyond that; in sum `most` at most. */
  readonly terms: readonly Term[];
  readonly most: number;
}

/** What those draw who are served before somebody, as far as it decides anything for him: so much, and what some terms are in sum. */
export interface Before<Term> {
  readonly offset: number;
  readonly terms: readonly Term[];
}

/** Makes a term whose value is what others are in sum beyond so much, and at most so much. */
export type MakeTerm<Term> = (terms: readonly Term[], beyond: number, atMost: number) => Term;

/** Sums of so many neighbours stand for them. */
const width = 4;

/** Terms whose sum is that of others, four at most. @remarks Cost: a term for every three. */
export function inFew<Term>(terms: readonly Term[], make: MakeTerm<Term>): readonly Term[] {
  if (terms.length <= width) return terms;
  const fours = Array.from({ length: Math.ceil(terms.length / width) }, (_, index) =>
    terms.slice(index * width, (index + 1) * width),
  );
  return inFew(
    fours.map((four) => make(four, 0, Number.POSITIVE_INFINITY)),
    make,
  );
}

/**
 * What is drawn before each of a row who are served one after the other, in few terms. Of each four neighbours there is a sum, and
 * what is drawn before them; of four such fours likewise. What is drawn before some neighbours counts between two bounds only: below
 * the one nobody among them can be short, above the other nobody gets anything. So where one draws more, those hear of it to whom it matters.
 * @remarks Cost: O(n log n) for n who are served; fewer terms made than n, of four others each.
 */
export class OrderSums<Term> {
  readonly before: Before<Term>[] = [];
  /** Terms that make the sum of all that is drawn. */
  readonly all: readonly Term[];
  /** By place: the most that all before it may draw. */
  private readonly mostBefore: number[] = [0];

  constructor(
    private readonly row: readonly Served<Term>[],
    private readonly make: MakeTerm<Term>,
  ) {
    for (const { most } of row) this.mostBefore.push((this.mostBefore.at(-1) ?? 0) + most);
    let span = width;
    while (span < row.length) span *= width;
    this.all = this.divide(0, span, { offset: 0, terms: [] });
  }

  /** Says of those from a place on what is drawn before each, by what is drawn before all of them; and gives what they draw together. */
  private divide(start: number, span: number, before: Before<Term>): Term[] {
    const drawn: Term[] = [];
    const step = span / width;
    for (let place = start; place < Math.min(start + span, this.row.length); place += step) {
      const terms = [...before.terms, ...drawn];
      const near = { offset: before.offset, terms };
      if (step === 1) {
        this.before[place] = near;
        appendAll(drawn, this.row[place]?.terms ?? []);
      } else appendAll(drawn, this.divide(place, step, this.bounded(place, step, near)));
    }
    return drawn.length > 1 ? [this.make(drawn, 0, Number.POSITIVE_INFINITY)] : drawn;
  }

  private bounded(start: number, span: number, { offset, terms }: Before<Term>): Before<Term> {
    if (terms.length === 0) return { offset, terms };
    const least = Math.max(offset, this.noneShortUpTo(start, span));
    const most = Math.max(least, this.row[start]?.available ?? 0);
    return { offset: least, terms: [this.make(terms, least - offset, most - least)] };
  }

  /** So much may be drawn before some neighbours without anybody among them ever being short. */
  private noneShortUpTo(start: number, span: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (let place = start; place < Math.min(start + span, this.row.length); place++) {
      const { available = 0, always = 0 } = this.row[place] ?? {};
      least = Math.min(least, available - always - (this.mostBefore[place + 1] ?? 0));
    }
    return least + (this.mostBefore[start] ?? 0);
  }
}
