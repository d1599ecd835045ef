import fc from "fast-check";
import { countedCases } from "./counted-landscapes.js";
import { type DoubtfulCase, doubtfulCases } from "./doubtful-landscapes.js";

const hours = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) });

const timed = ({ landscape, scenario }: DoubtfulCase): fc.Arbitrary<DoubtfulCase> =>
  fc
    .record({
      recovery: fc.array(hours, { minLength: 20, maxLength: 20 }),
      buffer: fc.array(hours, { minLength: 40, maxLength: 40 }),
      spans: fc.array(fc.tuple(fc.nat({ max: 6 }), fc.integer({ min: 1, max: 6 })), { minLength: 10, maxLength: 10 }),
    })
    .map(({ recovery, buffer, spans }) => ({
      landscape: {
        ...landscape,
        nodes: landscape.nodes.map((node, index) => ({ ...node, recoveryHours: recovery[index % 20]! })),
        dependencies: (landscape.dependencies ?? []).map((row, index) => ({ ...row, bufferHours: buffer[index % 40]! })),
      },
      scenario: {
        ...scenario,
        start: "2023-04-24T00:00Z",
        disturbances: scenario.disturbances.map((disturbance, index) => {
          const [begin, lasts] = spans[index % 10]!;
          return { ...disturbance, begin: `+${begin}h`, end: `+${begin + lasts}h` };
        }),
      },
    }));

/** A doubtful landscape in which nodes recover and dependencies buffer, and a scenario with times. */
export const timedDoubts = doubtfulCases.chain(timed);

/** The same with insurers and hospitals that offer services. */
export const timedOffers = countedCases.chain(timed);
