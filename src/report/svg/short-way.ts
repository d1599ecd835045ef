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
  let letter = "";
  let numbers: number[] = [];
  for (const [token] of d.matchAll(tokens)) {
    const length = lengths[token.toUpperCase()];
    if (length === undefined) numbers.push(Number(token));
    else [letter, numbers] = [token, []];
    if (numbers.length !== (lengths[letter.toUpperCase()] ?? -1)) continue;
    pen.draw(letter, numbers);
    [letter, numbers] = [continued(letter), []];
  }
  return pen.written;
}

/** A letter, or a number. */
const tokens = /[a-df-z]|-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** What further points after a move are: lines. */
const continued = (letter: string): string => (letter === "M" ? "L" : letter === "m" ? "l" : letter);

/** All in tenths, which add up exactly. */
class Pen {
  written = "";
  #letter = "";
  /** Where it is, in tenths, and where the exact way is: they differ by half a tenth at most. */
  #at: Point = [0, 0];
  #exact: Point = [0, 0];
  #begin: readonly [at: Point, exact: Point] = [this.#at, this.#exact];

  draw(letter: string, numbers: readonly number[]): void {
    const large = letter.toUpperCase();
    if (large === "Z") {
      this.#write("Z", "Z");
      [this.#at, this.#exact] = this.#begin;
      return;
    }
    const exact = letter === large ? numbers : moved(large, numbers, this.#exact, 1);
    const tenths = exact.map((each) => Math.round(each * 10));
    const end = endOf(large, tenths, this.#at);
    this.#writeShortest(large, tenths, end);
    this.#exact = endOf(large, exact, this.#exact);
    this.#at = end;
    if (large === "M") this.#begin = [this.#at, this.#exact];
  }

  #writeShortest(large: string, tenths: readonly number[], [x, y]: Point): void {
    const isAcross = large === "H" || (large === "L" && y === this.#at[1]);
    const isDown = large === "V" || (large === "L" && x === this.#at[0]);
    const letter = isAcross ? "H" : isDown ? "V" : large;
    const whole = isAcross ? [x] : isDown ? [y] : tenths;
    const small = letter.toLowerCase();
    const [far, near] = [this.#text(letter, whole), this.#text(small, moved(letter, whole, this.#at, -1))];
    if (near.length < far.length) this.#write(small, near);
    else this.#write(letter, far);
  }

  #write(letter: string, text: string): void {
    this.written += text;
    this.#letter = continued(letter);
  }

  #text(letter: string, numbers: readonly number[]): string {
    let text = "";
    for (const each of numbers) text += text === "" || each < 0 ? decimal(each) : ` ${decimal(each)}`;
    if (letter !== this.#letter) return letter + text;
    return text.startsWith("-") ? text : ` ${text}`;
  }
}

/** Coordinates of a step moved by where it begins, or back. */
function moved(large: string, numbers: readonly number[], [x, y]: Point, sign: 1 | -1): number[] {
  if (large === "V") return numbers.map((each) => each + sign * y);
  const first = large === "A" ? 5 : 0;
  return numbers.map((each, index) => (index < first ? each : each + sign * ((index - first) % 2 === 0 ? x : y)));
}

/** Where a step in coordinates of the picture ends. */
function endOf(large: string, numbers: readonly number[], [x, y]: Point): Point {
  if (large === "H") return [numbers[0] ?? x, y];
  if (large === "V") return [x, numbers[0] ?? y];
  return [numbers.at(-2) ?? x, numbers.at(-1) ?? y];
}

/** Tenths as a decimal without a leading 0. */
function decimal(tenths: number): string {
  const [size, sign] = [Math.abs(tenths), tenths < 0 ? "-" : ""];
  const rest = size % 10;
  if (rest === 0) return sign + String(size / 10);
  return `${sign}${size < 10 ? "" : (size - rest) / 10}.${rest}`;
}
