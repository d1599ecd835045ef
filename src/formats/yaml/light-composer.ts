import { Composer, type DocumentOptions, type ParseOptions, type SchemaOptions, type YAMLError } from "yaml";

/** Where an error stands: an offset, a range, or a token. */
type ErrorSource = number | readonly number[] | { readonly offset: number; readonly source?: unknown };
type Told = Pick<YAMLError, "code" | "message" | "pos">;

/** What a composer of the YAML package calls for each error, and where it keeps them until a document ends. */
interface ErrorKeeping {
  readonly atDirectives: boolean;
  readonly doc: { readonly errors: Told[] } | null;
  errors: Told[];
  warnings: Told[];
  onError: (source: ErrorSource, code: Told["code"], message: string, isWarning?: boolean) => void;
}

/**
 * A composer whose errors are plain data: an `Error` keeps the calls that led to it, and a text that is no YAML has one in each of its lines,
 * so that making them took most of the time of refusing it.
 */
export function lightComposer(options: ParseOptions & DocumentOptions & SchemaOptions): Composer {
  const composer = new Composer(options);
  const keeping = composer as unknown as ErrorKeeping;
  keeping.onError = (source, code, message, isWarning = false) => {
    (isWarning ? keeping.warnings : keeping.errors).push({ code, message, pos: rangeOf(source) });
  };
  const next = composer.next.bind(composer);
  composer.next = function* (token) {
    if (token.type === "error") keep(keeping, token);
    else yield* next(token);
  };
  return composer;
}

/** Keeps what the parser itself found wrong: nothing of a document comes of it. */
function keep(
  { atDirectives, doc, errors }: ErrorKeeping,
  token: { readonly offset: number; readonly source: string; readonly message: string },
): void {
  const message = token.source === "" ? token.message : `${token.message}: ${JSON.stringify(token.source)}`;
  (atDirectives || doc === null ? errors : doc.errors).push({ code: "UNEXPECTED_TOKEN", message, pos: rangeOf(token) });
}

function rangeOf(source: ErrorSource): [number, number] {
  if (typeof source === "number") return [source, source + 1];
  if (!("offset" in source)) return [source[0] ?? 0, source[1] ?? (source[0] ?? 0) + 1];
  return [source.offset, source.offset + (typeof source.source === "string" ? source.source.length : 1)];
}
