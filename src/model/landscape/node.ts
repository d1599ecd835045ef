import * as z from "zod";
import { employerGroupSchema } from "./nodes/employer-group.js";
import { gematikServiceSchema } from "./nodes/gematik-service.js";
import { insurerSchema } from "./nodes/insurer.js";
import { itProviderSchema } from "./nodes/it-provider.js";
import { memberGroupSchema } from "./nodes/member-group.js";
import { serviceSchema } from "./nodes/service.js";
import { serviceProviderSchema } from "./nodes/service-provider.js";
import { systemSchema } from "./nodes/system.js";

/** A node of the landscape; the kinds are closed. */
export const landscapeNodeSchema = z
  .discriminatedUnion("kind", [
    itProviderSchema,
    insurerSchema,
    systemSchema,
    gematikServiceSchema,
    serviceSchema,
    serviceProviderSchema,
    employerGroupSchema,
    memberGroupSchema,
  ])
  .describe("Who or what is in the landscape; these fields have all, and each kind has some of its own");
export type LandscapeNode = z.infer<typeof landscapeNodeSchema>;

/** The kind of a node. */
export type NodeKind = LandscapeNode["kind"];
/** A node of one kind. */
export type NodeOfKind<K extends NodeKind> = Extract<LandscapeNode, { kind: K }>;
