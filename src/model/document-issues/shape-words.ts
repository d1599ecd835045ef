import { dayMeant, noSuchDay } from "../../errors/calendar.js";
import type { IssueWords, ShapeIssues } from "../../errors/issues.js";
import {
  adviceShown,
  idWritten,
  isNone,
  isShown,
  meant,
  nameOf,
  rangeShown,
  shownAs,
  typeShown,
  unseenAt,
  unseenShown,
  wantedShown,
} from "./phrases.js";
import { quoted } from "./unseen.js";

/** What issues of the shape of a document say in English. */
export const shapeWords: IssueWords<keyof ShapeIssues> = {
  "no-document": ({ found, version }) => ({
    message: `found ${found.is === "missing" || found.is === "nothing" ? "nothing" : `a ${shownType[found.is]}`} where a document belongs`,
    hint: `it begins with "tragweite: ${version}"`,
  }),
  "no-version": ({ version }) => ({ message: "the field tragweite is missing", hint: `write "tragweite: ${version}"` }),
  "other-document": ({ found, version }) => ({
    message: `${quoted(found)} cannot be read`,
    hint: `a ${version.split("/")[0]} is wanted here, and says "tragweite: ${version}"`,
  }),
  "newer-document": ({ found }) => ({
    message: `${quoted(found)} cannot be read`,
    hint: "the file is newer than this version of tragweite; upgrade the package",
  }),
  "unknown-version": ({ found, version }) => ({
    message: `${quoted(found)} cannot be read`,
    hint: `this version reads "${version}"`,
  }),
  "wrong-type": ({ field, found, type }) => ({
    message: isShown(field, found),
    hint: unseenAt(found) ?? `${typeShown(type)} belongs here`,
  }),
  "number-for-text": ({ field, source }) => ({
    message: source === undefined ? `${nameOf(field)} is a number` : `${nameOf(field)} is the number ${source}`,
    hint:
      source === undefined
        ? "a text belongs here; put it in quotation marks as it stands in the file"
        : `a text belongs here: ${quoted(source)}`,
  }),
  "number-written": ({ field, found, advice }) => ({ message: isShown(field, found), hint: adviceShown(advice) }),
  "in-columns": ({ field, found, others, columns }) => ({
    message: isShown(field, found),
    hint:
      unseenAt(found) ??
      `${others.length > 0 ? `write ${others.map(wantedShown).join(", or ")}, or fill` : "fill"} the ${columns.length > 1 ? "columns" : "column"} ${columns.join(", ")}${found.is === "missing" ? "" : " instead"}`,
  }),
  "wrong-word": ({ field, found, words, near }) => ({
    message: isShown(field, found),
    hint: unseenAt(found) ?? meant(near) ?? `${words.length > 1 ? "one of " : ""}${words.join(", ")} belongs here`,
  }),
  "no-alternative": ({ field, found, wanted }) => ({
    message: isShown(field, found),
    hint: unseenAt(found) ?? `write ${wanted.map(wantedShown).join(", or ")}`,
  }),
  "out-of-range": ({ field, found, range }) => ({ message: isShown(field, found), hint: `${rangeShown(range)} is right` }),
  "wrong-size": ({ field, size, unit, range }) => ({
    message:
      size === 0 ? `${nameOf(field)} is empty` : `${nameOf(field)} has ${size ?? "no"} ${size === 1 ? singular[unit] : unit}`,
    hint:
      (range.least ?? range.most) === 1
        ? `${rangeShown(range)} ${singular[unit]} is right`
        : `${rangeShown(range)} ${unit} are right`,
  }),
  "unknown-field": ({ field, near, isChange }) => ({
    message: `unknown field ${quoted(field)}`,
    hint: isChange ? "what changes stands under set: and unset:" : (unseenShown(field) ?? meant(near)),
  }),
  "no-id": ({ found }) => ({
    message: isNone(found, "id"),
    hint:
      unseenAt(found) ??
      'an id has lower-case letters, digits, "-" and ".", with "/" between levels, as in "ikk-suedwest/e-mail"',
  }),
  "joined-ids": ({ found, ids, cell }) => ({
    message: `${shownAs(found)} is several ids instead of one`,
    hint:
      cell === undefined
        ? `each of them is an item of its own: ${ids.map(quoted).join(", ")}`
        : `";" stands between the items of a list: write ${cell}`,
  }),
  "no-unit": ({ found }) => ({
    message: isNone(found, "unit"),
    hint: unseenAt(found) ?? 'a unit has letters from A to Z, digits, "-" and ".", as in "patients" or "EUR"',
  }),
  "no-date": ({ found }) => {
    const meant = found.is === "text" ? dayMeant(found.text) : undefined;
    return { message: isNone(found, "date"), hint: meant === undefined ? "write 2023, 2023-04 or 2023-04-24" : `write ${meant}` };
  },
  "no-such-day": ({ found }) => ({
    message: isNone(found, "day"),
    hint: found.is === "text" ? noSuchDay(found.text) : undefined,
  }),
  "no-moment": ({ found }) => ({
    message: isNone(found, "moment"),
    hint: "write 2023-04-24T22:00+02:00 (date, time and zone)",
  }),
  "no-moment-or-delay": ({ found }) => ({
    message: isNone(found, "moment"),
    hint: 'write 2023-04-24T22:00+02:00, or a delay after the start such as "+62h"',
  }),
  "time-out-of-range": ({ found }) => ({
    message: `${shownAs(found)} is out of range`,
    hint: "a delay is at most +1000000h, a year from 1970 to 9999",
  }),
  "no-time-zone": ({ found }) => ({ message: isNone(found, "time zone"), hint: "write Europe/Berlin" }),
  "no-country": ({ found }) => ({
    message: isNone(found, "country"),
    hint: "a country is two capital letters (ISO 3166-1), as in DE",
  }),
  "source-unnamed": () => ({ message: "a source needs a title or a url" }),
  "selector-wanted": ({ found }) => ({
    message: `${shownAs(found)} stands where a selector belongs`,
    hint: `write { id: ${idWritten(found)} }`,
  }),
  "selectors-wanted": ({ found }) => ({
    message: `${shownAs(found)} stands where a list of selectors belongs`,
    hint: `write [{ id: ${idWritten(found)} }]`,
  }),
  "empty-selector": () => ({ message: "a selector names at least one attribute" }),
  "empty-claim": () => ({ message: "a claim says atLeast, atMost or both" }),
  "range-reversed": () => ({ message: "atLeast is above atMost" }),
  "empty-published-figure": () => ({ message: "a published figure gives insured, insurers or both" }),
  "total-amount": () => ({ message: "a total has either insured or a count with its unit" }),
  "total-unit": () => ({ message: "insured is a total of the unit insured", hint: "write count for another unit" }),
  "total-members": () => ({ message: "a total names its members by insurerTypes or by members, not by both" }),
  "dependency-supplier": () => ({ message: "a dependency has either a supplier or candidates" }),
  "resending-without-lag": () => ({
    message:
      "a resendingShare needs a noticeLagHours of at least a millisecond: who sends again at once is rejected at once, without end",
  }),
  "empty-draw": () => ({ message: "a draw says always, atLoss or both" }),
  "draw-of-nothing": () => ({ message: "of says instead of what more is drawn at a loss, and there is no atLoss" }),
  "p90-below-median": ({ found }) => ({
    message: `p90 is ${shownAs(found)}, which is not above median`,
    hint: "within median half of all failures end, within p90 nine of ten; hours that are always the same are one number",
  }),
  "observation-state": () => ({ message: "a state that is compared needs state and fromEarliest" }),
  "observation-held-out": () => ({ message: "heldOut and endFrom go together" }),
  "observation-quantity": () => ({
    message: "a level, a count or messages need moment, and atLeast or atMost",
    hint: "messages need until and outcome, too",
  }),
  "observation-level": () => ({ message: "atLeast and atMost of a level lie between 0 and 1" }),
  "empty-figure": () => ({ message: "a figure gives insured, sites or employers, or a count with its unit" }),
  "figure-parts": () => ({
    message: "a part of a figure is missing",
    hint: "count and unit go together; insuredAsOf is the date of insured, asOf that of count",
  }),
};

const shownType = { text: "string", number: "number", truth: "boolean", list: "list", object: "object" } as const;
const singular = { entries: "entry", characters: "character" } as const;
