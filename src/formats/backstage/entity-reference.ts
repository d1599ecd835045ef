/** A reference to an entity of a catalogue: `[kind:][namespace/]name`, in small letters. */
export interface EntityReference {
  /** Absent where the reference does not say it. */
  readonly kind: string | undefined;
  readonly namespace: string;
  readonly name: string;
}

/** @returns `undefined` for an empty text */
export function entityReference(text: string, namespace: string): EntityReference | undefined {
  const plain = text.trim().toLowerCase();
  const colon = plain.indexOf(":");
  const rest = plain.slice(colon + 1);
  const slash = rest.indexOf("/");
  const name = rest.slice(slash + 1);
  if (name === "") return undefined;
  return { kind: colon > 0 ? plain.slice(0, colon) : undefined, namespace: slash > 0 ? rest.slice(0, slash) : namespace, name };
}

export const keyOf = (kind: string, namespace: string, name: string): string => `${kind}:${namespace}/${name}`.toLowerCase();
