import { landscapeBuilder } from "../../src/model/documents/builder.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";

export interface HouseOptions {
  /** Hours after which a stand-by carries the emergency department. */
  readonly standByAfter: number;
  /** Hours for which findings can be read without the system. @defaultValue 0 */
  readonly bufferHours?: number;
  /** Whether a service is one of an organisation that is counted. @defaultValue true */
  readonly isCounted?: boolean;
  /** Hours for which findings may be missing. @defaultValue not stated */
  readonly tolerableHours?: number;
}

/** A hospital whose emergency department has a stand-by for the clinical system, and whose findings have none. */
export function house({ standByAfter, bufferHours, isCounted = true, tolerableHours }: HouseOptions): Landscape {
  const builder = landscapeBuilder({ id: "house", name: "Klinik", evidence: { status: "assumed" } });
  const operator = builder.node("it-provider", { id: "host", name: "Host GmbH" });
  const second = builder.node("it-provider", { id: "second", name: "Zweit AG" });
  const kis = builder.node("system", { id: "kis", name: "KIS", operator, systemType: "kis" });
  const paper = builder.node("system", { id: "paper", name: "Notfallakte", operator: second, systemType: "records" });
  const clinic = isCounted
    ? builder.node("service-provider", { id: "clinic", name: "Klinik", providerType: "hospital", sites: 1 })
    : operator;
  const emergency = builder.node("service", { id: "emergency", name: "Notaufnahme", operator: clinic, serviceType: "emergency" });
  const findings = builder.node("service", {
    ...{ id: "findings", name: "Befunde", operator: clinic, serviceType: "findings" },
    ...(tolerableHours === undefined ? {} : { maxTolerableHours: tolerableHours }),
  });
  const group = builder.group(emergency, { id: "records", rule: "at-least", k: 1 });
  builder.dependency({ kind: "use", dependent: emergency, supplier: kis, weight: 1, group });
  builder.dependency({ kind: "use", dependent: emergency, supplier: paper, weight: 1, group, activationHours: standByAfter });
  builder.dependency({
    ...{ kind: "use", dependent: findings, supplier: kis, weight: 1 },
    ...(bufferHours === undefined ? {} : { bufferHours }),
  });
  return builder.build();
}
