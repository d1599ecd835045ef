import { describe, expect, it } from "vitest";
import { nearest, Suggestions } from "../../../src/model/values/nearest.js";

describe("the nearest words", () => {
  it("are those that differ least, and none that differs in all", () => {
    expect(nearest("bitmarck/mial", ["bitmarck/mail", "bitmarck/portal", "itsc/mail"])).toEqual(["bitmarck/mail"]);
    expect(nearest("e-mail", ["ikk-suedwest/e-mail", "audi-bkk/e-mail", "e-mal"])).toEqual([
      "audi-bkk/e-mail",
      "e-mal",
      "ikk-suedwest/e-mail",
    ]);
    expect(nearest("x", ["k"])).toEqual([]);
    expect(nearest("portal", ["telephone"])).toEqual([]);
  });

  it("begin with each part of an id, in its order", () => {
    const known = ["dak-gesundheit/portal", "dak-gesundheit/telephone", "dakota/portal", "dak-gesundheit", "x/dak/portal"];
    expect(nearest("dak/portal", known)).toEqual(["dak-gesundheit/portal", "x/dak/portal"]);
    expect(nearest("/dak", known)).not.toContain("dakota/portal");
  });

  it("are no longer looked up once a document had its share of look-ups", () => {
    const known = new Map(Array.from({ length: 900_000 }, (_, index) => [`n${index}`, index]));
    const suggestions = new Suggestions();
    const answers = ["m1", "m2", "m3"].map((wanted) => suggestions.near(wanted, known).length > 0);
    expect(answers).toEqual([true, true, false]);
  });

  it("are looked up at least once, in however many words", () => {
    const many = { size: 1e9, keys: () => ["bitmarck"] };
    const suggestions = new Suggestions();
    expect(suggestions.near("bitmark", many)).toEqual(["bitmarck"]);
    expect(suggestions.near("bitmark", many)).toEqual([]);
  });
});
