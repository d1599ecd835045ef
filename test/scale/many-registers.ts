import { concentration } from "tragweite";
import { lintRegisters, readRegisterLandscape } from "tragweite/formats/register";
import { draftRegisters, hubCode, zippedRegister } from "../formats/register/generated-registers.js";
import { type PlantedDefect, plantDefects } from "../formats/register/planted-defects.js";

/**
 * Fifty registers of 5,000 entities and 1,500 providers, as a supervisor has them: `tsx test/scale/many-registers.ts [seed]`. Reads all in less than 20 s
 * and 1 GB, finds all 40 planted defects and no others, and the hidden hub first in every row of a concentration.
 */
const seed = Number(process.argv[2] ?? 15);
const [mostSeconds, mostMegabytes, defects] = [20, 1_024, 40];

const drafts = draftRegisters({ seed, registers: 50, entities: 5_000, providers: 1_500 });
const planted = plantDefects(drafts, defects, seed);
const files = drafts.map(zippedRegister);
let failed = 0;

function say(what: string, isGood: boolean): void {
  console.log(`${isGood ? "passed" : "FAILED"}: ${what}`);
  if (!isGood) failed++;
}

const [start, before] = [performance.now(), process.cpuUsage()];
const { landscape } = readRegisterLandscape(files);
const onClock = (performance.now() - start) / 1_000;
// of the processor: how long it takes on the clock depends on what else runs
const { user, system } = process.cpuUsage(before);
const seconds = (user + system) / 1_000_000;
const megabytes = process.resourceUsage().maxRSS / 1_024;
say(
  `${landscape.nodes.length} nodes read in ${seconds.toFixed(1)} s of a processor (${onClock.toFixed(1)} s on the clock)`,
  seconds < mostSeconds,
);
say(`${Math.round(megabytes)} MB at most`, megabytes < mostMegabytes);

const line = ({ file, template, code }: PlantedDefect): string => `${file} ${template} ${code}`;
const found = lintRegisters(files).flatMap(({ file, findings }) =>
  findings
    .filter(({ code }) => code !== "recipient-empty")
    .flatMap(({ template, code, count }) => Array.from({ length: count }, () => line({ file: file ?? "", template, code }))),
);
say(`${found.length} findings are the defects`, found.sort().join() === planted.map(line).sort().join());

const hub = landscape.nodes.find(({ aliases }) => aliases?.includes(hubCode))?.id;
const asked = performance.now();
const rows = concentration(landscape, { by: "operator", unit: "entities" }).rows.filter(({ what }) => what === "service");
say(
  `${hub} is first in ${rows.length} rows, answered in ${((performance.now() - asked) / 1_000).toFixed(1)} s`,
  rows.length > 0 && rows.every(({ units }) => units[0]?.id === hub),
);
process.exitCode = failed > 0 ? 1 : 0;
