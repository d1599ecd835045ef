// Row 11: reading a landscape of a million dependencies with full validation, against JSON.parse of the JSON file, in
// processor time: npm run bench:load -- [nodes]
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readLandscape } from "../src/formats/index.js";
import { writeLandscapeFile } from "./generators/landscape-files.js";
import { median } from "./paired.js";

const nodeCount = Number(process.argv[2] ?? 204_000);
const rounds = Number(process.argv[3] ?? 3);
const folder = join(tmpdir(), "tragweite-load");
mkdirSync(folder, { recursive: true });
const files = ["json", "ndjson", "csv"] as const;
const limits = { fileBytes: 2 ** 31 };

for (const format of files) {
  const path = join(folder, `${nodeCount}.${format}`);
  if (!existsSync(path)) await writeLandscapeFile(path, format, { nodeCount, loops: "local", seed: 1 });
}
const bytesOf = (format: string): Uint8Array => readFileSync(join(folder, `${nodeCount}.${format}`));
const json = bytesOf("json");
const dependencies = readLandscape(json, { file: "x.json", limits }).dependencies?.length;
console.log(`Node.js ${process.version}, ${dependencies} dependencies, ${(json.byteLength / 1e6).toFixed(0)} MB of JSON`);
for (const format of files) {
  const bytes = format === "json" ? json : bytesOf(format);
  const times = Array.from({ length: rounds }, () => ({
    parse: processorTime(() => JSON.parse(new TextDecoder().decode(json))),
    load: processorTime(() => readLandscape(bytes, { file: `x.${format}`, limits })),
  }));
  const ratios = times.map(({ parse, load }) => load / parse).sort((a, b) => a - b);
  const [load, parse] = [median(times.map((time) => time.load)), median(times.map((time) => time.parse))];
  const range = `${median(ratios).toFixed(2)} (${ratios[0]!.toFixed(2)} to ${ratios.at(-1)!.toFixed(2)})`;
  console.log(
    `11  load of ${format.padEnd(6)} / JSON.parse: ${range}; ${load.toFixed(0)} and ${parse.toFixed(0)} ms; floor 2.5, target 1.4`,
  );
}

function processorTime(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
