import { type Guard, guardOf } from "./row-guard.js";
import { partsOf, type Schema, type SchemaParts } from "./schema-parts.js";

/** A document whose lists end where enough of it is wrong. */
export interface FewWrong {
  readonly value: unknown;
  /** Entries behind the ends that may be wrong, too. */
  readonly left: number;
}

/**
 * A document with no more entries of lists of which the schema may refuse something than so many, each at its place: a schema makes an
 * issue of everything that is wrong, in time and memory that no reader of the first thousand needs, and hands those of inner lists on
 * as arguments of a call, of which there can only be some hundred thousand.
 * @remarks Cost: time O(value), no copy of what is right.
 */
export function withFewWrong(schema: Schema, value: unknown, most: number): FewWrong {
  const walk = new FewWrongWalk(most);
  return { value: walk.of(schema, value), left: walk.left };
}

class FewWrongWalk {
  left = 0;
  private taken = 0;
  private readonly guards = new Map<Schema, Guard>();

  constructor(private readonly most: number) {}

  of(schema: Schema, value: unknown): unknown {
    const parts = partsOf(schema);
    const { type, innerType, element, items, shape } = parts;
    if (innerType !== undefined) return this.of(innerType, value);
    if (Array.isArray(value)) {
      if (type === "array" && element !== undefined) return this.list(element, value);
      return type === "tuple" && items !== undefined ? this.each(items, value) : value;
    }
    if (typeof value !== "object" || value === null) return value;
    if (type === "object" && shape !== undefined) return this.fields(shape, value);
    const option = optionFor(parts, value);
    return option === undefined ? value : this.of(option, value);
  }

  private list(element: Schema, list: readonly unknown[]): unknown[] {
    const guard = this.guards.get(element) ?? guardOf(element);
    this.guards.set(element, guard);
    const kept: unknown[] = [];
    let isEnded = false;
    for (const each of list) {
      const isSure = guard(each);
      if (!isSure && this.taken >= this.most) isEnded = true;
      if (!isSure && isEnded) this.left++;
      if (isEnded) continue;
      if (!isSure) this.taken++;
      kept.push(isSure ? each : this.of(element, each));
    }
    return kept;
  }

  private each(items: readonly Schema[], values: readonly unknown[]): unknown[] {
    return values.map((value, index) => {
      const item = items[index];
      return item === undefined ? value : this.of(item, value);
    });
  }

  private fields(shape: Readonly<Record<string, Schema>>, value: object): object {
    let changed: Record<string, unknown> | undefined;
    for (const [key, field] of Object.entries(value) as [string, unknown][]) {
      const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
      const other = schema === undefined ? field : this.of(schema, field);
      if (other === field) continue;
      changed ??= { ...value };
      changed[key] = other;
    }
    return changed ?? value;
  }
}

/** The alternative of a union that a word of the value names. */
function optionFor({ options = [], discriminator }: SchemaParts, value: object): Schema | undefined {
  if (discriminator === undefined) return undefined;
  const word = (value as Record<string, unknown>)[discriminator];
  return options.find((option) => {
    const schema = partsOf(option).shape?.[discriminator];
    return schema !== undefined && guardOf(schema)(word);
  });
}
