import { levelIn, steadyState } from "../../../src/analysis/levels/steady-state.js";
import { whatIf } from "../../../src/model/scenario/quick-scenario.js";
import { lackOfLevel } from "../../../src/quantities.js";
import type { RestartCase } from "../../arbitraries/restart-cases.js";

/** What is lost each hour while some disturbances hold, by a run of its own: insured, or services where nobody is counted. */
export function slowRates({ landscape, disturbances }: RestartCase): {
  readonly people: (open: ReadonlySet<number>) => number;
  readonly services: (open: ReadonlySet<number>) => number;
} {
  const known = new Map<string, { people: number; services: number }>();
  const most = new Map(
    landscape.nodes.flatMap((node) =>
      node.kind === "insurer" && typeof node.insured !== "string"
        ? [[node.id, typeof node.insured === "number" ? node.insured : (node.insured?.atMost ?? 0)] as const]
        : [],
    ),
  );
  const ask = (open: ReadonlySet<number>): { people: number; services: number } => {
    const key = [...open].sort((a, b) => a - b).join();
    const found = known.get(key);
    if (found !== undefined) return found;
    const run = steadyState(landscape, whatIf(disturbances.filter((_, place) => open.has(place)))).worst;
    const rates = { people: 0, services: 0 };
    run.compiled.nodes.forEach((node, number) => {
      if (node.kind !== "service") return;
      const lack = lackOfLevel(levelIn(run, number));
      rates.people += lack * (most.get(node.operator) ?? 0);
      rates.services += lack;
    });
    known.set(key, rates);
    return rates;
  };
  return { people: (open) => ask(open).people, services: (open) => ask(open).services };
}

/** What an order of jobs loses, played hour by hour. */
export function slowLoss(
  order: readonly number[],
  hours: readonly number[],
  crews: number,
  rate: (open: ReadonlySet<number>) => number,
): number {
  const waiting = [...order];
  const open = new Set(order);
  const busy = new Array<{ job: number; left: number } | undefined>(crews).fill(undefined);
  let lost = 0;
  while (open.size > 0) {
    for (let crew = 0; crew < crews; crew++) {
      const job = busy[crew] === undefined ? waiting.shift() : undefined;
      if (job !== undefined) busy[crew] = { job, left: hours[job] ?? 0 };
    }
    lost += rate(open);
    busy.forEach((each, crew) => {
      if (each === undefined || --each.left > 0) return;
      open.delete(each.job);
      busy[crew] = undefined;
    });
  }
  return lost;
}

/** Every order of some numbers. */
export function* orders(count: number): Generator<number[]> {
  if (count === 0) yield [];
  else
    for (const order of orders(count - 1))
      for (let place = 0; place < count; place++) yield [...order.slice(0, place), count - 1, ...order.slice(place)];
}
