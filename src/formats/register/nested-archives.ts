import { checkLimit, type Limits } from "../../model/values/limits.js";
import { zipParts } from "../recognise/zip-parts.js";
import { ZipArchive } from "../zip/zip-archive.js";

/** Something packed that stands packed within an archive. */
export interface PackedPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What macOS adds to an archive of each file is none of its parts. */
const isPacked = (name: string): boolean => /\.(?:zip|xlsx)$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name);

/** Whether the names of an archive say that others stand packed in it; nothing is unpacked. */
export const mayHoldArchives = (bytes: Uint8Array): boolean => zipParts(bytes)?.some(isPacked) ?? false;

/**
 * Archives within archives, whose parts and bytes count together.
 * @remarks Each is opened before anything of it is unpacked, so that no more than one way down stands unpacked at a time.
 */
export class NestedArchives {
  private parts = 0;
  private bytes = 0;

  constructor(readonly limits: Limits) {}

  /**
   * @param depth - 1 for the file itself
   * @throws `LimitExceededError` beyond `zipNesting`, and beyond `zipParts` or `unzippedBytes` of all that were opened
   * @throws `InvalidInputError` as `ZipArchive`
   */
  open(bytes: Uint8Array, depth: number, file: string | undefined): ZipArchive {
    checkLimit(this.limits, "zipNesting", depth, file);
    const archive = new ZipArchive(bytes, this.limits, file);
    this.parts += archive.names.length;
    checkLimit(this.limits, "zipParts", this.parts, file);
    this.bytes += archive.unpackedBytes;
    checkLimit(this.limits, "unzippedBytes", this.bytes, file);
    return archive;
  }

  /** The archives that stand in one, in the order of its directory. */
  *within(archive: ZipArchive): Generator<PackedPart> {
    for (const name of archive.names) if (isPacked(name)) yield { name, bytes: archive.bytesOf(name) };
  }
}
