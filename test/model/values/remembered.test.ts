import { describe, expect, it, vi } from "vitest";
import { oncePer, oncePerFrozen } from "../../../src/model/values/remembered.js";

const document = () => ({
  id: "a",
  rows: [{ id: "b", evidence: { status: "assumed" }, bounds: [1, 2] }, null, "c"],
  none: undefined,
});

describe("oncePer", () => {
  it("computes once for each object, an answer of undefined too", () => {
    const answerOf = vi.fn((): undefined => undefined);
    const answer = oncePer(answerOf);
    const [one, other] = [{}, {}];
    for (const key of [one, other, one, other]) expect(answer(key)).toBeUndefined();
    expect(answerOf).toHaveBeenCalledTimes(2);
  });

  it("leaves the object as it is", () => {
    const key = document();
    oncePer(() => 1)(key);
    key.id = "changed";
    expect(key.id).toBe("changed");
  });
});

describe("oncePerFrozen", () => {
  it("computes once for each object, and anew for one that is equal to it", () => {
    const answerOf = vi.fn(({ id }: { readonly id: string }) => id);
    const answer = oncePerFrozen(answerOf);
    const asked = document();
    expect([answer(asked), answer(asked), answer({ ...asked, id: "z" })]).toEqual(["a", "a", "z"]);
    expect(answerOf).toHaveBeenCalledTimes(2);
  });

  it("freezes what is asked about all the way down, also below what was frozen before", () => {
    const asked = document();
    Object.freeze(asked.rows);
    oncePerFrozen(() => 1)(asked);
    const parts: unknown[] = [asked];
    let seen = 0;
    for (const part of parts) {
      if (typeof part !== "object" || part === null) continue;
      expect(Object.isFrozen(part)).toBe(true);
      seen++;
      parts.push(...Object.values(part));
    }
    expect(seen).toBe(5);
    expect(JSON.parse(JSON.stringify(asked))).toEqual(JSON.parse(JSON.stringify(document())));
  });
});
