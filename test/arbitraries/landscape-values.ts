import fc from "fast-check";

/** Texts that one file format or another finds hard. */
const hardTexts = [
  "=1+1", "+49 89", "-x", "@name", "'quoted", "''", "\ttab", " led by a space", "ended by one ", "a;b", ";", "a,b", 'say "so"',
  '"', "line\nend", "line\r\nend", "\r", "null", "true", "yes", "~", "1", "1.5", "0,5", "1e3", ".nan", "0x1F", "2023-04-24", "- item", "key: value",
  "# no comment", "&anchor", "*alias", "!tag", "%dir", "---", "...", "[]", "{}", "|", ">", "__proto__", "constructor", "Südwest", "患者", "👩‍⚕️",
  "\u0085", "\u2028", "\u00a0", "\ufeff", "\u0000", "\u001b[31m", "<b>", "x".repeat(300), "<<", "=", "@SUM(A1)", "trailing:", ": leading",
] as const; // biome-ignore format: a list of words

/** Any text that is not empty and can be written in UTF-8. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hardTexts),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 6 }),
);

export const idStem = fc.constantFrom(
  "a",
  "bitmarck/eau-intake",
  "x.y",
  "0",
  "ikk-suedwest",
  "null",
  "constructor",
  "1e5",
  "true",
);
export const share = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));
export const persons = fc.integer({ min: 0, max: 30_000_000 });
export const dayText = fc.constantFrom("2023", "2023-04", "2023-04-24");

export const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

/** Objects that have each of the fields or not. */
export const unlike = <T extends Record<string, unknown>>(
  fields: { [K in keyof T]: fc.Arbitrary<T[K]> },
): fc.Arbitrary<Partial<T>> => fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

export const names = unlike({ de: text, en: text });

/** Where a fact was read, without an id. */
export const sourceFields = fc
  .tuple(text, unlike({ url: text, date: dayText, note: text }))
  .map(([title, rest]) => ({ title, ...rest }));

export const evidenceSeed = fc.record(
  {
    status: fc.constantFrom("documented" as const, "inferred" as const, "assumed" as const),
    picks: fc.array(fc.nat(), { maxLength: 2 }),
    inline: fc.array(sourceFields, { maxLength: 1 }),
    note: text,
    fromIncident: fc.constant("bitmarck-2023-04"),
  },
  { requiredKeys: ["status", "picks", "inline"] },
);
export type EvidenceSeed = typeof evidenceSeed extends fc.Arbitrary<infer T> ? T : never;

export const channel = fc
  .tuple(
    fc.constantFrom("reject" as const, "queue" as const, "lose" as const),
    unlike({
      messagesPerWeek: fc.nat(1_000_000),
      resendingShare: share,
      weeklyProfile: fc.array(share, { minLength: 168, maxLength: 168 }),
    }),
  )
  .map(([onLoss, rest]) => ({ onLoss, ...rest, ...(rest.resendingShare === undefined ? {} : { noticeLagHours: 0.5 }) }));

/** A cap under which so many insurers can hold the sum. */
export const cap = (insured: number, insurers: number): number => Math.ceil(insured / insurers);
