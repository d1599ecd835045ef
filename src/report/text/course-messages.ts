import type { ChannelCourse, ChannelRun, Course, CourseMoment } from "../../analysis/course/course-result.js";
import { groupedBy } from "../../sequences.js";
import type { CourseWords } from "./course-words.js";
import type { ImpactWriting } from "./impact-writing.js";

/** Services that are named one after the other. */
const mostNamed = 10;

/** What became of the messages of channels in the pessimistic run: alike ones in one line, with their sum where their volume is known. */
export function messagesSection(
  writing: ImpactWriting,
  { channels, nodes }: Course,
  words: CourseWords,
  moment: (moment: CourseMoment) => string,
): string[] {
  if (channels.length === 0) return [];
  const open = new Set(nodes.filter(({ steps }) => steps.at(-1)?.state.worst !== "normal").map(({ id }) => id));
  const groups = groupedBy(channels, (channel) => {
    const { id, onLoss, messagesPerWeek, unit, worst } = channel;
    // weeks of messages of different channels are not the same number, so they are never added up
    const counts = messagesPerWeek === null ? fatesText([channel], writing, words) : "";
    return JSON.stringify([onLoss, unit ?? null, counts, open.has(id), worst.mostWaiting > 0, worst.backlogGone?.hour ?? null]);
  });
  const most = ([first]: readonly ChannelCourse[]): number =>
    first === undefined ? 0 : fates.reduce((sum, fate) => sum + fatesOf(first.worst)[fate], 0);
  const ordered = [...groups.values()].sort((one, other) => most(other) - most(one));
  const texts = ordered.flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [groupText(first, group, open.has(first.id), { writing, words, moment })];
  });
  const isExact = channels.every(({ worst, best }) => areAlike(worst, best));
  const flowing = [...new Set(channels.map(({ unit }) => (unit === undefined ? words.messages(2) : writing.unitName(unit))))];
  const title = capitalised(flowing.join(", "));
  return [...writing.title(isExact ? title : words.channelsTitleAtMost(title)), ...writing.lines(texts, 2, mostNamed)];
}

interface Telling {
  readonly writing: ImpactWriting;
  readonly words: CourseWords;
  readonly moment: (moment: CourseMoment) => string;
}

function groupText(
  first: ChannelCourse,
  group: readonly ChannelCourse[],
  goesOn: boolean,
  { writing, words, moment }: Telling,
): string {
  const isKnown = first.messagesPerWeek !== null;
  const { backlogGone, mostWaiting } = first.worst;
  const unit = first.unit === undefined ? undefined : writing.unitName(first.unit);
  const fates = fatesText(isKnown ? group : [first], writing, words);
  const soFar = fates === "" ? words.noMessage(unit) : fates;
  const goingOn = fates === "" ? words.allAsLongAsItLasts[first.onLoss](unit ?? words.messages(2)) : fates + words.messagesGoOn;
  const counted = `${goesOn ? goingOn : soFar}${isKnown ? "" : ` (${words.volumeNotKnown(unit)})`}`;
  const backlog = mostWaiting > 0 ? [backlogGone === null ? words.notGone : words.gone(moment(backlogGone))] : [];
  const names = group.map(({ id }) => writing.fullName(id));
  if (group.length === 1) return `${names.join("")}: ${[counted, ...backlog].join("; ")}`;
  const n = writing.numerals.count(group.length);
  return `${[(isKnown ? words.together : words.each)(n, counted), ...backlog].join("; ")}: ${writing.listed(names)}`;
}

const fates = ["rejected", "waiting", "lost", "resent"] as const;

/** What became of messages, added up; only of what there were any, and empty where there were none. */
function fatesText(channels: readonly ChannelCourse[], writing: ImpactWriting, words: CourseWords): string {
  const isKnown = channels.every(({ messagesPerWeek }) => messagesPerWeek !== null);
  const parts = fates.flatMap((fate) => {
    const sum = channels.reduce((all, { worst }) => all + fatesOf(worst)[fate], 0);
    return sum > 0 ? [words.fates[fate](quantity(sum, isKnown, channels[0]?.unit, writing, words))] : [];
  });
  return parts.join(", ");
}

function fatesOf({ points, mostWaiting }: ChannelRun): Readonly<Record<(typeof fates)[number], number>> {
  const { rejected = 0, lost = 0, resent = 0 } = points.at(-1) ?? {};
  return { rejected, waiting: mostWaiting, lost, resent };
}

/** Whole messages or units, or whole percent of those of a week; what is less is not none. */
function quantity(
  sum: number,
  isKnown: boolean,
  unit: string | undefined,
  { numerals, unitName }: ImpactWriting,
  words: CourseWords,
): string {
  const amount = Math.round(isKnown ? sum : sum * 100);
  const written = amount < 1 ? words.lessThan(numerals.count(1)) : numerals.count(amount);
  if (!isKnown) return words.shareOfWeek(written);
  const n = Math.max(amount, 1);
  return `${written} ${unit === undefined ? words.messages(n) : unitName(unit, n)}`;
}

function areAlike(worst: ChannelRun, best: ChannelRun): boolean {
  const [one, other] = [fatesOf(worst), fatesOf(best)];
  return fates.every((fate) => one[fate] === other[fate]);
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
