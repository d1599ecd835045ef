import { Inflate } from "fflate";
import { InvalidInputError, LimitExceededError } from "../../errors/errors.js";
import type { FormatIssues } from "../../errors/format-issues.js";
import type { IssueValues } from "../../errors/issues.js";
import { checkLimit, type Limits } from "../../model/values/limits.js";
import { formatIssue } from "../text/format-issue.js";
import { checksum } from "./checksum.js";
import { directoryEnd, directoryEndIn, directoryEntry, localHeader } from "./zip-format.js";

/** So many packed bytes are unpacked at a time: at most some 1,032 times as many come of them. */
const stepBytes = 16_384;
/** A part that is smaller than this may be packed as well as it is. */
const leastBombBytes = 2 ** 20;
/** Stands for a size that is said elsewhere, in archives of more than 4 GiB. */
const saidElsewhere = 0xffffffff;

/** A part of an archive, as its directory has it. */
interface Part {
  readonly name: string;
  readonly isLocked: boolean;
  /** 0 where it is not packed, 8 where it is deflated. */
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  /** Where the header before it stands. */
  readonly offset: number;
}

/**
 * A zip archive whose directory has been checked: nothing is unpacked before, and no more than it says after.
 * @throws `InvalidInputError` for an archive that is damaged, contradicts itself, or has names that lead out of it
 * @throws `LimitExceededError` beyond `limits.zipParts`, `unzippedBytes`, `unzippedPartBytes` or `zipRatio`
 * @remarks Cost: opening O(parts); reading O(unpacked bytes), in pieces. Source: PKWARE, "APPNOTE.TXT", version 6.3.
 */
