import { describe, expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { isolating } from "../../../src/model/scenario/quick-scenario.js";
import { boxName } from "../../../src/report/svg/layered-names.js";
import { layeredView } from "../../../src/report/svg/layered-view.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";

const evidence = { status: "assumed" } as const;
const landscape = parseLandscape({
  tragweite: "landscape/1",
  id: "namesakes",
  nodes: [
    { kind: "it-provider", id: "host", name: "Host GmbH", evidence },
    { kind: "it-provider", id: "other", name: "Zweit AG", evidence },
    { kind: "insurer", id: "kasse", name: "Kasse", insurerType: "BKK", insured: 1000, evidence },
    { kind: "system", id: "host/kis", name: "KIS", operator: "host", systemType: "kis", evidence },
    { kind: "system", id: "other/kis", name: "KIS", operator: "other", systemType: "kis", evidence },
    { kind: "system", id: "other/mail", name: "Mail", operator: "other", systemType: "mail", evidence },
    { kind: "service", id: "kasse/kis", name: "KIS", operator: "kasse", serviceType: "kis", evidence },
  ],
  dependencies: [
    { id: "a", kind: "use", dependent: "kasse/kis", supplier: "host/kis", weight: 0.5, evidence },
    { id: "b", kind: "use", dependent: "kasse/kis", supplier: "other/kis", weight: 0.5, evidence },
    { id: "c", kind: "use", dependent: "kasse/kis", supplier: "other/mail", weight: 0.5, evidence },
  ],
});

describe("boxes of the same name", () => {
  it("are told apart by their operators; a name that stands once in its column is left as it is", () => {
    const scenario = isolating("host");
    const view = layeredView(landscape, scenario, impact(landscape, scenario, {}));
    const writing = pictureWriting(landscape, "de");
    const names = view.columns.flatMap(({ boxes }) => boxes.map(({ name }) => boxName(name, writing)));
    expect(names).toEqual(expect.arrayContaining(["KIS (Host GmbH)", "KIS (Zweit AG)", "Mail", "KIS"]));
  });
});
