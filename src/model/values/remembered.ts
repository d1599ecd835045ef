/**
 * A function that is computed once for each object, and whose answer is forgotten with that object.
 * @param answerOf - of an object that nothing changes
 */
export function oncePer<Key extends object, Answer>(answerOf: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    let known = answers.get(key);
    if (known === undefined) {
      known = { answer: answerOf(key) };
      answers.set(key, known);
    }
    return known.answer;
  };
}

/**
 * The same of plain data, such as a landscape, that others hold too. It is frozen when it is first asked about, all the way
 * down: an answer that is remembered cannot outlive what it was the answer of, since who changes it after that gets a
 * TypeError. A copy may be changed.
 */
export function oncePerFrozen<Data extends object, Answer>(answerOf: (data: Data) => Answer): (data: Data) => Answer {
  return oncePer((data: Data) => answerOf(frozen(data)));
}

/** Data, frozen with all that is in it. @remarks Cost: time O(data), once; what it is made of must not run in a circle. */
const frozen = oncePer(<Data extends object>(data: Data): Data => {
  Object.freeze(data);
  for (const field of Object.values(data)) {
    if (typeof field !== "object" || field === null || frozenLists.has(field)) continue;
    freeze(field);
    frozenLists.add(field);
  }
  return data;
}) as <Data extends object>(data: Data) => Data;

/** Lists of data that are frozen all the way down: those of a landscape that was changed are most often the same. */
const frozenLists = new WeakSet<object>();

function freeze(value: object): void {
  Object.freeze(value);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const item: unknown = value[index];
      if (typeof item === "object" && item !== null) freeze(item);
    }
    return;
  }
  for (const key in value) {
    const field = (value as Record<string, unknown>)[key];
    if (typeof field === "object" && field !== null) freeze(field);
  }
}
