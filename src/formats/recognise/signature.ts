import type { ForeignFormat } from "../../errors/format-issues.js";

/** What a format is known by. */
export type Signature = { readonly format: ForeignFormat } & (
  | {
      /** Its first bytes in hexadecimal; `xx` is any byte but 0. */
      readonly bytes: string;
    }
  | {
      /** The name of a part of a zip archive; for the first part of OpenDocument, `mimetype=` and what stands in it. */
      readonly part: RegExp;
    }
  | {
      /** The name of a stream of a compound file, in which Office kept documents before 2007. */
      readonly stream: RegExp;
    }
  | {
      /** The root element without its prefix, and the namespace that it stands in. */
      readonly root: RegExp;
      readonly namespace?: RegExp;
      /** What stands near the beginning besides. */
      readonly beside?: RegExp;
    }
  | {
      /** The first words that are no comment. */
      readonly words: RegExp;
    }
  | {
      /** Fields of the first object, and what they say where they are texts, numbers or truths. */
      readonly fields: Readonly<Record<string, RegExp>>;
      /** What all its fields are called. */
      readonly within?: RegExp;
    }
  | {
      /** Headings of a table, in small letters. */
      readonly headings: readonly string[];
    }
);
