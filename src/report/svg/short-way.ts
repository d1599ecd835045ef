/** A command of a path and its numbers: `L 3 4`. */
interface Step {
  readonly letter: string;
  readonly numbers: readonly number[];
}

type Point = readonly [x: number, y: number];

/** How many numbers a command takes; `A` ends at its last two, the others consist of points only. */
const lengths: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, A: 7, Z: 0 };

/**
 * The way of a path in as few letters as it can be written: to a tenth, which nobody sees, and each step from where the last one
 * ended where that is shorter. What is rounded does not add up: steps begin where those before them were drawn to.
 * @param d - of M, L, H, V, C, A and Z, and the same in small letters
 * @remarks Cost: O(letters).
 */
export function shortWay(d: string): string {
  const pen = new Pen();
  for (const step of stepsOf(d)) pen.draw(step);
  return pen.written;
}

function stepsOf(d: string): Step[] {
  return [...d.matchAll(/([a-z])([^a-z]*)/gi)].flatMap(([, letter = "", rest = ""]) => {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g) ?? []).map(Number);
    const length = lengths[letter.toUpperCase()] ?? 0;
    if (length === 0) return [{ letter, numbers: [] }];
    return Array.from({ length: numbers.length / length }, (_, index) => ({
      letter: index === 0 ? letter : continued(letter),
      numbers: numbers.slice(index * length, (index + 1) * length),
    }));
  });
}

/** What further points after a move are: lines. */
const continued = (letter: string): string => ({ M: "L", m: "l" })[letter] ?? letter;

/** All in tenths, which add up exactly. */
class Pen {
  written = "";
  #letter = "";
  /** Where it is, in tenths, and where the exact way is: they differ by half a tenth at most. */
  #at: Point = [0, 0];
  #exact: Point = [0, 0];
  #begin: readonly [at: Point, exact: Point] = [this.#at, this.#exact];

  draw({ letter, numbers }: Step): void {
    const large = letter.toUpperCase();
    if (large === "Z") {
      this.#write("Z", "Z");
      [this.#at, this.#exact] = this.#begin;
      return;
    }
    const [fromX, fromY] = letter === large ? [0, 0] : this.#exact;
    const isOffset = (index: number): boolean => large !== "A" || index >= 5;
    const isAcross = (index: number): boolean => large !== "V" && (large === "A" ? index === 5 : index % 2 === 0);
    const exact = numbers.map((each, index) => (isOffset(index) ? each + (isAcross(index) ? fromX : fromY) : each));
    const tenths = exact.map((each) => Math.round(each * 10));
    const [x, y] = this.#at;
    const end = endOf(large, tenths, this.#at);
    const from = tenths.map((each, index) => (isOffset(index) ? each - (isAcross(index) ? x : y) : each));
    const [shortest, text] = this.#shorter(large, tenths, from, end);
    this.#write(shortest, text);
    this.#exact = endOf(large, exact, this.#exact);
    this.#at = end;
    if (large === "M") this.#begin = [this.#at, this.#exact];
  }

  #shorter(large: string, whole: number[], from: number[], [x, y]: Point): readonly [letter: string, text: string] {
    const small = large.toLowerCase();
    const isLine = large === "L" || large === "H" || large === "V";
    const ways: [string, number[]][] = [
      [large, whole],
      [small, from],
    ];
    if (isLine && y === this.#at[1]) ways.push(["H", [x]], ["h", [x - this.#at[0]]]);
    else if (isLine && x === this.#at[0]) ways.push(["V", [y]], ["v", [y - this.#at[1]]]);
    const texts = ways.map(([letter, numbers]) => [letter, this.#text(letter, numbers)] as const);
    return texts.reduce((best, way) => (way[1].length < best[1].length ? way : best));
  }

  #write(letter: string, text: string): void {
    this.written += text;
    this.#letter = continued(letter);
  }

  #text(letter: string, numbers: readonly number[]): string {
    const text = numbers.map(decimal).reduce((all, each) => all + (all === "" || each.startsWith("-") ? "" : " ") + each, "");
    if (letter !== this.#letter) return letter + text;
    return text.startsWith("-") ? text : ` ${text}`;
  }
}

/** Where a step in coordinates of the picture ends. */
function endOf(large: string, numbers: readonly number[], [x, y]: Point): Point {
  if (large === "H") return [numbers[0] ?? x, y];
  if (large === "V") return [x, numbers[0] ?? y];
  return [numbers.at(-2) ?? x, numbers.at(-1) ?? y];
}

/** Tenths as a decimal without a leading 0. */
const decimal = (tenths: number): string => String(tenths / 10).replace(/^(-?)0\./, "$1.");
