import { describe, expect, it } from "vitest";
import { csvText } from "../../src/report/csv/csv-text.js";

describe("CSV", () => {
  it("quotes after RFC 4180, and takes the force from formulas but not the sign from numbers", () => {
    const row = ["a,b", 'say "x"', "two\nlines", "=1+1", "@x", "-2", -2, "plain", ""];
    expect(csvText([row])).toBe(`"a,b","say ""x""","two\nlines",'=1+1,'@x,'-2,-2,plain,\r\n`);
  });
});
