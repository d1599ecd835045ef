import type { Impact, ServiceImpact } from "../../analysis/impact/impact-result.js";
import { csvText } from "./csv-text.js";

const header = ["service_type", "state", "services", "insurers", "insured_at_least", "insured_at_most", "insurer_ids"] as const;

const states = {
  lost: "lost",
  degraded: "degraded",
  possiblyLost: "possibly-lost",
  possiblyDegraded: "possibly-degraded",
} as const satisfies Partial<Record<keyof ServiceImpact, string>>;

/**
 * A result as a table: a row for each service type and state, those that hold of nobody too; ids separated by spaces.
 * Service types of which no supplier is known have a row `unknown` with the number of such services and no persons.
 */
export function impactCsv({ services, unknown }: Impact): string {
  const rows = services.flatMap((service) => {
    const stateRows = (Object.keys(states) as (keyof typeof states)[]).map((state) => {
      const { services: count, insurers, insured } = service[state];
      return [service.serviceType, states[state], count, insurers.length, insured.atLeast, insured.atMost, insurers.join(" ")];
    });
    const open = unknown.flatMap((fact) =>
      fact.what === "suppliers" && fact.serviceType === service.serviceType
        ? [[service.serviceType, "unknown", fact.ids.length, "", "", "", ""]]
        : [],
    );
    return [...stateRows, ...open];
  });
  return csvText([header, ...rows]);
}
