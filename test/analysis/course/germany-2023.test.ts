import { type Course, type CourseMoment, simulate } from "tragweite";
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import { courseSchema } from "../../../src/analysis/course/course-schema.js";
import { bitmarck2023, germany2023, statesAt } from "../../data/shipped-landscape.js";

const course = simulate(germany2023, bitmarck2023);
const nodeOf = (id: string) => course.nodes.find((node) => node.id === id);
const insurerService = (insurer: string, type: string) =>
  course.insurers.find(({ id }) => id === insurer)?.services.find(({ serviceType }) => serviceType === type);

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

describe("the course of bitmarck-2023-04", () => {
  it("has the shared eAU intake lost for 54 hours from the evening of 24 April: a check of an input", () => {
    expect(nodeOf("bitmarck/eau-intake")?.firstImpaired.best).toEqual({ hour: 0, moment: "2023-04-24T22:00+02:00" });
    expect(nodeOf("bitmarck/eau-intake")?.lostHours).toEqual({ atLeast: 54, atMost: 54 });
    expect(insurerService("sbk", "eau-intake")?.lostHours).toEqual({ atLeast: 54, atMost: 54 });
  });
  it("has IKK Südwest's eAU intake lost for longer, and still lost at the end", () => {
    const hours = insurerService("ikk-suedwest", "eau-intake")?.lostHours;
    expect(hours?.atLeast).toBe(54 + (course.until.hour - 62));
    expect(nodeOf("ikk-suedwest/eau-intake")?.backToNormal).toEqual({ worst: null, best: null });
    expect(course.stillHolding).toEqual(["ikk-suedwest-unplugs"]);
  });
  it("has the eAU intake of HEK and Mobil possibly lost, and nobody else's in doubt", () => {
    const open = course.insurers.filter(({ services }) =>
      services.some(({ serviceType, lostHours }) => serviceType === "eau-intake" && lostHours.atLeast < lostHours.atMost),
    );
    expect(open.map(({ id }) => id)).toEqual(["hek", "mobil-krankenkasse"]);
  });
  it("queues KIM and rejects eAU, and conserves messages at every breakpoint", () => {
    const kim = course.channels.find(({ id }) => id === "bitmarck/kim-delivery");
    expect(kim).toMatchObject({ onLoss: "queue", messagesPerWeek: null });
    expect(kim?.worst.mostWaiting).toBe(0); // half of a capacity of twice the mean rate is all that arrives
    expect(course.channels.filter(({ onLoss }) => onLoss === "reject")).toHaveLength(79);
    for (const { id, worst, best } of course.channels) {
      for (const { arrived, done, waiting, rejected, lost } of [...worst.points, ...best.points])
        expect(done + waiting + rejected + lost, id).toBeCloseTo(arrived, 9);
    }
  });
  it("exceeds what is tolerable for eAU, surely at 77 insurers, after 24 hours", () => {
    expect(course.breaches).toHaveLength(79);
    expect(course.breaches.filter(({ isSure }) => isSure)).toHaveLength(77);
    expect(course.breaches[0]?.exceededFrom.moment).toBe("2023-04-25T22:00+02:00");
  });
  it("has at most 24.6 and at least 21.0 million without eAU at once, from the first moment on", () => {
    const { worstMoment, personHours } = course.services.find(({ serviceType }) => serviceType === "eau-intake")!;
    expect(worstMoment.insured).toEqual({ atLeast: 21_005_565, atMost: 22_998_074 });
    expect(worstMoment.at).toEqual({ hour: 0, moment: "2023-04-24T22:00+02:00" });
    expect(personHours.atLeast).toBeGreaterThan(21_005_565 * 54);
    expect(personHours.atMost).toBeGreaterThan(personHours.atLeast);
  });
  it("touches no AOK, BARMER or TK", () => {
    expect(course.insurers.filter(({ id }) => /^(aok-|barmer$|tk$)/.test(id))).toEqual([]);
  });
  it("is the steady state of what holds at every one of its moments, since nothing that is hit takes time", () => {
    const moments = new Map<number, CourseMoment>();
    for (const { steps } of course.nodes) for (const step of steps) moments.set(step.hour, step);
    expect(moments.size).toBe(course.breakpoints - 1); // on 15 May one disturbance follows another of the same level
    for (const { moment } of moments.values()) {
      const states = statesAt(bitmarck2023, { at: moment! });
      for (const { id, steps } of course.nodes) {
        const step = steps.filter((each) => each.moment! <= moment!).at(-1);
        const { worst, best } = step?.state ?? { worst: "normal", best: "normal" };
        const expected = { worst: states.get(id)?.worst, best: states.get(id)?.best };
        // what may be degraded between lost and normal is asked for the course as a whole, so more may be
        expect({ worst, best }, `${id} at ${moment}`).toEqual(expected);
      }
    }
  });
});

describe("the schema of a course", () => {
  it("says the same as the type Course, and holds for the result", () => {
    expectTypeOf<Frozen<z.infer<typeof courseSchema>>>().toExtend<Course>();
    expectTypeOf<keyof Course>().toEqualTypeOf<keyof z.infer<typeof courseSchema>>();
    expect(courseSchema.parse(JSON.parse(JSON.stringify(course)))).toEqual(course);
  });
});
