import { textHash } from "../../model/values/text-hash.js";

/** Longer texts are hardly ever equal to another one. */
const longestShared = 200;
/** A text is looked for in so many places and then no longer: texts made to collide cost no more than others. */
const mostProbes = 8;
const fewestPlaces = 2 ** 8;
const mostPlaces = 2 ** 22;
/** Instead of a hash: nothing stands in this place. */
const free = 0;
/** V8 copies slices shorter than this; a longer one would keep the whole text that it is cut from. */
const shortestView = 13;

/** Cuts texts out of larger ones so that equal ones are one string in memory, mostly: it may forget a text. */
export class TextPool {
  private texts: string[] = emptyPlaces(fewestPlaces);
  private hashes = new Int32Array(fewestPlaces);
  private filled = 0;

  /** @remarks Cost: O(end − start), a constant number of comparisons. Memory: 12 bytes and the text for each, 48 MB at most. */
  textAt(source: string, start: number, end: number): string {
    if (end - start > longestShared) return ownText(source, start, end);
    const hash = textHash(source, start, end);
    const mask = this.texts.length - 1;
    for (let probe = 0; probe < mostProbes; probe++) {
      const place = (hash + probe) & mask;
      if (this.hashes[place] === free) return this.keep(place, hash, ownText(source, start, end));
      if (this.hashes[place] !== hash) continue;
      const known = this.texts[place] as string;
      if (known.length === end - start && standsAt(source, start, known)) return known;
    }
    return this.keep(hash & mask, hash, ownText(source, start, end));
  }

  private keep(place: number, hash: number, text: string): string {
    if (this.hashes[place] === free) this.filled++;
    this.hashes[place] = hash;
    this.texts[place] = text;
    if (this.filled * 2 > this.texts.length && this.texts.length < mostPlaces) this.grow();
    return text;
  }

  private grow(): void {
    const { texts, hashes } = this;
    this.texts = emptyPlaces(texts.length * 2);
    this.hashes = new Int32Array(this.texts.length);
    this.filled = 0;
    hashes.forEach((hash, old) => {
      if (hash !== free) this.move(texts[old] as string, hash);
    });
  }

  private move(text: string, hash: number): void {
    for (let probe = 0; probe < mostProbes; probe++) {
      const place = (hash + probe) & (this.texts.length - 1);
      if (this.hashes[place] !== free) continue;
      this.hashes[place] = hash;
      this.texts[place] = text;
      this.filled++;
      return;
    }
  }
}

/** A part of a text as a string of its own: the text that it is cut from can be freed. */
export function ownText(source: string, start: number, end: number): string {
  if (end - start < shortestView) return source.slice(start, end);
  if (end - start > longestShared) return JSON.parse(JSON.stringify(source.slice(start, end))) as string;
  const units: number[] = [];
  for (let index = start; index < end; index++) units.push(source.charCodeAt(index));
  return String.fromCharCode.apply(undefined, units); // at most longestShared
}

function emptyPlaces(count: number): string[] {
  return new Array<string>(count).fill("");
}

/** Whether a text stands at an offset of another one. */
export function standsAt(source: string, start: number, text: string): boolean {
  const { length } = text;
  for (let index = 0; index < length; index++) if (source.charCodeAt(start + index) !== text.charCodeAt(index)) return false;
  return true;
}
