import { type Encoding, encodingBytes, encodingOf } from "./encoding.js";

/** Bytes of a text that come in parts of any size, as UTF-8 where they are UTF-16; all others as they are. */
export class PartsAsUtf8 {
  /** What came before the encoding was known. */
  private start: Uint8Array | undefined = new Uint8Array();
  private decoder: TextDecoder | undefined;
  private readonly encoder = new TextEncoder();

  /** @param onUtf16 - is called once, where the bytes are UTF-16 */
  constructor(private readonly onUtf16: () => void) {}

  /** @throws `TypeError` for what is no UTF-16 */
  take(part: Uint8Array): Uint8Array {
    if (this.start === undefined) return this.recoded(part);
    const start = this.start.byteLength === 0 ? part : joined(this.start, part);
    if (start.byteLength >= encodingBytes) return this.begun(start);
    this.start = start.slice();
    return new Uint8Array();
  }

  /**
   * What was held back.
   * @throws `TypeError` for what is no UTF-16, or ends within a character
   */
  finish(): Uint8Array {
    const rest = this.start === undefined ? new Uint8Array() : this.begun(this.start);
    this.decoder?.decode();
    return rest;
  }

  private begun(start: Uint8Array): Uint8Array {
    this.start = undefined;
    const encoding: Encoding = encodingOf(start);
    if (encoding === "utf-8") return start;
    this.decoder = new TextDecoder(encoding, { fatal: true });
    this.onUtf16();
    return this.recoded(start);
  }

  private recoded(part: Uint8Array): Uint8Array {
    return this.decoder === undefined ? part : this.encoder.encode(this.decoder.decode(part, { stream: true }));
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.byteLength + other.byteLength);
  both.set(one);
  both.set(other, one.byteLength);
  return both;
}
