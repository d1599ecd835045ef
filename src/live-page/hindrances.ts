import type { LandscapeIndex } from "../model/landscape/landscape-index.js";
import type { Scenario } from "../model/scenario/scenario.js";
import type { PageView } from "../report/page/page-view.js";
import { cuttableLinks } from "../report/page/selected-panel.js";
import type { Hindered, Hindrance } from "../report/page/selected-view.js";
import type { LayeredBox, LayeredView } from "../report/svg/layered-view.js";
import { disturbancesOf } from "./asked-view.js";
import { isIsolated, isTouched, type WhatIf } from "./what-if.js";

interface Asking {
  readonly saved: Scenario;
  readonly asked: WhatIf;
  readonly index: LandscapeIndex;
  readonly page: PageView;
  readonly view: LayeredView;
}

/** What cannot be done with a box, and why. */
export function hindrancesOf(box: LayeredBox, asking: Asking): Partial<Record<Hindered, Hindrance>> {
  const { saved, asked, index, page, view } = asking;
  const states = new Map(page.result.nodes.map(({ id, state }) => [id, state]));
  const found = new Set(box.nodes.map((id) => states.get(id)?.best ?? "normal"));
  const isCutOff = found.has("isolated") && [...found].every((state) => state === "isolated" || state === "lost");
  const isDisturbed = isTouched(asked, box.targets) || disturbancesOf(saved, asked, index, page, box.targets).length > 0;
  const hasLink = (["from", "to"] as const).some((own) => cuttableLinks(view, box.key, own).length > 0);
  return {
    ...(explainedTarget(box, index) !== undefined ? {} : { why: "several" }),
    ...(isCutOff || isIsolated(asked, box.targets) ? { isolate: "isolated", degrade: "isolatedFirst" } : {}),
    ...(hasLink ? {} : { cut: "noLink" }),
    ...(isDisturbed ? {} : { restore: "undisturbed" }),
  };
}

/** What is explained of a box: a service type, its node, or of a provider the one thing that it runs. */
export function explainedTarget({ name, targets, nodes }: LayeredBox, index: LandscapeIndex): string | undefined {
  if (name.kind === "service-type") return name.serviceType;
  const [target] = targets;
  if (target === undefined || targets.length > 1) return undefined;
  const kind = index.nodes.get(target)?.kind;
  // of a provider nothing but what it runs is hit
  if (kind !== "it-provider" && kind !== "service-provider") return target;
  return nodes.length === 1 ? nodes[0] : undefined;
}
