import type { NamesByLanguage } from "../values/names.js";
import { textIn } from "../values/text-in.js";
import type { LandscapeNode } from "./node.js";

/** What a service provider is called in its row, and an employer or member group. */
export function organisationType(node: LandscapeNode): string | undefined {
  if (node.kind === "service-provider") return node.providerType ?? node.kind;
  return node.kind === "employer-group" || node.kind === "member-group" ? node.kind : undefined;
}

/** What of an organisation its level stands for; nothing where that is all of it. */
export function activityIn(node: LandscapeNode, language: keyof NamesByLanguage): string | undefined {
  return "activity" in node ? textIn(node.activity, node.activities, language) : undefined;
}

/** What the level of organisations of each type stands for, where all of them say the same. */
export function activities(nodes: readonly LandscapeNode[], language: keyof NamesByLanguage): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>();
  for (const node of nodes) {
    const type = organisationType(node);
    if (type === undefined) continue;
    const own = activityIn(node, language);
    found.set(type, !found.has(type) || found.get(type) === own ? own : undefined);
  }
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== undefined));
}
