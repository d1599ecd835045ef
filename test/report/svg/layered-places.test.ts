import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { layeredPicture } from "../../../src/report/svg/layered-picture.js";
import { layeredView } from "../../../src/report/svg/layered-view.js";
import { peakLosses } from "../../../src/report/svg/peak-losses.js";
import type { Picture } from "../../../src/report/svg/picture.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { bitmarck2023, germany2023, ti2023, tiNetwork2023 } from "../../data/shipped-landscape.js";
import { elementsOf, misplaced } from "./measured-texts.js";

/** Where the frame of each box stands, and whether its sign or a figure differs. */
function placesOf({ root }: Picture) {
  const boxes = [...elementsOf(root)].filter(({ attributes }) => attributes["class"] === "box");
  return boxes.map(({ attributes, children }) => {
    const [frame] = children;
    if (typeof frame !== "object") throw new Error("a box without a frame");
    const { x, y, width, height } = frame.attributes;
    return { key: attributes["data-key"], x, y, width, height };
  });
}
const statesOf = ({ root }: Picture) => [...elementsOf(root)].flatMap(({ attributes }) => attributes["data-state"] ?? []);

describe.each([
  [germany2023, bitmarck2023, ["2023-04-24T23:00+02:00", "2023-04-26T12:00+02:00", "2023-05-20T12:00+02:00", "+5000h"]],
  [ti2023, tiNetwork2023, ["+1h", "+40h", "+500h"]],
] as const)("the boxes of a landscape", (landscape, scenario, moments) => {
  const peak = peakLosses(simulate(landscape, scenario), impact(landscape, scenario));
  const drawn = (at: string, focus: readonly string[] = []) => {
    const view = layeredView(landscape, scenario, impact(landscape, scenario, { at }), { peak, focus });
    return layeredPicture(view, pictureWriting(landscape, "de"), { title: "any", interactive: true });
  };

  it("stand where they stand at every moment; only what they show differs", () => {
    const [first, ...others] = moments.map((at) => drawn(at));
    for (const other of others) expect(placesOf(other)).toEqual(placesOf(first!));
    expect(others.some((other) => statesOf(other).join() !== statesOf(first!).join())).toBe(true);
  });

  it("overlap no text at any moment", () => {
    for (const at of moments) expect(misplaced(drawn(at)), at).toEqual([]);
  });

  it("stand there too when one is asked for that is drawn with others", () => {
    const before = placesOf(drawn(moments[0]));
    const shown = new Set(before.map(({ key }) => key));
    const hidden = landscape.nodes.find(({ id, kind }) => kind === "service" && !shown.has(id));
    const after = new Map(placesOf(drawn(moments[0], [hidden!.id])).map((place) => [place.key, place]));
    expect(after.has(hidden!.id)).toBe(true);
    const kept = before.filter(({ key }) => after.has(key) && !String(key).endsWith(" others"));
    expect(kept.length).toBeGreaterThanOrEqual(before.length - 4);
    for (const { key, x, y } of kept.filter(({ x: left }) => left !== after.get(hidden!.id)?.x)) {
      expect(after.get(key)).toMatchObject({ x, y });
    }
  });
});
