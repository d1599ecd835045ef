import * as z from "zod";
import { dependencySchema } from "../landscape/dependency.js";
import { landscapeSchema, landscapeVersion } from "../landscape/landscape.js";
import { memberSelectorSchema, totalSchema } from "../landscape/total.js";
import { publishedFigureSchema, scenarioSchema, scenarioVersion } from "../scenario/scenario.js";
import { selectorSchema } from "../scenario/selector.js";
import { inlineSourceSchema, sourceSchema } from "../values/evidence.js";
import { figureSchema, figuresSchema, figuresVersion } from "./figure.js";
import { patchSchema, patchVersion } from "./patch.js";

/** A JSON Schema as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What the title of a node, group or disturbance says beyond its kind. */
const descriptions: ReadonlyMap<string, string> = new Map([
  ["it-provider", "A company that runs systems for others"],
  ["insurer", "A statutory health insurer (Krankenkasse), or a private one (PKV)"],
  ["system", "A technical thing: a data centre, a network, a mailbox, a record system, a mail gateway, a software platform"],
  ["gematik-service", "The nation-wide part of a service of the Telematikinfrastruktur, on which each insurer's own stands"],
  ["service", "What one organisation offers to people or partners: its eAU intake, ePA by app, portal, telephone"],
  ["service-provider", "A practice, hospital or pharmacy (Leistungserbringer), or a group of them"],
  ["employer-group", "Employers who fetch eAU"],
  ["member-group", "Insured persons who share an insurer and their needs"],
  ["isolation", "Cuts every dependency that crosses the border of a set of nodes; inside everything goes on working"],
  ["disconnection", "Cuts the dependencies between two sets of nodes, both ways"],
  ["degradation", "Limits what the nodes can deliver on their own to a level"],
]);

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
]);

/** The kind or rule that an object stands for, where it stands for one. */
function kindOf(schema: z.core.$ZodType): string | undefined {
  const { shape } = schema._zod.def as { shape?: Readonly<Record<string, z.core.$ZodType>> };
  for (const field of ["kind", "rule"]) {
    const { values } = (shape?.[field]?._zod.def ?? {}) as { values?: readonly unknown[] };
    if (values?.length === 1) return String(values[0]);
  }
  return undefined;
}

function jsonSchemaOf(schema: z.core.$ZodType, version: string, description: string): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: "input",
    target: "draft-7",
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, refinements.get(zodSchema));
      const kind = kindOf(zodSchema);
      if (kind === undefined) return;
      jsonSchema.title = kind;
      const text = descriptions.get(kind);
      if (text !== undefined) jsonSchema.description = text;
    },
  });
  const { $schema, ...rest } = made;
  return { $schema, $id: `urn:tragweite:${version.replace("/", ":")}`, title: `tragweite: ${version}`, description, ...rest };
}

/**
 * The JSON Schemas (draft 7) of the files that this package reads, for editors and other tools. In YAML a first line such as
 * `# yaml-language-server: $schema=node_modules/tragweite/schemas/landscape.schema.json` makes an editor complete and check.
 * They hold for the shape of a document; checks across records, such as ids that do not exist, need `parseLandscape`.
 */
export function jsonSchemas(): Readonly<Record<"landscape" | "scenario" | "figures" | "patch", JsonSchema>> {
  return {
    landscape: jsonSchemaOf(landscapeSchema, landscapeVersion, "The IT landscape of health care: who depends on what"),
    scenario: jsonSchemaOf(scenarioSchema, scenarioVersion, "An outage scenario: named disturbances with times"),
    figures: jsonSchemaOf(figuresSchema, figuresVersion, "Own figures, laid over those of a landscape"),
    patch: jsonSchemaOf(
      patchSchema,
      patchVersion,
      "A what-if: what to remove from a landscape, what to change in it, what to add",
    ),
  };
}
