import type { Landscape } from "../../../src/model/landscape/landscape.js";

type Node = Landscape["nodes"][number];
type Row = NonNullable<Landscape["dependencies"]>[number];

const evidence = { status: "assumed" } as const;

/** A job: a system, which may need others to give anything. */
export interface Job {
  readonly id: string;
  readonly needs?: readonly string[];
}

/** Some insured who have a service as soon as all of these jobs are done. */
export interface Service {
  readonly insured: number;
  readonly needs: readonly string[];
}

/** Systems to bring back, and services on them, each of an insurer of its own. */
export function jobLandscape(jobs: readonly Job[], services: readonly Service[]): Landscape {
  const need = (dependent: string, supplier: string): Row => ({
    id: `${dependent.replace("/", "-")}-on-${supplier}`,
    dependent,
    supplier,
    kind: "use",
    weight: 1,
    evidence,
  });
  return {
    tragweite: "landscape/1",
    id: "jobs",
    nodes: [
      { kind: "it-provider", id: "it", name: "IT", evidence },
      ...jobs.map(({ id }): Node => ({ kind: "system", id, name: id, operator: "it", systemType: "app", evidence })),
      ...services.flatMap(({ insured }, place): Node[] => [
        { kind: "insurer", id: `k${place}`, name: `k${place}`, insurerType: "BKK", insured, evidence },
        { kind: "service", id: `k${place}/s`, name: "s", operator: `k${place}`, serviceType: "portal", evidence },
      ]),
    ],
    dependencies: [
      ...jobs.flatMap(({ id, needs = [] }) => needs.map((supplier) => need(id, supplier))),
      ...services.flatMap(({ needs }, place) => needs.map((supplier) => need(`k${place}/s`, supplier))),
    ],
  };
}
