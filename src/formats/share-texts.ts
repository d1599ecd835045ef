/** Fields whose texts stand in many rows: ids of other rows, and words. */
const shared = ["dependent", "supplier", "group", "node", "operator", "kind", "systemType", "serviceType"] as const;
/** More than there are words for it; wrong ones are refused later. */
const mostStatuses = 16;
const statusOnly = new Map<string, { readonly status: string }>();

/**
 * Lets equal texts of rows be one in memory, and equal evidence that has a status only one object.
 * @param texts - those met so far, by themselves
 */
export function shareTexts(row: Record<string, unknown>, texts: Map<string, string>): void {
  for (const field of shared) {
    const text = row[field];
    if (typeof text !== "string") continue;
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    else row[field] = known;
  }
  const { evidence } = row;
  if (typeof evidence !== "object" || evidence === null || !("status" in evidence)) return;
  const { status } = evidence;
  if (typeof status !== "string" || Object.keys(evidence).length !== 1) return;
  const known = statusOnly.get(status);
  if (known !== undefined) row["evidence"] = known;
  else if (statusOnly.size < mostStatuses) statusOnly.set(status, Object.freeze({ status }));
}
