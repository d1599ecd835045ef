import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const textOf = (name: string): string => readFileSync(resolve(root, name), "utf8");

it("each promise of docs/THREATS.md names a test that there is", () => {
  const rows = textOf("docs/THREATS.md")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| Who gives it"));
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    const tests = [...(row.split("|").at(-2) ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? "");
    expect(tests.length, row).toBeGreaterThan(0);
    expect(tests.filter((name) => !existsSync(resolve(root, name)))).toEqual([]);
  }
});

it("SECURITY.md is in the package and names no address that package.json does not know", () => {
  const { files, bugs } = JSON.parse(textOf("package.json")) as { files: string[]; bugs?: { url: string } };
  expect(files).toContain("SECURITY.md");
  const addresses = [...textOf("SECURITY.md").matchAll(/https?:\/\/[^\s)]+/g)].map(([address]) => address);
  expect(addresses.filter((address) => bugs === undefined || !address.startsWith(bugs.url))).toEqual([]);
});
