import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../src/errors/errors.js";
import { readLandscape } from "../../src/formats/index.js";
import { wordingIn } from "../../src/report/errors/error-text.js";
import { packageFolder } from "../cli/memory-host.js";
import { foreignFiles } from "../formats/recognise/foreign-files.js";

/** What a file of another program is called. */
function nameOf(input: string | Uint8Array, language: "en" | "de"): string {
  try {
    readLandscape(input);
  } catch (error) {
    const [issue] = error instanceof InvalidInputError ? error.issues : [];
    if (issue === undefined) throw error;
    const said = /^(?:this is|das ist) (.*?)(?:, which .*|, of which .*|; die.*|; daraus .*)?$/.exec(
      wordingIn(issue, language).message,
    );
    return said?.[1] ?? "";
  }
  throw new Error("it is read");
}

describe.each([
  ["docs/files.md", "en"],
  ["docs/dateien.md", "de"],
] as const)("%s", (path, language) => {
  const page = readFileSync(`${packageFolder}${path}`, "utf8");

  it("names every format of other programs as messages do", () => {
    const names = Object.values(foreignFiles).map(([input = ""]) => nameOf(input, language));
    expect(names.filter((name) => name === "" || !page.includes(name))).toEqual([]);
  });

  it("shows a table that is a landscape", () => {
    const [, table = ""] = /^```csv\n(.*?)^```$/ms.exec(page) ?? [];
    expect(readLandscape(table, { format: "csv" }).nodes).toHaveLength(3);
  });
});
