import { Option } from "@commander-js/extra-typings";
import { nodeKinds } from "../../model/landscape/node-kinds.js";

/** `--kind KIND`: of a node, everywhere. */
export const kindOption = (what: string) => new Option("--kind <kind>", what).choices(nodeKinds);
