import * as z from "zod";
import { namesSchema } from "../../model/values/names.js";
import { countBoundsSchema, countedRowFields } from "../counting/count-schemas.js";
import { hubKinds } from "./hidden-hubs-result.js";

/** Something whose loss defeats a redundancy; the same as {@link HiddenHub}. */
export const hiddenHubSchema = z.strictObject({
  kind: z.enum(hubKinds),
  id: z.string().describe("The node or operator that is the fourth party, the site, the owner or the platform"),
  name: z.string(),
  names: namesSchema.exactOptional(),
  defeats: z.union([
    z.strictObject({ what: z.literal("group"), node: z.string(), group: z.string() }),
    z.strictObject({
      what: z.literal("market"),
      offered: z.strictObject({ what: countedRowFields.what, type: countedRowFields.type }),
      systemType: z.string(),
    }),
  ]),
  behind: z.array(z.string()).describe("Members of the group that fall with it, or in a market the operators; ascending"),
  unit: z.string().nullable().describe("The unit in which is counted; null where nothing is"),
  count: countBoundsSchema.describe("Those whose redundancy it defeats and who lack something then"),
});
