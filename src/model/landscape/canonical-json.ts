import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { checkLandscape, landscapeHint, readingOf } from "../values/argument-checks.js";
import type { Landscape } from "./landscape.js";

/** JSON with keys in order of their code units and no white space. Source: RFC 8785 (JSON Canonicalization Scheme), 3.2. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(",")}}`;
}

/** SHA-256 of a document's canonical JSON, in hexadecimal; `$schema`, which helps editors and says nothing, is left out. */
export function hashOf({ $schema, ...document }: object & { readonly $schema?: string | undefined }): string {
  const hash = sha256.create();
  let pending = "";
  for (const part of canonicalParts(document)) {
    pending += part;
    if (pending.length < partLength) continue;
    hash.update(utf8ToBytes(pending));
    pending = "";
  }
  return bytesToHex(hash.update(utf8ToBytes(pending)).digest());
}

/** {@link hashOf} of a small document as it is now, made when it is read first: most who ask a question never read it. */
export function hashWhenRead({ $schema, ...document }: object & { readonly $schema?: string | undefined }): () => string {
  const text = canonicalJson(document);
  let hash: string | undefined;
  return () => {
    hash ??= bytesToHex(sha256(utf8ToBytes(text)));
    return hash;
  };
}

/** Characters that are hashed at once: the JSON of a large landscape is longer than any text can be. */
const partLength = 1 << 16;

/** {@link canonicalJson} of a document in parts: of each list in it, one row after the other. */
function* canonicalParts(document: object): Generator<string> {
  const fields = Object.entries(document).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  let before = "{";
  for (const [key, field] of fields) {
    yield `${before}${JSON.stringify(key)}:`;
    before = ",";
    if (!Array.isArray(field)) {
      yield canonicalJson(field);
      continue;
    }
    yield "[";
    for (let index = 0; index < field.length; index++) yield `${index === 0 ? "" : ","}${canonicalJson(field[index])}`;
    yield "]";
  }
  yield before === "{" ? "{}" : "}";
}

/** The landscape with each list in order of ids: two files that differ in order only have the same hash. */
export function landscapeHash(landscape: Landscape): string {
  checkLandscape("landscapeHash", landscape);
  return readingOf("landscapeHash", "landscape", landscapeHint, () => hashOf(sortedRows(landscape)));
}

/** The order of rows in a file says nothing. */
function sortedRows(landscape: Landscape): Record<string, unknown> {
  const sorted: Record<string, unknown> = { ...landscape };
  for (const list of ["sources", "nodes", "groups", "dependencies", "totals", "pools", "crews", "commonCause"] as const) {
    const rows = landscape[list];
    if (rows !== undefined) sorted[list] = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
  return sorted;
}
