import fc from "fast-check";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { landscapes } from "./landscapes.js";

type Fields = Readonly<Record<string, unknown>>;
/** The lists of a landscape whose records get more fields. */
type List = "sources" | "units" | "nodes" | "groups" | "dependencies" | "totals" | "pools";

const hours = fc.double({ min: 0.25, max: 100, noNaN: true });
const day = fc.constantFrom("2025-12-24", "2026-01-01");
const moment = (year: string) => fc.constantFrom(`${year}-03-01T08:00+01:00`, `${year}-07-01T00:00Z`);
const validity = fc.record({ validFrom: fc.constantFrom("2024", "2025-12-24"), validTo: day }, { requiredKeys: [] });
const words = fc.record({ de: fc.constantFrom("Ü; x", "=1+1"), en: fc.constantFrom("a,b", " y") }, { requiredKeys: ["de"] });

/** A number, or a range of two. */
const inRange = (number: fc.Arbitrary<number>) =>
  fc.oneof(
    number,
    fc.tuple(number, number).map(([a, b]) => ({ atLeast: Math.min(a, b), atMost: Math.max(a, b) })),
  );
const rate = fc.double({ min: 0.01, max: 9, noNaN: true });
const failureHours = fc.oneof(
  inRange(hours),
  hours.map((median) => ({ median, p90: 2 * median })),
  fc.array(hours, { minLength: 2, maxLength: 3 }),
);

/** Fields that no analysis needs random ones of, each with the list of the records that may have it. */
const more: readonly (readonly [List, fc.Arbitrary<Fields>])[] = [
  ["sources", fc.record({ titles: words })],
  ["units", fc.record({ singular: words })],
  ["nodes", fc.record({ failuresPerYear: inRange(rate), failureHours }, { requiredKeys: ["failuresPerYear", "failureHours"] })],
  ["nodes", fc.record({ probability: inRange(fc.double({ min: 0, max: 1, noNaN: true })) })],
  ["nodes", fc.record({ failuresPerYear: rate, failureHours, failureEvidence: fc.constant({ status: "assumed", note: "so" }) })],
  ["nodes", fc.record({ recoveryTimeObjectiveHours: hours })],
  ["nodes", fc.record({ activity: fc.constantFrom("pays;wages", "'quoted") })],
  ["nodes", fc.record({ activity: fc.constant("pays"), activities: words })],
  [
    "groups",
    fc.record({
      noticeHours: fc.oneof(hours, fc.constant("unknown"), fc.record({ atLeast: fc.constant(0.5), atMost: fc.constant(2) })),
    }),
  ],
  [
    "dependencies",
    fc.record({ runs: fc.uniqueArray(moment("2026"), { minLength: 1, maxLength: 2 }).map((each) => [...each].sort()) }),
  ],
  ["dependencies", fc.record({ from: moment("2026"), until: moment("2027") })],
  [
    "dependencies",
    fc.record({
      exit: fc.record({
        substitutability: fc.constantFrom("none", "highly-complex", "medium", "easy"),
        exitPlan: fc.boolean(),
        reintegration: fc.constantFrom("easy", "difficult", "highly-complex"),
        alternatives: fc.constantFrom("yes", "no", "not-assessed"),
        alternative: fc.constantFrom("Other; AG", "=1"),
      }),
    }),
  ],
  ["totals", fc.record({ asOf: day })],
  ...(["nodes", "dependencies", "totals", "pools"] as const).map((list) => [list, validity] as const),
];

const channelFields = fc.record(
  {
    holidays: fc.constant(["2025-12-24", "2026-01-01"]),
    holidaysAs: fc.constant("saturday"),
    catchUpFactor: fc.constant(2),
  },
  { requiredKeys: [] },
);

/** The landscape with what is new in it, if it is valid. */
function ifValid(landscape: Landscape, changed: Fields): Landscape {
  try {
    return parseLandscape({ ...landscape, ...changed });
  } catch {
    return landscape;
  }
}

function withFields(landscape: Landscape, list: List, place: number, fields: (record: Fields) => Fields): Landscape {
  const records = (landscape[list] ?? []) as readonly Fields[];
  const at = place % Math.max(1, records.length);
  const record = records[at];
  if (record === undefined) return landscape;
  return ifValid(landscape, { [list]: records.with(at, { ...record, ...fields(record) }) });
}

/** Two or three nodes have a common cause, if they fail alike. */
function withCause(landscape: Landscape, place: number): Landscape {
  const members = landscape.nodes.slice(0, 2 + (place % 2)).map(({ id }) => id);
  const more = place % 5 === 0 ? { name: "one; product", validFrom: "2024" } : {};
  return ifValid(landscape, { commonCause: [{ id: "cause", members, beta: 0.1, ...more, evidence: { status: "assumed" } }] });
}

/** Landscapes with every field of the schema, for what writes and reads them. */
export function fullLandscapes(): fc.Arbitrary<Landscape> {
  const added = fc.array(
    fc.nat(more.length - 1).chain((kind) => fc.tuple(fc.constant(more[kind]![0]), more[kind]![1], fc.nat())),
    { maxLength: 8 },
  );
  const zone = fc.option(fc.constantFrom("Europe/Berlin", "Europe/Vienna"), { nil: undefined });
  return fc.tuple(landscapes(), added, channelFields, fc.nat(), zone).map(([landscape, fields, channel, place, timeZone]) => {
    let full = timeZone === undefined ? landscape : ifValid(landscape, { timeZone });
    for (const [list, own, at] of fields) full = withFields(full, list, at, () => own);
    if (place % 3 === 0) full = withCause(full, place);
    return withFields(full, "nodes", place, (node) =>
      node["channel"] === undefined ? {} : { channel: { ...(node["channel"] as Fields), ...channel } },
    );
  });
}
