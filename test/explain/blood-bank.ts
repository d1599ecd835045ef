import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { SupplyFields } from "../../src/model/landscape/nodes/supply.js";
import { landscapeOf, losing, needs, provider, system } from "./small-landscapes.js";

/** Who always draws on a bank, on which a region draws, too, while its own is lost. */
export const bloodBank = (supply: SupplyFields): Landscape =>
  landscapeOf(
    [provider("p"), system("bank", "p", { supply }), ...["hospital", "region", "own"].map((id) => system(id, "p"))],
    [
      needs("hospital", "bank", { draws: { always: 100 } }),
      needs("region", "own", { group: "g" }),
      needs("region", "bank", { group: "g", draws: { atLoss: 100 } }),
    ],
    [{ id: "g", node: "region", rule: "at-least", k: 1 }],
  );

/** The region's own is lost, without an end. */
export const ownLost = losing({ ids: ["own"], begin: "+0h" });
