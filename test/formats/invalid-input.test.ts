import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TragweiteError } from "../../src/errors/errors.js";
import { readFigures, readLandscape, readScenario } from "../../src/formats/index.js";

const folder = new URL("../golden/invalid-input/", import.meta.url);
const inputs = readdirSync(folder).filter((name) => !name.endsWith(".txt"));

/** What reading an input throws; its name begins with the kind of document where that is no landscape. */
function errorOf(file: string): unknown {
  const bytes = readFileSync(new URL(file, folder));
  const read =
    file.startsWith("scenario-") && file !== "scenario-as-landscape.yaml"
      ? readScenario
      : file.startsWith("figures-")
        ? readFigures
        : readLandscape;
  try {
    return read(bytes, { file });
  } catch (error) {
    return error;
  }
}

describe("an input that is not what it should be", () => {
  for (const file of inputs) {
    it(`gives all that is wrong with ${file}, with its place and what would be right`, async () => {
      const error = errorOf(file);
      expect(error).toBeInstanceOf(TragweiteError);
      await expect(`${(error as Error).message}\n`).toMatchFileSnapshot(new URL(`${file}.txt`, folder).pathname);
    });
  }
});
