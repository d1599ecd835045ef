/**
 * Groups of options of which no part depends on two, so that what each of a group does is learnt from one set.
 * @param partsBy - by option: the parts that may depend on it; options of which none does are in no group
 */
export function apartGroups(partsBy: readonly (readonly number[])[]): number[][] {
  const groups: { readonly options: number[]; readonly parts: Set<number> }[] = [];
  partsBy.forEach((parts, option) => {
    if (parts.length === 0) return;
    let group = groups.find((other) => parts.every((part) => !other.parts.has(part)));
    if (group === undefined) {
      group = { options: [], parts: new Set() };
      groups.push(group);
    }
    group.options.push(option);
    for (const part of parts) group.parts.add(part);
  });
  return groups.map((group) => group.options);
}
