import type { Bounds } from "../../quantities.js";

/** What a failure takes of one service type. */
export interface TypeLoss {
  readonly serviceType: string;
  /** Service nodes that are lost, whoever runs them. */
  readonly services: Bounds;
  /** Insurers whose best service of the type is lost. */
  readonly insurers: Bounds;
  /** Persons insured with them. */
  readonly insured: Bounds;
  /** Persons whose insurer's service is lost or degraded. */
  readonly impairedInsured: Bounds;
}