export class ZipArchive {
  private readonly view: DataView;
  /** By name in small letters. */
  private readonly parts = new Map<string, Part>();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: Limits,
    readonly file: string | undefined,
  ) {
    checkLimit(limits, "fileBytes", bytes.byteLength, file);
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = directoryEndIn(this.view);
    if (end === undefined) throw this.refused("zip-damaged", {});
    const parts = this.partsIn(end);
    this.checkSizes(parts);
    this.checkPlaces(parts);
    for (const part of parts) this.parts.set(part.name.toLowerCase(), part);
    if (this.parts.size < parts.length) throw this.refused("zip-damaged", {});
  }

  /** The names of its parts as they are written, in the order of its directory. */
  get names(): readonly string[] {
    return [...this.parts.values()].map(({ name }) => name);
  }

  /** Bytes of all parts together, unpacked. */
  get unpackedBytes(): number {
    let all = 0;
    for (const { size } of this.parts.values()) all += size;
    return all;
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /** The whole of a part, as {@link read} hands it over. */
  bytesOf(name: string): Uint8Array {
    const whole = new Uint8Array(this.parts.get(name.toLowerCase())?.size ?? 0);
    let at = 0;
    this.read(name, (piece) => {
      whole.set(piece, at);
      at += piece.byteLength;
    });
    return whole;
  }

  /** Hands over a part in pieces, whose size and check sum are what the directory says. */
  read(name: string, take: (piece: Uint8Array) => void): void {
    const part = this.parts.get(name.toLowerCase());
    if (part === undefined) throw this.refused("zip-missing", { part: name });
    const start = this.startOf(part);
    let size = 0;
    let sum = 0;
    const count = (piece: Uint8Array): void => {
      size += piece.byteLength;
      if (size > part.size) throw this.refused("zip-damaged", { part: part.name });
      sum = checksum(piece, sum);
      take(piece);
    };
    const packed = this.bytes.subarray(start, start + part.packed);
    if (part.method === 0) count(packed);
    else this.inflate(part, packed, count);
    if (size !== part.size || sum !== part.sum) throw this.refused("zip-damaged", { part: part.name });
  }

  private inflate({ name }: Part, packed: Uint8Array, take: (piece: Uint8Array) => void): void {
    const inflate = new Inflate(take);
    try {
      for (let at = 0; at < packed.byteLength; at += stepBytes)
        inflate.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.byteLength);
    } catch (error) {
      if (isOfInflate(error)) throw this.refused("zip-damaged", { part: name });
      throw error;
    }
  }

  private partsIn(end: number): Part[] {
    const { view } = this;
    const count = view.getUint16(end + directoryEnd.parts, true);
    checkLimit(this.limits, "zipParts", count, this.file);
    const parts: Part[] = [];
    let at = view.getUint32(end + directoryEnd.offset, true);
    for (let index = 0; index < count; index++) {
      if (at + directoryEntry.bytes > end || view.getUint32(at, true) !== directoryEntry.sign)
        throw this.refused("zip-damaged", {});
      const nameLength = view.getUint16(at + directoryEntry.nameLength, true);
      const next =
        at +
        directoryEntry.bytes +
        nameLength +
        view.getUint16(at + directoryEntry.extraLength, true) +
        view.getUint16(at + directoryEntry.remarkLength, true);
      if (next > end) throw this.refused("zip-damaged", {});
      parts.push(this.partAt(at, nameLength));
      at = next;
    }
    return parts;
  }

  private partAt(at: number, nameLength: number): Part {
    const number = (offset: number): number => this.view.getUint32(at + offset, true);
    const start = at + directoryEntry.bytes;
    const name = new TextDecoder().decode(this.bytes.subarray(start, start + nameLength)).replaceAll("\\", "/");
    if (/(?:^|\/)\.\.(?:\/|$)|^\/|^[a-z]:|\0/i.test(name)) throw this.refused("zip-name", { name });
    return {
      name,
      isLocked: (this.view.getUint16(at + directoryEntry.flags, true) & 1) === 1,
      method: this.view.getUint16(at + directoryEntry.method, true),
      sum: number(directoryEntry.sum),
      packed: number(directoryEntry.packed),
      size: number(directoryEntry.size),
      offset: number(directoryEntry.offset),
    };
  }

  private checkSizes(parts: readonly Part[]): void {
    const { limits, file } = this;
    let all = 0;
    for (const { size, packed } of parts) {
      if (size === saidElsewhere) throw new LimitExceededError("unzippedPartBytes", limits.unzippedPartBytes, undefined, file);
      checkLimit(limits, "unzippedPartBytes", size, file);
      if (size >= leastBombBytes) checkLimit(limits, "zipRatio", Math.ceil(size / Math.max(1, packed)), file);
      all += size;
    }
    checkLimit(limits, "unzippedBytes", all, file);
  }

  /** Parts stand behind each other: one that is listed many times would be unpacked as often. */
  private checkPlaces(parts: readonly Part[]): void {
    let free = 0;
    for (const { offset, packed, name } of [...parts].sort((a, b) => a.offset - b.offset)) {
      if (offset < free) throw this.refused("zip-damaged", { part: name });
      free = offset + localHeader.bytes + packed;
    }
    if (free > this.bytes.byteLength) throw this.refused("zip-damaged", {});
  }

  /** Where the bytes of a part begin. */
  private startOf({ name, offset, packed, method, isLocked }: Part): number {
    if (isLocked || (method !== 0 && method !== 8)) throw this.refused("zip-packed", { part: name });
    const { view } = this;
    if (view.getUint32(offset, true) !== localHeader.sign) throw this.refused("zip-damaged", { part: name });
    const before = view.getUint16(offset + localHeader.nameLength, true) + view.getUint16(offset + localHeader.extraLength, true);
    const start = offset + localHeader.bytes + before;
    if (start + packed > view.byteLength) throw this.refused("zip-damaged", { part: name });
    return start;
  }

  private refused<C extends keyof FormatIssues>(code: C, values: IssueValues[C]): InvalidInputError {
    return new InvalidInputError([formatIssue(code, values)], this.file);
  }
}

/** What the library for inflating throws: its errors have numbers. */
const isOfInflate = (error: unknown): boolean =>
  error instanceof Error && typeof (error as { readonly code?: unknown }).code === "number";
