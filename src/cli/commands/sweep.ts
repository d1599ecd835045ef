import { type Command, Option } from "@commander-js/extra-typings";
import { type RankView, rankViews } from "../../analysis/failures/failure-units.js";
import { type PreparedSweep, prepareSingleSweep } from "../../analysis/sweep/sweep.js";
import { chunkJudge } from "../../analysis/sweep/sweep-chunk.js";
import { type ChunkLine, chunkLine, chunksOf, sweepFile } from "../../analysis/sweep/sweep-file.js";
import { headerLine, type Shard } from "../../analysis/sweep/sweep-header.js";
import type { Checkpoint } from "../../io/checkpoint.js";
import type { NodeKind } from "../../model/landscape/node.js";
import { preparePairSweep } from "../../parallel/prepare-pair-sweep.js";
import { runSweep } from "../../parallel/run-sweep.js";
import type { InBoth, Language } from "../../words/language.js";
import { countFrom } from "../question/count-from.js";
import { kindOption } from "../question/kind-option.js";
import { landscapeArgument } from "../question/landscape-source.js";
import {
  addMomentBelow,
  addQuestion,
  type MomentOptions,
  type QuestionOptions,
  readQuestion,
  refuseNoMoment,
} from "../question/question.js";
import { serviceOf, serviceTypeOption } from "../question/service-type-option.js";
import { threadsOption } from "../question/threads-option.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { addOutput, type OutputOptions, writeOutput } from "../terminal/output.js";
import { progressOn } from "../terminal/progress.js";
import { wrongValue } from "../terminal/wrong-value.js";

/** The end of the name of the file in which finished chunks are kept beside --out. */
const checkpointEnding = ".checkpoint";

const words: InBoth<Readonly<Record<"description" | "by" | "serviceType" | "kind" | "pairs" | "shard" | "examples", string>>> = {
  en: {
    description: "every single failure, or every pair of some, in chunks that many machines can share; see also rank",
    by: "what is lost as one (default: node)",
    serviceType: "count this service type only (default: the one that is hit worst)",
    kind: "only units of this kind of node, such as it-provider",
    pairs: "instead: all pairs of n units, in turn the first by what they take and by what they reach",
    shard: "only part i of n; merge joins them",
    examples: `
The output has a line for the sweep and one for each chunk of units, with a row for each unit:
[id, surely lost in the unit that is compared, possibly lost, graded loss at least, at most, organisations surely, possibly,
impaired organisations, nodes lost]; an upper bound that nobody knows is null.
With --pairs it has a row for each pair that takes anything that neither of its two takes alone:
[id, id, surely lost to both only, possibly, organisations, nodes lost to both only].

Examples:
  Every single node of a large landscape, on all cores; killed, it goes on where it was
  $ tragweite sweep ./national.ndjson --out sweep.ndjson

  The same on sixteen machines
  $ tragweite sweep ./national.ndjson --shard 3/16 --out shard-3.ndjson
  $ tragweite merge shard-*.ndjson --out sweep.ndjson

  All pairs of the 2,000 nodes that take or reach most
  $ tragweite sweep ./national.ndjson --pairs 2000 --out pairs.ndjson`,
  },
  de: {
    description:
      "jeder einzelne Ausfall, oder jedes Paar aus einigen, in Stücken, die sich viele Rechner teilen können; siehe auch rank",
    by: "was zusammen ausfällt (sonst node, der Knoten)",
    serviceType: "nur diese Dienstart zählen (sonst die am schwersten getroffene)",
    kind: "nur Einheiten dieser Art von Knoten, zum Beispiel it-provider",
    pairs:
      "stattdessen: alle Paare aus n Einheiten, abwechselnd den ersten nach dem, was sie nehmen, und nach dem, was sie erreichen",
    shard: "nur Teil i von n; merge setzt sie zusammen",
    examples: `
Die Ausgabe hat eine Zeile für den Durchlauf und eine für jedes Stück aus Einheiten, darin eine Reihe für jede Einheit:
[Kennung, sicher ausgefallen in der verglichenen Einheit, möglicherweise, mit Einschränkungen mindestens, höchstens, Organisationen
sicher, möglicherweise, beeinträchtigte Organisationen, ausgefallene Knoten]; null heißt nicht bekannt.
Mit --pairs hat sie eine Reihe für jedes Paar, das etwas nimmt, was keiner der beiden allein nimmt:
[Kennung, Kennung, sicher nur durch beide ausgefallen, möglicherweise, Organisationen, nur durch beide ausgefallene Knoten].

Beispiele:
  Jeder einzelne Knoten einer großen Landschaft, auf allen Kernen; abgebrochen, geht es dort weiter, wo es war
  $ tragweite sweep ./national.ndjson --out sweep.ndjson

  Dasselbe auf sechzehn Rechnern
  $ tragweite sweep ./national.ndjson --shard 3/16 --out shard-3.ndjson
  $ tragweite merge shard-*.ndjson --out sweep.ndjson

  Alle Paare der 2.000 Knoten, die am meisten nehmen oder erreichen
  $ tragweite sweep ./national.ndjson --pairs 2000 --out pairs.ndjson`,
  },
};

