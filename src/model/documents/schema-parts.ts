import type * as z from "zod";

/** A schema of any kind. */
export type Schema = z.core.$ZodType;

/** What the definition of a schema consists of, whatever its kind. */
export interface SchemaParts {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly catchall?: Schema;
  readonly element?: Schema;
  readonly items?: readonly Schema[];
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly discriminator?: string;
  /** Of a literal: what it may be. */
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly format?: string;
  readonly checks?: readonly { readonly _zod: { readonly def: CheckParts } }[];
}

/** What the definition of a check consists of. */
export interface CheckParts {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly length?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly fn?: (value: unknown) => unknown;
}

/** The parts of a schema, which zod types by kind alone. */
export const partsOf = (schema: Schema): SchemaParts => schema._zod.def as unknown as SchemaParts;
