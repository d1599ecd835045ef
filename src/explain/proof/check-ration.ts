import { canonicalJson } from "../../model/landscape/canonical-json.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import { boundsOfAmount, type Draw, type SharedSupply, unitsOfSupply } from "../../model/landscape/shared-supplies.js";
import { isStandBy } from "../../model/landscape/suppliers.js";
import { type Bounds, evidenceStatuses } from "../../quantities.js";
import type { FailingSupplier, Proof, ProofRation } from "./proof.js";
import { demand } from "./proof.js";

const whole = 2 ** 40; // losses are whole numbers of 2⁻⁴⁰
const rounding = 2 ** 10; // units of a supply that are the rounding of draws

/** What a dependency loses by what fails it, as far as earlier steps say so. */
type Heard = (of: Dependency, failing: readonly FailingSupplier[]) => number;

/**
 * The loss of those who draw on a supply: nobody draws more than is said, uncertain draws count as the reading says.
 * @param rowsOf - the dependencies of each dependent
 */
export function rationLoss(
  supply: SharedSupply | undefined,
  { reading, minEvidence }: Pick<Proof, "reading" | "minEvidence">,
  { dependent, draws }: ProofRation,
  heard: Heard,
  rowsOf: ReadonlyMap<string, readonly Dependency[]>,
): number {
  demand(supply !== undefined, "nobody draws on it");
  const { fields } = supply;
  const possibly = reading === "possibly";
  const stock = fields.stock === "unknown" ? 1 : boundsOfAmount(fields.stock).atMost;
  demand(possibly || stock === 0, "what is in stock may last");
  const { order = "even" } = fields;
  demand((dependent === undefined) === (order === "even"), "it is shared out otherwise");
  const rank = dependent === undefined || order === "even" ? undefined : order.indexOf(dependent);
  demand(rank !== -1, "nobody draws so");
  const isBefore = ({ dependency }: Draw): boolean =>
    rank !== undefined && order !== "even" && order.indexOf(dependency.dependent) < rank;
  const isWith = ({ dependency }: Draw): boolean => dependent === undefined || dependency.dependent === dependent;
  const reaches = ({ evidence }: Dependency): boolean =>
    evidenceStatuses.indexOf(evidence.status) <= evidenceStatuses.indexOf(minEvidence);
  const isSteady = (each: Dependency): boolean => !isStandBy(each) && reaches(each);
  // a stand-by goes with its group where none of the others is left
  const isThere = (each: Dependency): boolean =>
    reaches(each) && (rowsOf.get(each.dependent) ?? []).some((other) => other.group === each.group && isSteady(other));
  const isSure = (each: Dependency): boolean => possibly || isThere(each);
  const much = (amount: number | Bounds | undefined): number => boundsOfAmount(amount)[possibly ? "atMost" : "atLeast"];
  const counts = ({ dependency }: Draw): boolean => isSure(dependency) && (possibly || dependency.candidates === undefined);
  const units = unitsOfSupply(supply);
  const always = (those: (draw: Draw) => boolean): number =>
    supply.draws.reduce((sum, each) => sum + (those(each) && counts(each) ? units.ofAlways(much(each.fields.always)) : 0), 0);

  let left = units.ofSupply(boundsOfAmount(fields.perDay)[possibly ? "atLeast" : "atMost"]) - always(isBefore);
  let wanted = always(isWith);
  const named = new Set<string>();
  for (const { dependency, of, failing, carries } of draws) {
    const own = supply.draws.find((each) => each.dependency.id === dependency.id);
    demand(own !== undefined && !named.has(dependency.id), `${dependency.id} is no further draw`);
    named.add(dependency.id);
    const isIt =
      canonicalJson(own.dependency) === canonicalJson(dependency) && canonicalJson(own.of ?? null) === canonicalJson(of);
    demand(isIt, `${dependency.id} draws otherwise`);
    const loss = heard(of, failing);
    const isRead = possibly || (of.runs === undefined && (!isStandBy(dependency) || carries === true));
    if (!counts(own) || !isSure(of) || !isRead) continue;
    const drawn = Math.ceil(units.ofLoss(much(own.fields.atLoss)) * (loss / whole));
    if (isBefore(own)) left -= drawn;
    else if (isWith(own)) wanted += drawn;
  }
  left = Math.max(0, left);
  return wanted - left <= rounding ? 0 : Math.ceil(((wanted - left) / wanted) * whole);
}
