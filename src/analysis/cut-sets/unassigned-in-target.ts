import type { Landscape } from "../../model/landscape/landscape.js";
import { unassignedField } from "../../model/landscape/unassigned-services.js";
import type { CutSetTarget } from "./cut-set-target.js";

/**
 * Services of unknown operators of the types of which a target counts who loses them, or asks whether one does, as a field of a result;
 * none where there are none.
 */
export function unassignedInTarget(target: CutSetTarget, landscape: Landscape): ReturnType<typeof unassignedField> {
  const { unassigned = [] } = unassignedField(landscape);
  const counted = unassigned.filter(({ type }) => isCounted(target, type));
  return counted.length === 0 ? {} : { unassigned: counted };
}

function isCounted(target: CutSetTarget, type: string): boolean {
  if ("of" in target) return target.of.some((part) => isCounted(part, type));
  if (target.kind === "service-lost") return target.serviceType === type;
  return "type" in target && target.type === type;
}
