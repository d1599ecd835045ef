import { describe, expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { layeredPicture } from "../../../src/report/svg/layered-picture.js";
import { layeredView } from "../../../src/report/svg/layered-view.js";
import { pictureText } from "../../../src/report/svg/picture.js";
import { pictureTitle } from "../../../src/report/svg/picture-title.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { languages } from "../../../src/words/language.js";
import { bitmarck2023, germany2023 } from "../../data/shipped-landscape.js";
import { misplaced } from "./measured-texts.js";

const at = "2023-04-26T12:00+02:00";
const result = impact(germany2023, bitmarck2023, { at });
const view = layeredView(germany2023, bitmarck2023, result);

describe("the layered picture of the German landscape", () => {
  it.each(languages)("clips and overlaps no text (%s)", (language) => {
    const writing = pictureWriting(germany2023, language);
    const drawn = layeredPicture(view, writing, { title: pictureTitle(bitmarck2023, result, writing) });
    expect(misplaced(drawn)).toEqual([]);
    expect(pictureText(drawn)).toMatch(/^<svg .*<\/svg>\n$/s);
  });

  it("draws every node, and no column longer than said", () => {
    for (const { boxes } of view.columns) expect(boxes.length).toBeLessThanOrEqual(17);
    const keys = new Set(view.columns.flatMap(({ boxes }) => boxes.map(({ key }) => key)));
    expect(germany2023.nodes.filter(({ id }) => !keys.has(view.boxOf.get(id) ?? ""))).toEqual([]);
  });

  it("loses no dependency between boxes", () => {
    const drawn = view.links.reduce((sum, { count }) => sum + count, 0) + view.inside;
    const suppliers = (germany2023.dependencies ?? []).reduce((sum, { candidates }) => sum + (candidates?.length ?? 1), 0);
    const offered = germany2023.nodes.filter(
      (node) => node.kind === "service" && germany2023.nodes.some(({ id, kind }) => id === node.operator && kind === "insurer"),
    ).length;
    expect(drawn).toBe(suppliers + offered);
  });

  it("shows what the disturbances take, at least and at most", () => {
    const box = (key: string) => view.columns.flatMap(({ boxes }) => boxes).find((each) => each.key === key);
    const eau = result.services.find(({ serviceType }) => serviceType === "eau-intake");
    const { loss } = box("service eau-intake") ?? {};
    expect(loss?.atLeast).toBeCloseTo((eau?.lost.services ?? 0) / (eau?.insurersOffering ?? 1), 10);
    expect(loss?.atMost).toBeCloseTo(
      ((eau?.lost.services ?? 0) + (eau?.possiblyLost.services ?? 0)) / (eau?.insurersOffering ?? 1),
      10,
    );
  });
});
