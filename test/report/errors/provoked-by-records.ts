import { parseRecord } from "../../../src/model/documents/record.js";

type Fields = Readonly<Record<string, unknown>>;

const observation = (more: Fields = {}): Fields => ({
  id: "o",
  what: "it was down",
  aspect: "none",
  sources: ["x"],
  confidence: "high",
  basis: "observed",
  ...more,
});
const record = (...observations: readonly Fields[]) => parseRecord({ tragweite: "record/1", observations });

/** What ends in issues of the record of an incident. */
export const provokedByRecords = {
  "observation-state": () => record(observation({ aspect: "state" })),
  "observation-held-out": () => record(observation({ heldOut: "cut" })),
  "observation-quantity": () => record(observation({ aspect: "level", atLeast: 0.5 })),
  "observation-level": () => record(observation({ aspect: "level", moment: "2023-04-24T22:00Z", atMost: 45_000 })),
  "empty-span": () =>
    record(
      observation({ fromEarliest: "2023-04-24T22:00Z", fromLatest: "2023-04-24T23:00+02:00", toLatest: "2023-04-25T22:00Z" }),
    ),
  "nothing-observed": () => record(observation({ aspect: "end", fromLatest: "2023-04-24T22:00Z" })),
  "no-end-observed": () => record(observation({ heldOut: "cut", endFrom: "p" }), observation({ id: "p" })),
  "refers-to-itself": () => record(observation({ conflictsWith: "o" })),
};

/** Further ways to some of them. */
export const alsoProvokedByRecords: readonly (() => unknown)[] = [
  () => record(observation({ aspect: "begin", toLatest: "2023-04-24T22:00Z" })),
];
