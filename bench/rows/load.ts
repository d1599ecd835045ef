import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readLandscape } from "../../src/formats/index.js";
import { type Figure, type RowSurroundings, shownTime } from "../figure.js";
import { writeLandscapeFile } from "../generators/landscape-files.js";
import { paired } from "../paired.js";
import { processorMilliseconds } from "../processor-time.js";

const rounds = 3;
/** At 100,000 nodes a row has half a million dependencies, and a million are asked for. */
const nodesFor = 2.04;
const limits = { fileBytes: 2 ** 31 };

/** Row 11: reading a landscape with full validation, against `JSON.parse` of the same landscape as JSON. */
export async function* loadBesideParse({ nodeCount, folder }: RowSurroundings): AsyncGenerator<Figure> {
  const options = { nodeCount: Math.round(nodeCount * nodesFor), loops: "local", seed: 1 } as const;
  const bytesOf = async (format: "json" | "ndjson" | "csv"): Promise<Uint8Array> => {
    const path = join(folder, `landscape.${format}`);
    await writeLandscapeFile(path, format, options);
    return readFileSync(path);
  };
  const json = await bytesOf("json");
  for (const format of ["json", "ndjson", "csv"] as const) {
    const bytes = format === "json" ? json : await bytesOf(format);
    let dependencies = 0;
    const times = await paired(
      { rounds },
      () =>
        processorMilliseconds(() => {
          dependencies = readLandscape(bytes, { file: `x.${format}`, limits }).dependencies?.length ?? 0;
        }),
      () => processorMilliseconds(() => JSON.parse(new TextDecoder().decode(json))),
    );
    const detail = `${dependencies} dependencies, ${shownTime(times.ours.median)} and ${shownTime(times.peer.median)}`;
    yield { goal: format, measured: times.timesAsLong, detail };
  }
}
