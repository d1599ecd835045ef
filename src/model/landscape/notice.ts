import type { Group } from "./group.js";

/** The hours until it is noticed that a group is impaired; nothing where they are not known. */
export function noticeOf(group: Group): number | undefined {
  const { noticeHours = 0 } = "noticeHours" in group ? group : {};
  if (noticeHours === "unknown") return undefined;
  if (typeof noticeHours === "number") return noticeHours;
  return noticeHours.atLeast === noticeHours.atMost ? noticeHours.atLeast : undefined;
}
