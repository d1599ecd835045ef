import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { fieldsOf } from "../../src/model/documents/schema-keys.js";
import { documentTables } from "./document-tables.js";
import { allTables, fieldsPage } from "./fields-page.js";
import { meaningOf, valueForms } from "./type-words.js";

describe("the tables of fields", () => {
  it.each(Object.entries(documentTables))("say what every field of a %s means", (_, { schema }) => {
    const shown = new Set(
      allTables.flatMap(({ fields }) => Object.entries(fields).map(([field, each]) => `${field}: ${meaningOf(each)}`)),
    );
    const fields = fieldsOf(schema).map(([field, each]) => `${field}: ${meaningOf(each)}`);
    expect(fields).not.toEqual([]);
    expect(fields.filter((field) => field.endsWith(": ") || !shown.has(field))).toEqual([]);
  });

  it.each(allTables.map((table) => [table.title.en, table] as const))(
    "show rows that are read: %s",
    (_, { schema, fields, german, examples }) => {
      expect(schema.description).toMatch(/^[A-Z]/);
      expect(Object.keys(german).sort()).toEqual(Object.keys(fields).sort());
      expect(Object.values(german)).not.toContain("");
      for (const example of examples) expect(schema.safeParse(example).error?.issues ?? []).toEqual([]);
      expect(Object.keys(fields).filter((field) => !examples.some((example) => field in example))).toEqual([]);
    },
  );

  it("show values that are read", () => {
    for (const { schema, examples } of valueForms)
      for (const example of examples) expect((schema as z.ZodType).safeParse(example).success, String(example)).toBe(true);
  });

  it("link to headings that exist", () => {
    for (const language of ["en", "de"] as const) {
      const page = fieldsPage(language);
      const headings = [...page.matchAll(/^### (.*)$/gm)].map(([, title]) => title!.toLowerCase().replaceAll(" ", "-"));
      const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, target]) => target!);
      expect(links.length).toBeGreaterThan(10);
      expect(links.filter((target) => !headings.includes(target))).toEqual([]);
    }
  });
});

it("docs/fields.md and docs/felder.md are what the schemas say", async () => {
  await expect(fieldsPage("en")).toMatchFileSnapshot("../../docs/fields.md");
  await expect(fieldsPage("de")).toMatchFileSnapshot("../../docs/felder.md");
});
