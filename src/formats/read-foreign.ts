import type { ForeignFile } from "./foreign/foreign-files.js";
import type { ForeignOptions } from "./foreign/foreign-options.js";
import type { EdgeDirection } from "./graphs/graph-landscape.js";
import type { RecognisedFormat } from "./recognise/recognise.js";
import type { Imported } from "./tables/import-table.js";

/** How a file of another program is asked for. */
export interface ForeignAsked extends ForeignOptions {
  readonly file: string;
  readonly edges?: EdgeDirection | undefined;
  readonly weights?: boolean | undefined;
}

type Reader = (bytes: Uint8Array, asked: ForeignAsked) => Promise<Imported>;

/** Without what only graphs are asked. */
const plain = ({ edges, weights, ...asked }: ForeignAsked): Omit<ForeignAsked, "edges" | "weights"> => asked;

/** Each is loaded where a file of it is read. */
const readers: Readonly<Partial<Record<RecognisedFormat, Reader>>> = {
  graphml: async (bytes, asked) => (await import("./graphml/read-graphml.js")).readGraphml(bytes, asked),
  archimate: async (bytes, asked) => (await import("./archimate/read-archimate.js")).readArchimate(bytes, plain(asked)),
  backstage: async (bytes, asked) => (await import("./backstage/read-backstage.js")).readBackstage(bytes, plain(asked)),
  compose: async (bytes, asked) => (await import("./compose/read-compose.js")).readCompose(bytes, plain(asked)),
  "edge-list": async (bytes, asked) => (await import("./edge-list/read-edge-list.js")).readEdgeList(bytes, asked),
  fhir: async (bytes, asked) => (await import("./fhir-vzd/read-fhir-vzd.js")).readFhirVzd(bytes, plain(asked)),
  itop: async (bytes, asked) => (await import("./itop/read-itop.js")).readItop(bytes, plain(asked)),
  "likec4-json": async (bytes, asked) => (await import("./likec4/read-likec4.js")).readLikeC4(bytes, plain(asked)),
  servicenow: async (bytes, asked) => (await import("./servicenow/read-servicenow.js")).readServiceNow(bytes, plain(asked)),
  "structurizr-json": async (bytes, asked) =>
    (await import("./structurizr/read-structurizr.js")).readStructurizr(bytes, plain(asked)),
  cyclonedx: async (bytes, asked) => (await import("./cyclonedx/read-cyclonedx.js")).readCyclonedx(bytes, plain(asked)),
  gexf: async (bytes, asked) => (await import("./gexf/read-gexf.js")).readGexf(bytes, asked),
};

/** Programs that write what belongs together into several files. */
const joined: Readonly<
  Partial<Record<RecognisedFormat, (files: readonly ForeignFile[], asked: ForeignOptions) => Promise<Imported>>>
> = {
  backstage: async (files, asked) => (await import("./backstage/read-backstage.js")).readBackstage(files, asked),
  itop: async (files, asked) => (await import("./itop/read-itop.js")).readItop(files, asked),
};

/** Whether several files of a format are read together. */
export const areJoined = (format: RecognisedFormat | undefined): format is RecognisedFormat =>
  format !== undefined && joined[format] !== undefined;

/** A landscape of several files of one program; nothing where those of its format are not read together. */
export async function readForeignFiles(
  format: RecognisedFormat,
  files: readonly ForeignFile[],
  asked: ForeignOptions,
): Promise<Imported | undefined> {
  return await joined[format]?.(files, asked);
}

/** Whether files of a format of other programs are read. */
export const isForeign = (format: RecognisedFormat | undefined): format is RecognisedFormat =>
  format !== undefined && readers[format] !== undefined;

/** Whether a format does not say which end of an edge needs the other. */
export const isGraph = (format: RecognisedFormat): boolean => ["graphml", "gexf", "edge-list"].includes(format);

/** A landscape of a file of another program; nothing where its format is not read. */
export async function readForeign(
  format: RecognisedFormat,
  bytes: Uint8Array,
  asked: ForeignAsked,
): Promise<Imported | undefined> {
  return await readers[format]?.(bytes, asked);
}
