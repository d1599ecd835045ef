import { Option } from "@commander-js/extra-typings";
import { evidenceStatuses } from "../../quantities.js";

/** `--min-evidence documented`: the same in every command that runs a landscape. */
export function minEvidenceOption() {
  return new Option("--min-evidence <status>", "what has weaker evidence counts as uncertain (default: assumed)").choices(
    evidenceStatuses,
  );
}
