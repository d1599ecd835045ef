/** A compound file with a directory of these streams, in its second sector. */
export function compoundOf(streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 128 * (streams.length + 1));
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(0, 48);
  ["Root Entry", ...streams].forEach((name, index) => {
    const at = 512 + 128 * index;
    bytes.write(name, at, "utf16le");
    bytes.writeUInt16LE(2 * name.length + 2, at + 64);
  });
  return new Uint8Array(bytes);
}
