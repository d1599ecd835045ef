import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { marketName, systemTypeName } from "../../src/words/system-types.js";

const examples = fileURLToPath(new URL("../../examples/", import.meta.url));

it("has a German name for every system type of the examples", () => {
  const files = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));
  const types = files.flatMap((file) =>
    [...readFileSync(`${examples}${file}`, "utf8").matchAll(/systemType: ([\w-]+)/g)].map(([, type]) => type!),
  );
  expect(types).toContain("blood-bank");
  expect(types.filter((type) => marketName(type, "de").startsWith("„"))).toEqual([]);
});

it("names a market by what is bought, or by the word that stands in the data, in quotation marks", () => {
  expect(marketName("blood-bank", "de")).toBe("Blutprodukte");
  expect(marketName("data-centre", "en")).toBe("data centre");
  expect(marketName("billing-hub", "de")).toBe("„billing-hub“");
  expect(marketName("billing-hub", "en")).toBe('"billing-hub"');
  expect(marketName("billing-hub", "de", "Abrechnung")).toBe("Abrechnung");
  expect(systemTypeName("billing-hub", "de")).toBe("Billing hub");
});
