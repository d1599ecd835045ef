/** Why work on a Boolean model was given up: the name of the limit that it would have passed. */
export type EngineLimit = "gates" | "diagramNodes" | "trials" | "milliseconds";

/** Thrown inside the engine when a model outgrows what it was given; whoever set the limit catches it. */
export class LimitReached extends Error {
  constructor(readonly limit: EngineLimit) {
    super(`limit ${limit} reached`);
  }
}
