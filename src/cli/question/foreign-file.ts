import type { EdgeDirection, ForeignKind, Imported, RecognisedFormat } from "../../formats/index.js";
import type { Limits } from "../../model/values/limits.js";
import type { Host } from "../host/host.js";

/** How a file of another program is asked for. */
export interface ForeignAsked {
  readonly file: string;
  readonly name?: string | undefined;
  readonly kinds?: Readonly<Record<string, ForeignKind>> | undefined;
  readonly edges?: EdgeDirection | undefined;
  readonly weights?: boolean | undefined;
  readonly take?: readonly string[] | undefined;
  readonly limits: Partial<Limits>;
  readonly onNote: Host["onNote"];
}

type Reader = (bytes: Uint8Array, asked: ForeignAsked) => Promise<Imported>;

/** Without what only graphs are asked. */
const plain = ({ edges, weights, ...asked }: ForeignAsked): Omit<ForeignAsked, "edges" | "weights"> => asked;

const readers: Readonly<Partial<Record<RecognisedFormat, Reader>>> = {
  graphml: async (bytes, asked) => (await import("../../formats/graphml/index.js")).readGraphml(bytes, asked),
  archimate: async (bytes, asked) => (await import("../../formats/archimate/index.js")).readArchimate(bytes, plain(asked)),
  backstage: async (bytes, asked) => (await import("../../formats/backstage/index.js")).readBackstage(bytes, plain(asked)),
  compose: async (bytes, asked) => (await import("../../formats/compose/index.js")).readCompose(bytes, plain(asked)),
  "edge-list": async (bytes, asked) => (await import("../../formats/edge-list/index.js")).readEdgeList(bytes, asked),
  fhir: async (bytes, asked) => (await import("../../formats/fhir-vzd/index.js")).readFhirVzd(bytes, plain(asked)),
  itop: async (bytes, asked) => (await import("../../formats/itop/index.js")).readItop(bytes, plain(asked)),
  "likec4-json": async (bytes, asked) => (await import("../../formats/likec4/index.js")).readLikeC4(bytes, plain(asked)),
  servicenow: async (bytes, asked) => (await import("../../formats/servicenow/index.js")).readServiceNow(bytes, plain(asked)),
  "structurizr-json": async (bytes, asked) =>
    (await import("../../formats/structurizr/index.js")).readStructurizr(bytes, plain(asked)),
  cyclonedx: async (bytes, asked) => (await import("../../formats/cyclonedx/index.js")).readCyclonedx(bytes, plain(asked)),
  gexf: async (bytes, asked) => (await import("../../formats/gexf/index.js")).readGexf(bytes, asked),
};

/** Whether `tragweite import` reads a format of other programs. */
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
