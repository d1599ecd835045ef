import { checkLimit, type Limits } from "../../model/values/limits.js";
import type { ZipArchive } from "../zip/zip-archive.js";
import { attributeOf, readXmlPart } from "./xml-part.js";

/** How a number is meant: as itself, as a day, or as a time of day or a span of time. */
export type NumberMeaning = "number" | "day" | "time";

/** Day 0 of the calendar from 1900, seen from 1970, from March 1900 on; before that it counts a 29 February that never was. */
const day1970 = 25_569;
const falseLeapDay = 60;
/** How much later the calendar from 1904 begins. */
const from1904 = 1_462;
const lastDay = 2_958_465;

/** What numbers of formats that every spreadsheet has mean. */
function meaningOfBuiltIn(id: number): NumberMeaning {
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return "time";
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "day" : "number";
}

/** What a format says, without its texts, colours and languages: letters of days, or of times only. */
export function meaningOfFormat(code: string): NumberMeaning {
  const letters = code
    .replace(/"[^"]*"?|\\.|_.|\*./g, "")
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi, "")
    .toLowerCase();
  if (letters.startsWith("general")) return "number";
  if (/[dy]/.test(letters)) return "day";
  if (/[hs]|\[m+\]/.test(letters)) return "time";
  return letters.includes("m") ? "day" : "number";
}

/**
 * What the number of each style means, by the number of the style.
 * @remarks Source: ECMA-376, "Office Open XML File Formats", part 1, 18.8.10 and 18.8.30.
 */
export function readNumberMeanings(archive: ZipArchive, part: string | undefined, limits: Limits): readonly NumberMeaning[] {
  const own = new Map<number, NumberMeaning>();
  const meanings: NumberMeaning[] = [];
  if (part === undefined) return meanings;
  let isOfCells = false;
  readXmlPart(archive, part, limits, {
    open(tag, attributes) {
      if (tag === "cellXfs") isOfCells = true;
      const id = Number(attributeOf(attributes, "numFmtId") ?? 0);
      checkLimit(limits, "cells", own.size + meanings.length, archive.file);
      if (tag === "numFmt") own.set(id, meaningOfFormat(attributeOf(attributes, "formatCode") ?? ""));
      if (tag === "xf" && isOfCells) meanings.push(own.get(id) ?? meaningOfBuiltIn(id));
    },
    close(tag) {
      if (tag === "cellXfs") isOfCells = false;
    },
  });
  return meanings;
}

/** A number as a reader of the sheet understands it: to 15 digits, as a date (`2026-05-01`, perhaps with `T08:30`) or as `4:30`. */
export function numberShown(value: number, meaning: NumberMeaning, isFrom1904: boolean): string {
  const days = value + (isFrom1904 ? from1904 : 0);
  if (meaning === "day" && days >= 0 && days < lastDay + 1) return dayShown(days);
  if (meaning === "time" && value >= 0 && value < lastDay) return timeShown(value);
  return String(Number(value.toPrecision(15)));
}

function dayShown(days: number): string {
  const minutes = Math.round(days * 1_440);
  const since1970 = (minutes / 1_440 - day1970 + (days < falseLeapDay ? 1 : 0)) * 86_400_000;
  const [day = "", time = ""] = new Date(Math.round(since1970)).toISOString().split("T");
  return minutes % 1_440 === 0 ? day : `${day}T${time.slice(0, 5)}`;
}

function timeShown(days: number): string {
  const seconds = Math.round(days * 86_400);
  const two = (part: number): string => String(part).padStart(2, "0");
  const rest = seconds % 60 === 0 ? "" : `:${two(seconds % 60)}`;
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}${rest}`;
}
