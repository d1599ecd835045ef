import type { Landscape } from "../../model/landscape/landscape.js";
import { findNode, resolveNode } from "../../model/landscape/resolve-node.js";
import { type Selector, selectorSchema } from "../../model/scenario/selector.js";

/**
 * What an attacker holds, by ids, aliases or names.
 * @throws `UnknownIdError` for the first that the landscape does not have, with the nearest
 */
export const attackedIds = (texts: readonly string[], landscape: Landscape): string[] =>
  texts.map((text) => resolveNode(landscape, text).id);

/**
 * What must stay clean: by ids, aliases or names, or by a field such as `tag=critical`.
 * @throws `UnknownIdError` for the first that is neither, with the nearest
 */
export const protectedOnes = (texts: readonly string[], landscape: Landscape): (string | Selector)[] =>
  texts.map((text) => {
    const node = findNode(landscape, text);
    if (node !== undefined) return node.id;
    const [field = "", ...value] = text.split("=");
    const selector = value.length === 0 ? undefined : selectorSchema.safeParse({ [field]: value.join("=") });
    return selector?.success === true ? selector.data : resolveNode(landscape, text).id;
  });
