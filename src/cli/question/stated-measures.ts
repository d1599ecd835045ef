import type { MeasureKind } from "../../analysis/measures/measure.js";
import { readMeasures } from "../../formats/index.js";
import type { ReadMeasures } from "../../model/documents/measure-list.js";
import type { Limits } from "../../model/values/limits.js";
import type { Host } from "../terminal/host.js";
import { UsageError } from "../terminal/usage-error.js";
import { standardInput } from "./landscape-source.js";

/** What the command line says of measures. */
interface MeasureSourceOptions {
  readonly measures?: string | undefined;
  readonly kinds?: readonly MeasureKind[] | undefined;
  readonly cost?: Readonly<Partial<Record<MeasureKind, number>>> | undefined;
}

/**
 * The measures of the file of `--measures`, where one is given.
 * @throws {@link UsageError} for options of generated measures where none join, or that lack a cost
 */
export async function statedMeasuresOf(
  { measures: path, kinds, cost }: MeasureSourceOptions,
  host: Host,
  limits: Partial<Limits>,
): Promise<ReadMeasures | undefined> {
  if (path === undefined) return undefined;
  const file = path === standardInput ? "standard input" : path;
  const list = readMeasures(await host.readBytes(path, limits), { file, limits, onNote: host.onNote });
  if (list.generated !== true) {
    const [other] = Object.entries({ kinds, cost }).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`]));
    if (other === undefined) return list;
    throw new UsageError({
      en: `${other} is for generated measures, and ${file} lets none join: say generated: true there, or leave it out`,
      de: `${other} ist für erzeugte Maßnahmen, und in „${file}“ kommen keine dazu: Dort gehört „generated: true“ hin, oder die Option fällt weg`,
    });
  }
  const without = kinds?.find((kind) => cost?.[kind] === undefined);
  if (without === undefined && cost !== undefined) return list;
  const example = `--cost ${without ?? "second-supplier"}=50000`;
  throw new UsageError({
    en: `${file} lets generated measures join, and what ${without === undefined ? "they cost" : `a ${without} costs`} is not said: give ${example}`,
    de: `in „${file}“ kommen erzeugte Maßnahmen dazu, und was ${without === undefined ? "sie kosten" : `eine der Art „${without}“ kostet`}, fehlt: etwa ${example}`,
  });
}
