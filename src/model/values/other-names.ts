/** What fields are called elsewhere, in small letters without `_` and `-`. */
const names: ReadonlyMap<string, string> = new Map([
  ...["node", "nodeid", "identifier", "key"].map((other) => [other, "id"] as const),
  ...["title", "label"].map((other) => [other, "name"] as const),
  ...["type"].map((other) => [other, "kind"] as const),
  ...["provider", "vendor", "owner", "runby"].map((other) => [other, "operator"] as const),
  ...["dependson", "on"].map((other) => [other, "supplier"] as const),
  ...["from", "since", "start", "starts", "startsat", "starthours", "beginhours", "beginn", "von"].map(
    (other) => [other, "begin"] as const,
  ),
  ...["until", "till", "to", "stop", "ends", "endsat", "endhours", "stophours", "ende", "bis"].map(
    (other) => [other, "end"] as const,
  ),
]);

/** The field that somebody who is used to another word for it may have meant. */
export function otherNamesOf(key: string): readonly string[] {
  const name = names.get(key.toLowerCase().replace(/[_-]/g, ""));
  return name === undefined ? [] : [name];
}
