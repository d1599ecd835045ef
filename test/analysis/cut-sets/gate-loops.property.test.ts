import fc from "fast-check";
import { expect, it } from "vitest";
import { evaluator } from "../../../src/engine/boolean/evaluate.js";
import { GateTable } from "../../../src/engine/boolean/gate-table.js";
import { simplify } from "../../../src/engine/boolean/simplify.js";
import { unrollLoops } from "../../../src/engine/boolean/unroll-loops.js";
import { replayable } from "../../arbitraries/replayable.js";

const events = 3;
const most = 4;

/** What a declared gate is: which of the events and of the declared gates, itself included, and how many of them have to fail. */
const definitions = fc.array(
  fc.record({
    inputs: fc.array(fc.nat({ max: events + most - 1 }), { minLength: 1, maxLength: 4 }),
    kind: fc.constantFrom("or", "and", "two", "itself"),
  }),
  { minLength: most, maxLength: most },
);

it("gives loops of gates, those that are defined as themselves included, their least fixed point", () => {
  fc.assert(
    fc.property(definitions, (gates) => {
      const table = new GateTable(events);
      const declared = gates.map(() => table.declare());
      const signalOf = (input: number): number => (input < events ? table.event(input) : declared[input - events]!);
      gates.forEach(({ inputs, kind }, gate) => {
        const signals = inputs.map(signalOf);
        const defined = {
          or: () => table.or(signals),
          and: () => table.and(signals),
          two: () => table.atLeast(2, signals),
          itself: () => declared[gate]!,
        };
        table.define(declared[gate]!, defined[kind]());
      });
      for (let failed = 0; failed < 2 ** events; failed++) {
        const truth = leastFixedPoint(gates, failed);
        declared.forEach((signal, gate) => {
          const fails = evaluator(simplify(unrollLoops(table.model(signal))!));
          expect(fails([0, 1, 2].filter((event) => (failed >> event) & 1))).toBe(truth[gate]);
        });
      }
    }),
    replayable(300),
  );
});

/** By gate, from "nothing has failed" on until nothing moves. */
function leastFixedPoint(gates: readonly { inputs: readonly number[]; kind: string }[], failed: number): boolean[] {
  const fails = gates.map(() => false);
  const isFailed = (input: number): boolean => (input < events ? ((failed >> input) & 1) === 1 : fails[input - events]!);
  const one = ({ inputs, kind }: (typeof gates)[number], gate: number): boolean => {
    const down = inputs.filter(isFailed).length;
    if (kind === "itself") return fails[gate]!;
    return kind === "or" ? down > 0 : kind === "and" ? down === inputs.length : down >= 2;
  };
  for (let round = 0; round <= gates.length; round++)
    gates.forEach((gate, place) => {
      fails[place] = one(gate, place);
    });
  return fails;
}
