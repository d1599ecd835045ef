import { describe, expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { operatorOf } from "../../../src/model/landscape/node-kinds.js";
import { isolating } from "../../../src/model/scenario/quick-scenario.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { figureText } from "../../../src/report/svg/layered-names.js";
import { layeredPicture } from "../../../src/report/svg/layered-picture.js";
import { type LayeredBox, type LayeredView, layeredView } from "../../../src/report/svg/layered-view.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { bitmarck2023, germany2023 } from "../../data/shipped-landscape.js";
import { misplaced } from "./measured-texts.js";
import { oneOrganisation, withoutInsurers } from "./subject-landscapes.js";

const drawnOf = (landscape: Landscape, scenario: Scenario, at?: string): LayeredView =>
  layeredView(landscape, scenario, impact(landscape, scenario, at === undefined ? {} : { at }));
const columnsOf = ({ columns }: LayeredView) => columns.map(({ name }) => name);
const boxOf = ({ columns }: LayeredView, key: string): LayeredBox | undefined =>
  columns.flatMap(({ boxes }) => boxes).find((box) => box.key === key);

describe("of many insurers", () => {
  const view = drawnOf(germany2023, bitmarck2023, "2023-04-26T12:00+02:00");
  const writing = pictureWriting(germany2023, "de");
  const written = (key: string): string => figureText(boxOf(view, key)?.figure, writing);

  it("providers, insurers by type, services and groups stand side by side", () => {
    expect(columnsOf(view)).toEqual(["infrastructure", "insurers", "services", "groups"]);
    const [, insurers] = view.columns;
    expect(insurers?.boxes.every(({ name }) => name.kind === "insurer-type")).toBe(true);
  });

  it("figures are those of the headline and its tiles", () => {
    expect(view.headline).toBe("epa-app");
    expect(written("bitmarck")).toBe("11 von 14");
    expect(written("insurers BKK")).toBe("69–71 von 71");
    expect(written("insurers EK")).toBe("3–4 von 6");
    expect(written("insurers AOK")).toBe("keine bekannt");
    expect(written("service epa-app")).toBe("81–84");
    expect(written("service eau-intake")).toBe("77–79");
    expect(written("insured BKK")).toBe("9,9–11,2 Mio.");
    expect(written("practices")).toBe("7–8 % weniger");
  });

  it("services of several types in one box are without by organisations, of which none counts twice", () => {
    const result = impact(germany2023, bitmarck2023, { at: "2023-04-26T12:00+02:00" });
    const folded = layeredView(germany2023, bitmarck2023, result, { mostBoxes: 4 });
    const box = folded.columns.find(({ name }) => name === "services")?.boxes.find(({ name }) => name.kind === "others");
    const members = result.nodes.filter(({ id, state }) => box?.nodes.includes(id) && state.worst === "lost");
    const operators = new Map(germany2023.nodes.map((node) => [node.id, operatorOf(node)]));
    const organisations = new Set(members.map(({ id }) => operators.get(id)));
    expect(members.length).toBeGreaterThan(organisations.size);
    expect(box?.figure).toMatchObject({ kind: "count", count: { atMost: organisations.size } });
  });

  it("whose number nobody knows is lost, and its number not known", () => {
    expect(boxOf(view, "insured PKV")).toMatchObject({ glyph: "lost", figure: { kind: "unknown" }, share: { atMost: 0 } });
  });

  it("who has the service of the headline and lacks another is told how much", () => {
    const eau = isolating("bitmarck/eau-intake", "bitmarck/epa-app");
    const focused = layeredView(germany2023, eau, impact(germany2023, eau));
    const persons = focused.columns.flatMap(({ boxes }) => boxes).filter(({ name }) => name.kind === "insured-of");
    for (const { glyph, figure } of persons) {
      if (figure?.kind === "amount" && figure.count.atMost === 0) expect(glyph).toBe("normal");
      if (glyph === "degraded") expect(figure?.kind).toBe("less");
    }
  });

  it("an insurer that is asked for stands by itself, moves no other box, and is in no other", () => {
    const result = impact(germany2023, bitmarck2023, { at: "2023-04-26T12:00+02:00" });
    const asked = layeredView(germany2023, bitmarck2023, result, { focus: ["sbk", "aok-bayern"] });
    const keys = (from: LayeredView) => from.columns[1]?.boxes.map(({ key }) => key) ?? [];
    expect(keys(asked)).toEqual([...keys(view), "sbk", "aok-bayern"]);
    expect(boxOf(asked, "insurers AOK")?.targets).toHaveLength(10);
    expect(boxOf(asked, "insurers AOK")?.targets).not.toContain("aok-bayern");
  });

  it("is lost more surely than degraded, and normal below", () => {
    const [, , services] = view.columns;
    const states = services?.boxes.map(({ glyph }) => glyph) ?? [];
    expect(states).toEqual([...states].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(states)).toEqual(new Set(["lost", "degraded", "normal"]));
  });
});

const order = ["isolated", "lost", "degraded", "normal"];

describe("of one organisation", () => {
  const view = drawnOf(oneOrganisation, isolating("big"));

  it("providers, systems, services and whom it hits stand side by side, without a box in the middle through which all runs", () => {
    expect(columnsOf(view)).toEqual(["providers", "systems", "services", "groups"]);
    expect(view.columns[3]?.boxes.map(({ key }) => key)).toEqual(["kasse"]);
    expect(view.links.filter(({ from }) => from === "kasse")).toEqual([]);
    const into = (to: string) => view.links.filter((link) => link.to === to).map(({ from }) => from);
    expect(into("kasse/core-service")).toEqual(["big/core"]);
    expect(into("big/core")).toEqual(["big"]);
    expect(into("kasse/archive")).toEqual([]);
  });

  it("says whom it hits and what is lost", () => {
    expect(boxOf(view, "kasse")).toMatchObject({ glyph: "lost", figure: { kind: "amount", count: { atLeast: 412_000 } } });
    expect(boxOf(view, "big")).toMatchObject({ glyph: "isolated", figure: { kind: "of", of: 2 } });
    expect(boxOf(view, "kasse/archive-service")).toMatchObject({ glyph: "degraded", figure: { kind: "less" } });
    expect(boxOf(view, "kasse/post-service")).toMatchObject({ glyph: "normal", figure: undefined });
  });

  it("draws what is only assumed as such", () => {
    const dashes = view.links.filter(({ isAssumed }) => isAssumed).map(({ from, to }) => `${from} ${to}`);
    expect(dashes).toEqual(["big/exchange kasse/exchange-service"]);
  });
});

describe("without insurers", () => {
  const view = drawnOf(withoutInsurers, isolating("operator/network"));

  it("providers, systems, services and service providers stand side by side", () => {
    expect(columnsOf(view)).toEqual(["providers", "systems", "services", "groups"]);
    expect(view.columns[3]?.boxes.map(({ key, glyph }) => `${key} ${glyph}`)).toEqual([
      "pharmacies degraded",
      "practices degraded",
    ]);
  });

  it("services of one type are one box with a count", () => {
    expect(boxOf(view, "service vsdm-check")).toMatchObject({ glyph: "lost", figure: { kind: "count", count: { atLeast: 2 } } });
  });
});

it.each([
  ["one organisation", oneOrganisation, isolating("big")],
  ["no insurers", withoutInsurers, isolating("operator/network")],
] as const)("of %s no text is clipped or lies over another", (_, landscape, scenario) => {
  for (const language of ["de", "en"] as const) {
    const writing = pictureWriting(landscape, language);
    expect(misplaced(layeredPicture(drawnOf(landscape, scenario), writing, { title: "any" }))).toEqual([]);
  }
});
