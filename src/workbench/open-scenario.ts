import { readScenario } from "../formats/read-scenario.js";
import { indexLandscape } from "../model/landscape/landscape-index.js";
import { unmatchedSelectors } from "../model/scenario/select-nodes.js";
import { shown } from "../words/shown.js";
import { fileWords } from "./file-words.js";
import { noOutage } from "./outage.js";
import { scenarioName } from "./question-text.js";
import { shippedLandscape } from "./shipped.js";
import { type ShippedId, shippedIds } from "./shipped-ids.js";
import type { Workbench } from "./workbench.js";

/**
 * Takes a scenario as the question that is asked of the landscape which is open; where none is, it waits for one.
 * @throws `InvalidInputError` where it is wrong, or names what the landscape does not have
 */
export async function openScenario(bench: Workbench, bytes: Uint8Array, file: string): Promise<void> {
  const words = fileWords[bench.language.value];
  if (bench.history.value === undefined) {
    const scenario = readScenario(bytes, { file });
    const fits = async (id: ShippedId): Promise<boolean> =>
      unmatchedSelectors(indexLandscape(await shippedLandscape(id)), scenario.disturbances).length === 0;
    const fitting = await Promise.all(shippedIds.map(fits));
    const landscapes = shippedIds.filter((_, place) => fitting[place]);
    bench.waiting.value = { kind: "scenario", file, bytes, landscapes };
    bench.refusal.value = [words.scenarioAlone(shown(file)), words.scenarioAloneHow];
    bench.status.value = bench.refusal.value[0] ?? "";
    return;
  }
  const scenario = readScenario(bytes, { file, landscape: bench.usable.value.landscape });
  bench.ask({ ...noOutage, scenario });
  bench.panel.value = "answer";
  bench.refusal.value = [];
  bench.status.value = words.scenarioAsked(scenarioName(scenario, bench.language.value));
}