interface SweepCommandOptions extends QuestionOptions, MomentOptions, OutputOptions {
  readonly by?: RankView | undefined;
  readonly serviceType?: string | undefined;
  readonly kind?: NodeKind | undefined;
  readonly pairs?: number | undefined;
  readonly shard?: Shard | undefined;
  readonly threads?: number | undefined;
}

function shardOf(text: string, language: Language): Shard {
  const [, index = "", count = ""] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index < 1 || shard.index > shard.count)
    throw wrongValue(language, {
      en: "Write i/n with i from 1 to n, such as 3/16.",
      de: "richtig ist „i/n“ mit i von 1 bis n, zum Beispiel „3/16“",
    });
  return shard;
}

export function addSweepCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program.command("sweep").description(help.description).addArgument(landscapeArgument(language));
  addOutput(addMomentBelow(addQuestion(command, language), language), language)
    .addOption(new Option("--by <view>", help.by).choices(rankViews))
    .addOption(serviceTypeOption(help.serviceType))
    .addOption(kindOption(help.kind))
    .addOption(new Option("--pairs <n>", help.pairs).argParser(countFrom(2, language)))
    .addOption(new Option("--shard <i/n>", help.shard).argParser((text: string) => shardOf(text, language)))
    .addOption(threadsOption(language))
    .addHelpText("after", help.examples)
    .action(async (source, options) => finish(await sweepCommand(source, options, host)));
}

async function sweepCommand(source: string, options: SweepCommandOptions, host: Host): Promise<ExitCode> {
  const { by, kind, pairs, shard, threads = host.threads ?? 1, out, quiet = false } = options;
  refuseNoMoment(options);
  const { landscape, evidence, onTop } = await readQuestion(source, options, host);
  // told before hours of work, not after them
  const isFile = out !== undefined && out !== "-" && ((await host.outputKind?.(out)) ?? "file") === "file";
  const progress = progressOn(host, "sweep", quiet);
  const sweepOptions = {
    ...evidence,
    ...onTop,
    ...serviceOf(landscape, options.serviceType),
    ...(by === undefined ? {} : { by }),
    ...(kind === undefined ? {} : { kind }),
  };
  const sweep =
    pairs === undefined
      ? prepareSingleSweep(landscape, sweepOptions)
      : await preparePairSweep(landscape, pairs, { ...sweepOptions, threads, onProgress: progress.report });
  const header = headerLine(sweep.header, shard);
  const keeping = isFile ? host.openCheckpoint : undefined;
  const checkpoint = await keeping?.(`${out}${checkpointEnding}`, header, chunkJudge(sweep, shard));
  try {
    const lines = await linesOf(sweep, shard, checkpoint, { threads, progress });
    await writeOutput(sweepFile(header, lines), options, host);
    await checkpoint?.remove();
  } catch (error) {
    await checkpoint?.close();
    throw error;
  }
  return ExitCode.ok;
}

/** The lines of all chunks, of which those in the checkpoint are not computed again. */
async function linesOf(
  sweep: PreparedSweep,
  shard: Shard | undefined,
  checkpoint: Checkpoint | undefined,
  { threads, progress }: { readonly threads: number; readonly progress: ReturnType<typeof progressOn> },
): Promise<ChunkLine[]> {
  const lines = new Map<number, string>();
  for (const text of checkpoint?.records ?? []) lines.set((JSON.parse(text) as { chunk: number }).chunk, text);
  const kept = lines.size;
  const chunks = chunksOf(sweep.header.units, shard, sweep.header.sweep);
  await runSweep(
    sweep,
    chunks.filter((chunk) => !lines.has(chunk)),
    async (chunk, scores) => {
      const { text } = chunkLine(chunk, scores, sweep);
      await checkpoint?.add(text);
      lines.set(chunk, text);
    },
    { threads, onProgress: (done) => progress.report(kept + done, chunks.length) },
  );
  progress.end();
  return [...lines].map(([chunk, text]) => ({ chunk, text }));
}
