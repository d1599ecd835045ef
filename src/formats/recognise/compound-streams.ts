const sign = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const headerBytes = 512;
const entryBytes = 128;
/** No more entries of the directory are looked at. */
const mostEntries = 256;

/**
 * The names of the streams in the first sectors of the directory of a compound file.
 * @returns `undefined` for what is none
 * @remarks Cost: O(1). Source: Microsoft, "[MS-CFB]: Compound File Binary File Format", 2.2 and 2.6.
 */
export function compoundStreams(bytes: Uint8Array): readonly string[] | undefined {
  if (bytes.byteLength < headerBytes || sign.some((byte, index) => bytes[index] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = view.getUint16(30, true) === 12 ? 4_096 : headerBytes;
  const start = (view.getUint32(48, true) + 1) * sectorBytes;
  const names: string[] = [];
  for (let entry = 0; entry < mostEntries; entry++) {
    const at = start + entry * entryBytes;
    if (at + entryBytes > bytes.byteLength) break;
    const length = Math.min(view.getUint16(at + 64, true), 64);
    names.push(new TextDecoder("utf-16le").decode(bytes.subarray(at, at + Math.max(0, length - 2))));
  }
  return names;
}
