import { directoryEnd, directoryEndIn, directoryEntry, localHeader } from "../zip/zip-format.js";

/** No more parts of an archive are looked at, and no longer names. */
const mostParts = 4_096;
const mostNameBytes = 512;
/** Where there is no directory, parts are looked for in so many bytes. */
const mostStartBytes = 2 ** 20;

/**
 * The names of the parts of a zip archive, as its directory at the end has them; where that is missing or lies, as they stand
 * before the parts themselves. Nothing is unpacked. For OpenDocument, `mimetype=` and its type come first.
 * @returns `undefined` for what is no archive
 * @remarks Cost: time O(bytes) up to named bounds, whatever the archive says of itself. Source: PKWARE, "APPNOTE.TXT", version 6.3.
 */
export function zipParts(bytes: Uint8Array): readonly string[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [sign] = bytes.byteLength < directoryEnd.bytes ? [] : [view.getUint32(0, true)];
  if (sign !== localHeader.sign && sign !== directoryEnd.sign) return undefined;
  const names = namesInDirectory(view) ?? namesBeforeParts(view);
  const type = documentType(view);
  return type === undefined ? names : [`mimetype=${type}`, ...names];
}

/** Names in the directory; nothing where it does not stand where the archive says. */
function namesInDirectory(view: DataView): string[] | undefined {
  const end = directoryEndIn(view);
  if (end === undefined) return undefined;
  const names: string[] = [];
  let at = view.getUint32(end + directoryEnd.offset, true);
  while (names.length < mostParts && at + directoryEntry.bytes <= end && view.getUint32(at, true) === directoryEntry.sign) {
    const length = view.getUint16(at + directoryEntry.nameLength, true);
    const name = at + directoryEntry.bytes;
    if (name + length > end) break;
    names.push(nameAt(view, name, length));
    at = name + length + view.getUint16(at + directoryEntry.extraLength, true);
    at += view.getUint16(name - directoryEntry.bytes + directoryEntry.remarkLength, true);
  }
  return names.length > 0 ? names : undefined;
}

/** Names that stand before the parts, at the beginning of the file. */
function namesBeforeParts(view: DataView): string[] {
  const names: string[] = [];
  const end = Math.min(view.byteLength, mostStartBytes) - localHeader.bytes;
  for (let at = 0; at <= end && names.length < mostParts; at++) {
    if (view.getUint32(at, true) !== localHeader.sign) continue;
    const length = view.getUint16(at + localHeader.nameLength, true);
    const name = at + localHeader.bytes;
    if (name + length <= view.byteLength) names.push(nameAt(view, name, length));
  }
  return names;
}

function nameAt(view: DataView, start: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start, Math.min(length, mostNameBytes));
  return new TextDecoder().decode(bytes).replaceAll("\\", "/");
}

/** The type that OpenDocument has in its first part, which is not packed. */
function documentType(view: DataView): string | undefined {
  const length = localHeader.bytes + "mimetype".length;
  if (view.byteLength < length || view.getUint32(0, true) !== localHeader.sign) return undefined;
  if (view.getUint16(localHeader.nameLength, true) !== "mimetype".length) return undefined;
  const start = length + view.getUint16(localHeader.extraLength, true);
  const most = Math.min(80, view.byteLength - start);
  if (most <= 0 || nameAt(view, localHeader.bytes, "mimetype".length) !== "mimetype") return undefined;
  return nameAt(view, start, most);
}
