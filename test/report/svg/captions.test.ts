import { describe, expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { degradationOf, isolating, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import { columnNote, figureText } from "../../../src/report/svg/layered-names.js";
import { type LayeredBox, type LayeredView, layeredView } from "../../../src/report/svg/layered-view.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { languages } from "../../../src/words/language.js";
import { seen } from "../../words/written.js";
import { pageIn, rowsOf, tableIn } from "../page/page-tables.js";
import { oneTown, towns } from "../towns.js";
import { oneOrganisation } from "./subject-landscapes.js";

const viewOf = (landscape: Landscape, scenario = isolating("host")): LayeredView =>
  layeredView(landscape, scenario, impact(landscape, scenario));
const boxOf = ({ columns }: LayeredView, key: string): LayeredBox | undefined =>
  columns.flatMap(({ boxes }) => boxes).find((box) => box.key === key);
const notesOf = (view: LayeredView, landscape: Landscape, language: "en" | "de"): Record<string, string> => {
  const writing = pictureWriting(landscape, language);
  return Object.fromEntries(view.columns.map(({ name }) => [name, columnNote(name, view, writing)]));
};

describe("captions say what the numbers below them are", () => {
  it.each(languages)("nobody is insured where there are only towns and clinics (%s)", (language) => {
    for (const landscape of [oneTown, towns])
      for (const scenario of [isolating("host"), whatIf([])]) {
        const text = seen(pageIn(landscape, scenario, language));
        expect(text).not.toMatch(/insured|insurer|Versicher/i);
      }
  });

  it("of a town how much less than normal it is", () => {
    expect(notesOf(viewOf(oneTown), oneTown, "en")["groups"]).toBe("how much less than normal");
    expect(notesOf(viewOf(oneTown), oneTown, "de")["groups"]).toBe("wie viel weniger als normal");
  });

  it("of towns that are lost themselves in what they are counted", () => {
    const lost = isolating("aburg", "bstadt");
    expect(notesOf(viewOf(towns, lost), towns, "en")["groups"]).toBe("lost (sites); others: less than normal");
    expect(notesOf(viewOf(towns, lost), towns, "de")["groups"]).toBe("ausgefallen (Einrichtungen); andere: weniger");
    const two: Landscape = { ...towns, nodes: towns.nodes.filter(({ id }) => !id.startsWith("klinik")) };
    expect(notesOf(viewOf(two, lost), two, "en")["groups"]).toBe("lost (municipalities); others: less than normal");
    expect(notesOf(viewOf(two, lost), two, "de")["groups"]).toBe("ausgefallen (Kommunen); andere: weniger");
  });

  it("of several services of one type at how many they are lost", () => {
    expect(notesOf(viewOf(towns), towns, "en")["services"]).toBe("organisations without the service; others: less");
    expect(notesOf(viewOf(towns), towns, "de")["services"]).toBe("Organisationen ohne den Dienst; andere: weniger");
  });

  it("of an insurer its insured persons, and where they are only degraded how much", () => {
    expect(notesOf(viewOf(oneOrganisation, isolating("big")), oneOrganisation, "en")["groups"]).toBe(
      "insured persons without at least one service",
    );
    const degraded = viewOf(
      oneOrganisation,
      whatIf(["big/core", "big/exchange"].map((id, index) => degradationOf(id, 0.5, index))),
    );
    expect(notesOf(degraded, oneOrganisation, "en")["groups"]).toBe("how much less than normal");
  });
});

describe("a town that needs nothing itself is as its services are", () => {
  const registerOnly: Landscape = { ...oneTown, nodes: oneTown.nodes.filter(({ id }) => id !== "aburg/tax") };
  const shownOf = (landscape: Landscape, language: "en" | "de") => {
    const [, , , loss, state] = rowsOf(tableIn(landscape, isolating("host"), language, "layered-table"), "Aburg")[0] ?? [];
    const box = boxOf(viewOf(landscape), "aburg");
    return { figure: figureText(box?.figure, pictureWriting(landscape, language)), glyph: box?.glyph, loss, state };
  };

  it("somewhat less, never nothing and never normal", () => {
    expect(shownOf(registerOnly, "en")).toEqual({
      ...{ figure: "9 % less", glyph: "degraded", loss: "9 %" },
      state: "systems and services: degraded to 91 %",
    });
    expect(shownOf(registerOnly, "de")).toEqual({
      ...{ figure: "9 % weniger", glyph: "degraded", loss: "9 %" },
      state: "Systeme und Dienste: auf 91 % eingeschränkt",
    });
  });

  it("between two bounds where nobody knows how one of its services is", () => {
    expect(shownOf(oneTown, "en")).toMatchObject({ figure: "5–55 % less", glyph: "degraded", loss: "5–55 %" });
    expect(shownOf(oneTown, "de").state).toBe("Systeme und Dienste: 1 eingeschränkt, 1 nicht bekannt");
  });

  it("and lost where they are, one that needs them as far as it does", () => {
    const view = viewOf(towns);
    expect(["aburg", "bstadt", "cdorf"].map((key) => boxOf(view, key)?.glyph)).toEqual(["degraded", "degraded", "lost"]);
    expect(boxOf(view, "bstadt")?.nodes).toEqual(["bstadt"]);
  });
});
