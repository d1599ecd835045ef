import type { Landscape } from "../model/landscape/landscape.js";
import { type Scenario, scenarioVersion } from "../model/scenario/scenario.js";

/** What a writer asks of the landscape: what is lost, from when, for how long. */
export interface Outage {
  readonly nodes: readonly string[];
  /** Local time as a field of a form gives it, `2026-12-04T22:00`; empty: no moment. */
  readonly from: string;
  /** Absent: without end. */
  readonly hours?: number | undefined;
}

export const noOutage: Outage = { nodes: [], from: "" };

/** An outage as a scenario, and the moment that is looked at first: an hour before the end, else all at once. */
export interface AskedOutage {
  readonly scenario: Scenario;
  readonly at: string | null;
}

/**
 * The scenario of an outage; nodes that the landscape does not have are left out.
 * @param zone - IANA name of the time zone of the form
 */
export function scenarioOf({ nodes, from, hours }: Outage, landscape: Landscape, zone: string): AskedOutage {
  const known = new Set(landscape.nodes.map(({ id }) => id));
  const lost = nodes.filter((id) => known.has(id));
  const start = momentIn(from);
  const times = start === undefined ? {} : { begin: "+0h", ...(hours === undefined ? {} : { end: `+${hours}h` }) };
  const head = { tragweite: scenarioVersion, id: "what-if", ...(start === undefined ? {} : { start, timeZone: zone }) } as const;
  const isolation = { kind: "isolation", id: "outage", nodes: lost.map((id) => ({ id })), ...times } as const;
  const scenario: Scenario = { ...head, disturbances: lost.length === 0 ? [] : [isolation] };
  const isOver = start === undefined || hours === undefined || lost.length === 0;
  return { scenario, at: isOver ? null : `+${Math.max(0, hours - 1)}h` };
}

/** A moment of a form with the offset that the browser's zone has then: `2026-12-04T22:00+01:00`. */
function momentIn(from: string): string | undefined {
  const minutes = from === "" ? Number.NaN : -new Date(from).getTimezoneOffset();
  if (Number.isNaN(minutes)) return undefined;
  const two = (number: number): string => String(Math.floor(number)).padStart(2, "0");
  const ahead = Math.abs(minutes);
  return `${from.slice(0, 16)}${minutes < 0 ? "-" : "+"}${two(ahead / 60)}:${two(ahead % 60)}`;
}
