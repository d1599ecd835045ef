/** Which end of a relation `A::B` (the parent A the child) needs the other. */
export interface RelationType {
  readonly dependent: "parent" | "child";
  /** Taken where it is asked for. */
  readonly isOptional?: true;
  /** Any one of the parent's children is enough. */
  readonly isCluster?: true;
}

const needs: Readonly<Record<string, RelationType>> = {
  ...Object.fromEntries(
    ["depends on::used by", "runs on::runs", "hosted on::hosts", "virtualized by::virtualizes"].map((type) => [
      type,
      { dependent: "parent" },
    ]),
  ),
  "contains::contained by": { dependent: "parent", isOptional: true },
  "members::member of": { dependent: "parent", isOptional: true },
  "cluster of::cluster": { dependent: "parent", isOptional: true, isCluster: true },
  "sends data to::receives data from": { dependent: "child", isOptional: true },
  "connects to::connected by": { dependent: "child", isOptional: true },
};

/** What a type of relations says; its two halves may stand the other way round. */
export function relationType(text: string): RelationType | undefined {
  const type = text.toLowerCase().replace(/\s+/g, " ").trim();
  if (Object.hasOwn(needs, type)) return needs[type];
  const turned = type.split("::").reverse().join("::");
  const found = Object.hasOwn(needs, turned) ? needs[turned] : undefined;
  return found && { ...found, dependent: found.dependent === "parent" ? "child" : "parent" };
}
