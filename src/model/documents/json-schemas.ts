import * as z from "zod";
import { dependencySchema } from "../landscape/dependency.js";
import { landscapeSchema, landscapeVersion } from "../landscape/landscape.js";
import { memberSelectorSchema, totalSchema } from "../landscape/total.js";
import { publishedFigureSchema, scenarioSchema } from "../scenario/scenario.js";
import { scenarioVersion } from "../scenario/scenario-version.js";
import { selectorSchema } from "../scenario/selector.js";
import { inlineSourceSchema, sourceSchema } from "../values/evidence.js";
import { durationSchema, durationsSchema, durationsVersion } from "./durations.js";
import { figureSchema, figuresSchema, figuresVersion } from "./figure.js";
import { importMapSchema, importMapVersion } from "./import-map.js";
import { measuresSchema, measuresVersion } from "./measure-list.js";
import { observationSchema } from "./observation.js";
import { patchSchema, patchVersion } from "./patch.js";
import { recordSchema, recordVersion } from "./record.js";
import { regulationSchema, regulationVersion } from "./regulation.js";
import { partsOf } from "./schema-parts.js";

/** The documents that have a JSON Schema. */
export type DocumentName =
  | "landscape"
  | "scenario"
  | "figures"
  | "patch"
  | "measures"
  | "durations"
  | "record"
  | "regulation"
  | "import-map";

/** A JSON Schema as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const oneOf = (...fields: string[]): JsonSchema => ({ oneOf: fields.map((field) => ({ required: [field] })) });
const anyOf = (...fields: string[]): JsonSchema => ({ anyOf: fields.map((field) => ({ required: [field] })) });

/** What zod checks in code and JSON Schema can say too. */
const refinements = new Map<z.core.$ZodType, JsonSchema>([
  [dependencySchema, oneOf("supplier", "candidates")],
  [sourceSchema, anyOf("title", "url")],
  [inlineSourceSchema, anyOf("title", "url")],
  [
    figureSchema,
    {
      ...anyOf("insured", "sites", "employers", "count"),
      dependencies: { unit: ["count"], count: ["unit"], asOf: ["count"], insuredAsOf: ["insured"] },
    },
  ],
  [durationSchema, anyOf("kind", "systemType", "serviceType")],
  [selectorSchema, { minProperties: 1 }],
  [memberSelectorSchema, { minProperties: 1 }],
  [
    totalSchema,
    {
      ...oneOf("insured", "count"),
      not: { required: ["insurerTypes", "members"] },
      if: { required: ["insured"] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: { unit: { const: "insured" } } },
    },
  ],
  [publishedFigureSchema, anyOf("insured", "insurers")],
  [
    observationSchema,
    {
      dependencies: { heldOut: ["endFrom"], endFrom: ["heldOut"] },
      if: { required: ["aspect"], properties: { aspect: { const: "state" } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: ["state", "fromEarliest"] },
    },
  ],
]);

/** The kind or rule that an object stands for, where it stands for one. */
function kindOf(schema: z.core.$ZodType): string | undefined {
  const { shape = {} } = partsOf(schema);
  for (const field of ["kind", "rule"]) {
    const { values } = shape[field] === undefined ? {} : partsOf(shape[field]);
    if (values?.length === 1) return String(values[0]);
  }
  return undefined;
}

/** @param reused - whether what stands in several places is written once and referred to */
function jsonSchemaOf(schema: z.ZodType, version: string, reused: "inline" | "ref" = "inline"): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: "input",
    target: "draft-7",
    reused,
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, refinements.get(zodSchema));
      const kind = kindOf(zodSchema);
      if (kind !== undefined) jsonSchema.title = kind;
    },
  });
  const { $schema, description, ...rest } = made;
  return { $schema, $id: `urn:tragweite:${version.replace("/", ":")}`, title: `tragweite: ${version}`, description, ...rest };
}

/**
 * The JSON Schemas (draft 7) of the files that this package reads, for editors and other tools. In YAML a first line such as
 * `# yaml-language-server: $schema=node_modules/tragweite/schemas/landscape.schema.json` makes an editor complete and check.
 * They hold for the shape of a document; checks across records, such as ids that do not exist, need `parseLandscape`.
 */
export function jsonSchemas(): Readonly<Record<DocumentName, JsonSchema>> {
  return {
    landscape: jsonSchemaOf(landscapeSchema, landscapeVersion),
    scenario: jsonSchemaOf(scenarioSchema, scenarioVersion),
    figures: jsonSchemaOf(figuresSchema, figuresVersion),
    patch: jsonSchemaOf(patchSchema, patchVersion, "ref"),
    measures: jsonSchemaOf(measuresSchema, measuresVersion, "ref"),
    durations: jsonSchemaOf(durationsSchema, durationsVersion, "ref"),
    record: jsonSchemaOf(recordSchema, recordVersion),
    regulation: jsonSchemaOf(regulationSchema, regulationVersion),
    "import-map": jsonSchemaOf(importMapSchema, importMapVersion),
  };
}
