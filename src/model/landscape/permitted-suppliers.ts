import type { NodeKind } from "./node.js";

/**
 * What each kind of node may depend on. The one table of pairs: the schema reads it at run time, the builder at compile time.
 */
export const permittedSuppliers = {
  "it-provider": ["it-provider", "system"],
  insurer: ["it-provider", "system", "gematik-service", "service"],
  system: ["it-provider", "system", "gematik-service"],
  "gematik-service": ["it-provider", "system", "gematik-service"],
  service: ["it-provider", "insurer", "system", "gematik-service", "service", "service-provider"],
  "service-provider": ["it-provider", "system", "gematik-service", "service", "service-provider"],
  "employer-group": ["system", "gematik-service", "service"],
  "member-group": ["gematik-service", "service", "service-provider"],
} as const satisfies Record<NodeKind, readonly NodeKind[]>;

/** The kinds that a node of kind `K` may depend on. */
export type PermittedSupplier<K extends NodeKind> = (typeof permittedSuppliers)[K][number];

export function mayDependOn(dependent: NodeKind, supplier: NodeKind): boolean {
  return (permittedSuppliers[dependent] as readonly NodeKind[]).includes(supplier);
}
