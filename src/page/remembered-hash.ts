import {
  canonicalJson as canonicalJsonOf,
  hashOf as newHashOf,
  landscapeHash as newLandscapeHash,
} from "../model/landscape/canonical-json.js";
import type { Landscape } from "../model/landscape/landscape.js";

/**
 * Stands for `model/canonical-json` in the page's bundle: the page has one landscape, which nothing changes, so its hash is
 * computed once and not for every what-if.
 */
const hashes = new WeakMap<Landscape, string>();

export function landscapeHash(landscape: Landscape): string {
  const known = hashes.get(landscape);
  if (known !== undefined) return known;
  const hash = newLandscapeHash(landscape);
  hashes.set(landscape, hash);
  return hash;
}

export function hashOf(value: Parameters<typeof newHashOf>[0]): string {
  return newHashOf(value);
}

export function canonicalJson(value: unknown): string {
  return canonicalJsonOf(value);
}
