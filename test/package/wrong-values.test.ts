import * as core from "tragweite";
import { jsonPointer, NdjsonLandscapeReader } from "tragweite/formats";
import * as parallel from "tragweite/parallel";
import { describe, expect, it } from "vitest";
import { type Call, thrownBy } from "./call-wrongly.js";

const builder = core.landscapeBuilder({ id: "small", evidence: { status: "assumed" } });
builder.node("it-provider", { id: "host", name: "Host" });
const sweep = parallel.prepareSingleSweep(builder.build());
const header = parallel.headerLine(sweep.header);
const [chunksOf, chunkLine, headerLine] = [parallel.chunksOf, parallel.chunkLine, parallel.headerLine] as unknown as Call[];
const [sweepFile, runSweep] = [parallel.sweepFile, parallel.runSweep] as unknown as Call[];
const [degradationOf, disconnectionOf] = [core.degradationOf, core.disconnectionOf] as unknown as Call[];
const concentrationIndex = core.concentrationIndex as Call;
const cutSets = (failing: unknown): unknown =>
  core.cutSets(builder.build(), core.parseTarget("host"), { failing: failing as core.FailingNodes });
const tree = { id: "t", top: "a", gates: [], events: [{ id: "a" }], houseEvents: [] };

describe("a value that only seems to do is refused", () => {
  const wrong: Readonly<Record<string, readonly (() => unknown)[]>> = {
    "a level": [null, "", "0.5", true, [], [0.5], new Date(0), 1.5, Number.NaN].map((level) => () => degradationOf?.("a", level)),
    "an index": ["x", -1, 1.5, null, {}, 5n].flatMap((index) => [
      () => degradationOf?.("a", 0.5, index),
      () => disconnectionOf?.("a", "b", index),
      () => (core.isolationOf as Call)(["a"], index),
    ]),
    bounds: [{}, { atLeast: 2, atMost: 1 }, { atLeast: "1", atMost: 2 }, { atLeast: Number.NaN, atMost: 2 }].flatMap((bounds) => [
      () => concentrationIndex([bounds]),
      () => concentrationIndex([{ atLeast: 1, atMost: 2 }], bounds),
    ]),
    "failing nodes": ["", "al", "x", 0, null, ["a"], [null], new Array(1), [{}], [{ idd: "a" }], { id: "a" }].map(
      (failing) => () => cutSets(failing),
    ),
    "a path": [[{}], [Symbol("a")], [null]].map((path) => () => (jsonPointer as Call)(path)),
    "a chunk": [
      () => chunkLine?.(5, new Float64Array(8), sweep),
      () => chunkLine?.(0, new Float64Array(2), sweep),
      ...[1, "x", undefined, null, {}].map((chunk) => () => runSweep?.(sweep, [chunk], () => undefined)),
      () => chunksOf?.(2 ** 53),
      () => chunksOf?.(5, undefined, "pair"),
    ],
    "a header": [{}, { tragweite: "sweep/2" }, new Date(0), { ...sweep.header, units: -1 }].map(
      (each) => () => headerLine?.(each),
    ),
    "a file of a sweep": [
      () => sweepFile?.("{}", []),
      () => sweepFile?.(header, [{}]),
      () => sweepFile?.(header, [{ chunk: 0, text: 5 }]),
    ],
    "a fault tree": [
      { ...tree, gates: [null] },
      { ...tree, gates: [{ id: "g", rule: "xor", inputs: ["a"] }] },
      { ...tree, gates: [{ id: "g", rule: "at-least", inputs: ["a"] }] },
      { ...tree, gates: [{ id: "g", rule: "or", inputs: ["b"] }] },
      { ...tree, top: "b" },
      { ...tree, events: [{ id: "a", probability: 2 }] },
      { ...tree, houseEvents: [{ id: "h", state: "false" }] },
      { ...tree, houseEvents: [{ id: "a", state: true }] },
    ].map((each) => () => core.faultTreeCutSets(each as never)),
  };

  it.each(Object.entries(wrong))("%s", async (_, calls) => {
    for (const [index, call] of calls.entries())
      expect(await thrownBy(call), String(index)).toBeInstanceOf(core.InvalidArgumentError);
  });
});

it("a signal that is none is refused with a hint", async () => {
  const signals = [{}, new AbortController(), { throwIfAborted: true }];
  for (const signal of signals)
    expect(await thrownBy(() => core.rank(builder.build(), { signal: signal as never }))).toMatchObject({
      message: expect.stringContaining("; give that of an AbortController"),
    });
});

it("the methods of a builder and of a reader of lines are guarded, too", async () => {
  const made = core.landscapeBuilder({ id: "made" }) as unknown as Readonly<Record<string, Call>>;
  for (const method of ["node", "group", "dependency", "pool", "total"])
    for (const wrong of [undefined, null, "x", 5, []])
      expect(await thrownBy(() => made[method]?.(wrong, wrong)), `${method} ${String(wrong)}`).toBeInstanceOf(
        core.InvalidArgumentError,
      );
  for (const part of [undefined, null, "x", 5, {}, new ArrayBuffer(1)])
    expect(await thrownBy(() => new NdjsonLandscapeReader().push(part as never))).toBeInstanceOf(core.InvalidArgumentError);
  for (const options of [null, "x", [], { limts: {} }, { file: 5 }])
    expect(await thrownBy(() => new NdjsonLandscapeReader(options as never))).toBeInstanceOf(core.InvalidArgumentError);
});

it("a backtest hears a signal and tells how far it is", async () => {
  const record = core.parseRecord({ tragweite: "record/1", observations: [] });
  const [landscape, scenario] = [builder.build(), core.isolating("host")];
  expect(await thrownBy(() => core.backtest(landscape, scenario, record, { signal: AbortSignal.abort("enough") }))).toBe(
    "enough",
  );
  const told: number[] = [];
  core.backtest(landscape, scenario, record, { onProgress: (done, of) => void told.push(done / of) });
  expect(told).toEqual([0, ...told.slice(1, -1), 1]);
});
