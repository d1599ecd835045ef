import { lineFeed } from "../text/characters.js";

/** So many bytes are handed on at a time, and the rest of a line. */
const blockBytes = 2 ** 20;

/** Cuts bytes that come in parts of any size into blocks that end with a line feed, so that no character is cut in two. */
export class LineBlocks {
  /** The beginning of a line whose end has not come yet. */
  private held = new Uint8Array(1024);
  private heldBytes = 0;

  /**
   * @param take - is given whole lines, the last line feed included; they are valid until it returns
   * @remarks Cost: O(bytes) for all parts together; keeps twice the longest line.
   */
  push(part: Uint8Array, take: (lines: Uint8Array) => void): void {
    for (let start = 0; start < part.byteLength; start += blockBytes) {
      const block = part.subarray(start, start + blockBytes);
      const end = block.lastIndexOf(lineFeed) + 1;
      const lines = block.subarray(0, end);
      if (end > 0 && this.heldBytes === 0) take(lines);
      else if (end > 0) {
        this.hold(lines);
        this.finish(take);
      }
      this.hold(block.subarray(end));
    }
  }

  /** Hands on what follows the last line feed, if anything does. */
  finish(take: (lines: Uint8Array) => void): void {
    const lines = this.held.subarray(0, this.heldBytes);
    this.heldBytes = 0;
    if (lines.byteLength > 0) take(lines);
  }

  private hold(bytes: Uint8Array): void {
    const needed = this.heldBytes + bytes.byteLength;
    if (needed > this.held.byteLength) {
      const larger = new Uint8Array(needed * 2);
      larger.set(this.held.subarray(0, this.heldBytes));
      this.held = larger;
    }
    this.held.set(bytes, this.heldBytes);
    this.heldBytes = needed;
  }
}
