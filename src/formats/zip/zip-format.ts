/** The end of the directory stands within so many bytes of the end of the file: 22, and a remark of at most 65,535. */
const mostEndBytes = 22 + 0xffff;

/** Offsets of what is read of a zip archive, into the header before a part, the entry of one and the end of the directory. */
export const localHeader = { sign: 0x04034b50, bytes: 30, nameLength: 26, extraLength: 28 };
export const directoryEntry = {
  ...{ sign: 0x02014b50, bytes: 46, flags: 8, method: 10, sum: 16, packed: 20, size: 24 },
  ...{ nameLength: 28, extraLength: 30, remarkLength: 32, offset: 42 },
};
export const directoryEnd = { sign: 0x06054b50, bytes: 22, parts: 10, offset: 16 };

/** Where the end of the directory stands; nothing where there is none. */
export function directoryEndIn(view: DataView): number | undefined {
  const last = view.byteLength - directoryEnd.bytes;
  for (let at = last; at >= 0 && at > last - mostEndBytes; at--) {
    if (view.getUint32(at, true) === directoryEnd.sign) return at;
  }
  return undefined;
}
