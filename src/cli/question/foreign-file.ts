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
  readonly limits: Partial<Limits>;
  readonly onNote: Host["onNote"];
}

type Reader = (bytes: Uint8Array, asked: ForeignAsked) => Promise<Imported>;

const readers: Readonly<Partial<Record<RecognisedFormat, Reader>>> = {
  graphml: async (bytes, asked) => (await import("../../formats/graphml/index.js")).readGraphml(bytes, asked),
  gexf: async (bytes, asked) => (await import("../../formats/gexf/index.js")).readGexf(bytes, asked),
};

/** Whether `tragweite import` reads a format of other programs. */
export const isForeign = (format: RecognisedFormat | undefined): format is RecognisedFormat =>
  format !== undefined && readers[format] !== undefined;

/** A landscape of a file of another program; nothing where its format is not read. */
export async function readForeign(
  format: RecognisedFormat,
  bytes: Uint8Array,
  asked: ForeignAsked,
): Promise<Imported | undefined> {
  return await readers[format]?.(bytes, asked);
}
