const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/**
 * The check sum of bytes as zip archives keep it (CRC-32), going on from that of what stands before them.
 * @param before - 0 at the beginning
 * @remarks Cost: O(bytes). Source: ISO 3309, as in PKWARE, "APPNOTE.TXT", version 6.3, 4.4.7.
 */
export function checksum(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);
  return ~sum >>> 0;
}
