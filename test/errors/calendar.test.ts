import { describe, expect, it } from "vitest";
import { dayMeant, monthWithoutDay } from "../../src/errors/calendar.js";
import { UnknownTimeError } from "../../src/errors/errors.js";
import { daySchema } from "../../src/model/values/dates.js";
import { parseMoment } from "../../src/model/values/moments.js";
import { errorText } from "../../src/report/errors/error-text.js";

const monthOf = (text: string): string | undefined => {
  const found = monthWithoutDay(text);
  return found && `${found.month.toISOString().slice(0, 7)} ${found.days}`;
};

describe("a date", () => {
  it.each([
    ["2023-02-29", "2023-02 28"],
    ["2024-02-30", "2024-02 29"],
    ["1900-02-29", "1900-02 28"],
    ["2023-06-31", "2023-06 30"],
    ["2023-01-00", "2023-01 31"],
    ["2023-02-29T08:00+01:00", "2023-02 28"],
  ])("%s is one that its month does not have", (text, month) => {
    expect(monthOf(text)).toBe(month);
    expect(daySchema.safeParse(text).success).toBe(false);
    expect(parseMoment(text)).toBeUndefined();
  });

  it.each(["2024-02-29", "2000-02-29", "2023-02", "2023", "2023-13-01", "2023-02-29 08:00", "29.02.2023", "", "soon"])(
    "%s is not blamed on its month",
    (text) => {
      expect(monthWithoutDay(text)).toBeUndefined();
    },
  );

  it("in German is told as it is written here, where it is one", () => {
    expect(["24.04.2023", " 4.4.2023", "29. 2. 2024", "29.2.2023", "24.4.23", "4/24/2023"].map(dayMeant)).toEqual([
      "2023-04-24",
      "2023-04-04",
      "2024-02-29",
      undefined,
      undefined,
      undefined,
    ]);
  });
});

it("tells of a moment or a day in a month that has no such day how many it has", () => {
  expect(new UnknownTimeError("2026-02-29T10:00+01:00").message).toContain("is no moment; February 2026 has 28 days");
  expect(errorText(new UnknownTimeError("2026-04-31T10:00+01:00"), "de")).toContain("kein Zeitpunkt; der April 2026 hat 30 Tage");
  expect(new UnknownTimeError("2024-02-29 10:00").message).toContain("write 2023-04-24T22:00+02:00");
});
