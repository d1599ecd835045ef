import { describe, expect, it } from "vitest";
import { numeralsOf } from "../../src/words/numerals.js";

const [en, de] = [numeralsOf("en"), numeralsOf("de")];
const exactly = (value: number) => ({ atLeast: value, atMost: value });

describe("numerals", () => {
  it("group and point as the language does", () => {
    expect([en.count(21_005_565), de.count(21_005_565)]).toEqual(["21,005,565", "21.005.565"]);
    expect([en.count(1_386), de.count(1_386)]).toEqual(["1,386", "1.386"]);
    expect([en.persons(21_005_565), de.persons(21_005_565)]).toEqual(["21.0 million", "21,0 Mio."]);
    expect([en.persons(999_999), de.persons(0)]).toEqual(["999,999", "0"]);
    expect(en.counts({ atLeast: 77, atMost: 80 })).toBe("77–80");
    expect(de.share({ atLeast: 21_005_565, atMost: 24_598_074 }, 73_930_000)).toBe("28,4–33,3 %");
    expect(en.hours(68.6 * 3_600_000)).toBe("68.6");
  });

  it("never round a level that is neither to none or all", () => {
    expect(en.level(exactly(1e-9))).toBe("< 0.1 %");
    expect(en.level(exactly(1 - 1e-9))).toBe("> 99.9 %");
    expect([en.level(exactly(0)), en.level(exactly(1)), en.level(exactly(0.5))]).toEqual(["0 %", "100 %", "50 %"]);
    expect(de.level({ atLeast: 0.125, atMost: 1 })).toBe("12,5–100 %");
  });

  it("round the ends of a range outwards, and not for what nine decimals of a level leave", () => {
    expect(en.personsBetween({ atLeast: 159.99999996, atMost: 916.36 })).toBe("160–917");
    expect(en.counts({ atLeast: 159.99999996, atMost: 240.00000004 })).toBe("160–240");
    expect(en.counts({ atLeast: 159.99, atMost: 240.01 })).toBe("159–241");
    expect(en.counts({ atLeast: 0, atMost: 1e-9 })).toBe("0–1");
    expect(en.counts({ atLeast: 300_000_000.9, atMost: 300_000_001.1 })).toBe("300,000,000–300,000,002");
  });

  it("write what is left without a bound of a bound", () => {
    expect([de.levelLeft({ atLeast: 1e-4, atMost: 1 }), en.levelLeft({ atLeast: 1e-4, atMost: 1 })]).toEqual([
      "mehr als 0 %",
      "more than 0 %",
    ]);
    expect(de.levelLeft({ atLeast: 0, atMost: 1 - 1e-4 })).toBe("weniger als 100 %");
    expect(de.levelLeft({ atLeast: 0.5, atMost: 1 })).toBe("mindestens 50 %");
    expect(de.levelLeft({ atLeast: 0, atMost: 0.5 })).toBe("bis zu 50 %");
  });
});
