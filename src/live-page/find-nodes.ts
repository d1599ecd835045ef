import type { LandscapeNode } from "../model/landscape/node.js";
import { operatorOf } from "../model/landscape/node-kinds.js";

/** Nodes whose names, id and operator have all words of a query; beginnings of names first, organisations before the rest. */
export function findNodes(nodes: readonly LandscapeNode[], query: string): LandscapeNode[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const rank = ({ id, name, kind }: LandscapeNode): number => {
    const begins = name.toLowerCase().startsWith(words[0] ?? "") || id.startsWith(words[0] ?? "");
    return (begins ? 0 : 2) + (kind === "insurer" || kind === "it-provider" ? 0 : 1);
  };
  const texts = new Map(nodes.map((node) => [node.id, ownText(node)]));
  return nodes
    .filter((node) => {
      const text = [texts.get(node.id), texts.get(operatorOf(node) ?? "")].join(" ");
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => rank(a) - rank(b) || a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
}

const ownText = ({ id, name, names = {} }: LandscapeNode): string => [name, ...Object.values(names), id].join(" ").toLowerCase();
