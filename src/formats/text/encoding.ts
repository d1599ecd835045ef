/** How a text is written in bytes. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** So many bytes tell the encoding. */
export const encodingBytes = 4;

/**
 * The encoding that the first bytes of a text show: UTF-16 by its byte order mark, or where every second byte is 0, as it is in
 * what programs write for programs.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (bytes.byteLength < encodingBytes) return "utf-8";
  const [isHighFirst, isLowFirst] = [first === 0 && third === 0, second === 0 && fourth === 0];
  if (isHighFirst === isLowFirst) return "utf-8";
  return isHighFirst ? "utf-16be" : "utf-16le";
}
