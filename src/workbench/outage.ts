import type { Landscape } from "../model/landscape/landscape.js";
import type { Scenario } from "../model/scenario/scenario.js";
import { scenarioVersion } from "../model/scenario/scenario-version.js";

/** What a writer asks of the landscape: what is lost, from when, for how long; or a scenario that was opened. */
export interface Outage {
  readonly nodes: readonly string[];
  /** Local time as a field of a form gives it, `2026-12-04T22:00`; empty: no moment. */
  readonly from: string;
  /** As it was written, be it possible or not. Absent: without end. */
  readonly hours?: number | undefined;
  /** Of a file; it stands in place of all else. */
  readonly scenario?: Scenario | undefined;
}

export const noOutage: Outage = { nodes: [], from: "" };

/** How long an outage may last, in hours: up to ten years. */
export const possibleHours = { atLeast: 1, atMost: 87_600 } as const;

/** What is wrong with when an outage begins or how long it lasts: hours that no beginning is stated for, or that are not possible. */
export type OutageIssue = "no-beginning" | "impossible-hours";

export function outageIssue({ from, hours, scenario }: Outage): OutageIssue | undefined {
  if (hours === undefined || scenario !== undefined) return undefined;
  if (!(hours >= possibleHours.atLeast && hours <= possibleHours.atMost)) return "impossible-hours";
  return momentIn(from) === undefined ? "no-beginning" : undefined;
}

/**
 * The scenario of an outage: that of its file, else of its fields; nodes that the landscape does not have are left out. Hours with an issue are not counted: it has no end.
 * @param zone - IANA name of the time zone of the form
 */
export function scenarioOf(outage: Outage, landscape: Landscape, zone: string): Scenario {
  const { nodes, from, hours, scenario } = outage;
  if (scenario !== undefined) return scenario;
  const known = new Set(landscape.nodes.map(({ id }) => id));
  const lost = nodes.filter((id) => known.has(id));
  const start = momentIn(from);
  const hasEnd = hours !== undefined && outageIssue(outage) === undefined;
  const times = start === undefined ? {} : { begin: "+0h", ...(hasEnd ? { end: `+${hours}h` } : {}) };
  const head = { tragweite: scenarioVersion, id: "what-if", ...(start === undefined ? {} : { start, timeZone: zone }) } as const;
  const isolation = { kind: "isolation", id: "outage", nodes: lost.map((id) => ({ id })), ...times } as const;
  return { ...head, disturbances: lost.length === 0 ? [] : [isolation] };
}

const two = (number: number): string => String(Math.floor(number)).padStart(2, "0");

/** The next full hour, as a field of a form gives it. @param now - milliseconds since 1970 */
export function nextHour(now: number): string {
  const next = new Date(Math.ceil(now / 3_600_000) * 3_600_000);
  return `${next.getFullYear()}-${two(next.getMonth() + 1)}-${two(next.getDate())}T${two(next.getHours())}:00`;
}

/** A moment of a form with the offset that the browser's zone has then: `2026-12-04T22:00+01:00`. */
function momentIn(from: string): string | undefined {
  const minutes = from === "" ? Number.NaN : -new Date(from).getTimezoneOffset();
  if (Number.isNaN(minutes)) return undefined;
  const ahead = Math.abs(minutes);
  return `${from.slice(0, 16)}${minutes < 0 ? "-" : "+"}${two(ahead / 60)}:${two(ahead % 60)}`;
}
