/** The part of the web's streams that is used here: browsers have it, and Node.js; the types of the language do not name it. */
interface ByteStream {
  pipeThrough(transform: unknown): ByteStream;
}
declare const Blob: new (parts: readonly Uint8Array[]) => { stream(): ByteStream };
declare const CompressionStream: new (format: "deflate-raw") => unknown;
declare const DecompressionStream: new (format: "deflate-raw") => unknown;
declare const Response: new (body: ByteStream) => { arrayBuffer(): Promise<ArrayBuffer>; text(): Promise<string> };
declare const atob: (base64: string) => string;

/** Bytes deflated as RFC 1951 has it. */
export async function deflateRaw(bytes: Uint8Array): Promise<Uint8Array> {
  const deflated = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(deflated).arrayBuffer());
}

/** The text of bytes in base64 that {@link deflateRaw} made of it. */
export const textOfDeflated = (base64: string): Promise<string> => inflated(base64).text();

/** The bytes themselves. */
export const bytesOfDeflated = async (base64: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await inflated(base64).arrayBuffer());

function inflated(base64: string) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
}
