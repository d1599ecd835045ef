import { comparable } from "./table.js";

/** What the law calls a company by, at the end of its name; `& Co. KG` after another. */
const legalForm =
  /[\s,]+(?:(?:g?gmbh|mbh|ag|se|kg|kgaa|ohg|gbr|ug|eg|e\.\s?g\.|e\.\s?v\.|ev|e\.\s?k\.|aör|kdör|inc\.?|ltd\.?|llc|b\.?v\.?|s\.?a\.?|co\.?)|\(haftungsbeschränkt\)|[&+u]|und)$/;

/** A name without what the law calls its company by: `RZ Harz GmbH & Co. KG` is `rz harz`. */
function withoutLegalForm(name: string): string {
  let text = comparable(name);
  for (let shorter = text.replace(legalForm, ""); shorter !== text && shorter !== ""; shorter = text.replace(legalForm, ""))
    text = shorter;
  return text;
}

/** Pairs of names that differ in their legal form alone: each with the first of its like. */
export function namesAlike(names: readonly string[]): readonly (readonly [first: string, name: string])[] {
  const firstBy = new Map<string, string>();
  return names.flatMap((name) => {
    const key = withoutLegalForm(name);
    const first = firstBy.get(key);
    if (first === undefined) firstBy.set(key, name);
    return first === undefined ? [] : [[first, name] as const];
  });
}
