import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";

/** What a line of a chunk says. */
export interface ChunkContent {
  readonly chunk: number;
  readonly rows: readonly (readonly unknown[])[];
}

/** Hexadecimal digits of SHA-256 that a line carries: enough to tell damage, not to stop a forger. */
const digits = 16;

/** The line of a chunk, with a checksum of what it says. */
export function chunkText({ chunk, rows }: ChunkContent): string {
  const text = JSON.stringify({ chunk, rows });
  return `${text.slice(0, -1)},"sha256":"${checksumOf(text)}"}`;
}

/** What a line carries of the SHA-256 of what it says. */
export const checksumOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits);

/** What a line says; nothing where it is not, to the character, what {@link chunkText} writes. */
export function readChunkText(line: string): ChunkContent | undefined {
  try {
    const { chunk, rows } = JSON.parse(line) as Partial<ChunkContent>;
    if (!Number.isSafeInteger(chunk) || chunk === undefined || !Array.isArray(rows) || !rows.every(Array.isArray))
      return undefined;
    return chunkText({ chunk, rows }) === line ? { chunk, rows } : undefined;
  } catch {
    return undefined;
  }
}
