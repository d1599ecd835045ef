import { expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { isolating } from "../../../src/model/scenario/quick-scenario.js";
import { layeredPicture } from "../../../src/report/svg/layered-picture.js";
import { layeredView } from "../../../src/report/svg/layered-view.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { textBoxes } from "./measured-texts.js";

const evidence = { status: "assumed" };
const needs = {
  one: { supplier: "a/s" },
  two: { candidates: ["a/s", "b/s"] },
  three: { candidates: ["a/s", "b/s"] },
  four: { supplier: "b/s" },
};
const house = parseLandscape({
  tragweite: "landscape/1",
  id: "house",
  nodes: [
    { kind: "service-provider", id: "house", name: "Klinikum Auental", providerType: "hospital", sites: 2, evidence },
    ...["a", "b"].flatMap((id) => [
      { kind: "it-provider", id, name: id, evidence },
      { kind: "system", id: `${id}/s`, name: `${id} system`, operator: id, systemType: "core", evidence },
    ]),
    ...Object.keys(needs).map((id) => ({
      kind: "service",
      id: `house/${id}`,
      name: id,
      operator: "house",
      serviceType: id,
      evidence,
    })),
  ],
  dependencies: Object.entries(needs).map(([id, on]) => ({
    id,
    dependent: `house/${id}`,
    ...on,
    kind: "use",
    weight: 1,
    evidence,
  })),
});

it("a name takes a second line rather than being cut beside a figure that is wide, where there is room", () => {
  const scenario = isolating(["a"]);
  const writing = pictureWriting(house, "de");
  const view = layeredView(house, scenario, impact(house, scenario));
  const texts = textBoxes(layeredPicture(view, writing, { title: "house", interactive: true, room: 1376 })).map(
    ({ text }) => text,
  );
  expect(texts).toContain("1–3 von 4 Diensten");
  expect(texts.filter((text) => text.includes("…"))).toEqual([]);
});
