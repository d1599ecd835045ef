/** The part of the web's streams that is used here: browsers have it, and Node.js; the types of the language do not name it. */
interface ByteStream {
  pipeThrough(transform: unknown): ByteStream;
}
declare const Blob: new (parts: readonly Uint8Array[]) => { stream(): ByteStream };
declare const CompressionStream: new (format: "deflate-raw") => unknown;
declare const Response: new (body: ByteStream) => { arrayBuffer(): Promise<ArrayBuffer> };

/** Bytes deflated as RFC 1951 has it. */
export async function deflateRaw(bytes: Uint8Array): Promise<Uint8Array> {
  const deflated = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(deflated).arrayBuffer());
}
