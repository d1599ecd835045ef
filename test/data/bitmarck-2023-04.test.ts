import { describe, expect, it } from "vitest";
import { impact } from "../../src/analysis/impact/impact.js";
import { bitmarck2023, figureOrMean, germany2023, insurersWith, losing, statesAt } from "./shipped-landscape.js";

const noon26 = statesAt(bitmarck2023, { at: "2023-04-26T12:00+02:00" });
const report27 = statesAt(bitmarck2023, { at: "2023-04-27T18:36+02:00" });

/** AOK, BARMER and TK were spared: whatever is theirs or carries one of their services. */
const spared = germany2023.nodes
  .map(({ id }) => id)
  .filter((id) => /^(aok-|barmer($|\/)|tk($|\/)|tk-it|gkv-informatik|itscare|kubus-it|arge-aok)/.test(id));

describe("bitmarck-2023-04 on 26 April 2023, 12:00", () => {
  it("takes the eAU intake of exactly 77 insurers, and possibly of HEK and Mobil", () => {
    const lost = insurersWith(noon26, "eau-intake", "lost", "surely");
    expect(lost).toHaveLength(77);
    expect(lost).toEqual(
      germany2023.dependencies
        ?.filter(({ id, supplier }) => supplier === "bitmarck/eau-intake" && id.endsWith("/eau-intake.eau-intake"))
        .map(({ dependent }) => dependent.split("/")[0]),
    );
    expect(insurersWith(noon26, "eau-intake", "lost", "possibly").sort()).toEqual(["hek", "mobil-krankenkasse"]);
    expect(insurersWith(noon26, "eau-intake", "degraded", "possibly")).toEqual([]);
  });
  it("touches nothing at any AOK, BARMER or TK, not even possibly", () => {
    expect(spared.length).toBeGreaterThan(150);
    expect(spared.filter((id) => noon26.get(id)?.worst !== "normal")).toEqual([]);
  });
  it("takes data exchange and DiGA codes with the endpoint, and the ePA of 79 statutory and 2 private insurers, possibly of three more", () => {
    expect(insurersWith(noon26, "provider-data-exchange", "lost", "surely")).toHaveLength(77);
    expect(insurersWith(noon26, "diga-codes", "lost", "surely")).toHaveLength(77);
    for (const type of ["epa-app", "epa-practice"]) {
      expect(insurersWith(noon26, type, "lost", "surely"), type).toHaveLength(81);
      expect(insurersWith(noon26, type, "lost", "possibly"), type).toEqual(["knappschaft", "karl-mayer-bkk", "viactiv"]);
    }
  });
  it("leaves BIG direkt gesund its own channels and its eAU no worse than that of others", () => {
    for (const type of ["telephone", "e-mail", "portal"])
      expect(noon26.get(`big-direkt-gesund/${type}`)?.worst, type).toBe("normal");
    expect(noon26.get("big-direkt-gesund/benefit-payment")?.best).toBe("lost");
  });
  it("lets practices send eAU to insurers with two thirds of the insured", () => {
    expect(noon26.get("practices/eau-sending")).toMatchObject({ best: "degraded", worst: "degraded" });
    const out = (["surely", "possibly"] as const).flatMap((how) => insurersWith(noon26, "eau-intake", "lost", how));
    const insured = out.reduce((sum, id) => sum + figureOrMean(id), 0);
    expect(noon26.get("practices/eau-sending")?.levelAtLeast).toBeCloseTo(1 - insured / 73_700_816, 9);
    expect(insured).toBeGreaterThan(22_900_000);
  });
});

describe("insured persons without eAU intake on 26 April 2023, 12:00", () => {
  const { services, publishedFigures } = impact(germany2023, bitmarck2023, { at: "2023-04-26T12:00+02:00" });
  const eau = services.find(({ serviceType }) => serviceType === "eau-intake");

  it("are at least 21.0 and at most 23.0 million; 17.2 without the caps, 21.5 without the candidates", () => {
    expect(eau?.lost.insured).toEqual({ atLeast: 21_005_565, atMost: 22_998_074 });
    expect(eau?.lostInsured.atLeastWithoutCaps).toBe(17_186_635);
    expect(eau?.lostInsured.atMostWithoutPossible).toBe(21_538_635);
    expect(eau?.lostInsured.width).toMatchObject({ candidates: 1_459_439, pools: 533_070 });
  });
  it("are fewer than the 25 million that Bitmarck claimed", () => {
    expect(publishedFigures.map(({ id, quantity, verdict }) => [id, quantity, verdict])).toContainEqual([
      "bitmarck-25-million",
      "insured",
      "above",
    ]);
  });
});

describe("bitmarck-2023-04", () => {
  it("names its sources, and marks every disturbance as read off the incident", () => {
    for (const { id, begin, evidence } of bitmarck2023.disturbances) {
      expect(evidence?.fromIncident, id).toBe("bitmarck-2023-04");
      expect(evidence?.sources?.length, id).toBeGreaterThan(0);
      expect(evidence?.note, id).toBeDefined();
      expect(begin, id).toBeDefined();
    }
  });
  it("leaves whole what no disturbance names: no isolation cuts another's systems", () => {
    const disturbed = noon26.get("bitmarck/kim");
    expect(disturbed).toMatchObject({ best: "degraded", worst: "degraded", levelAtLeast: 0.5 });
    for (const id of [
      "bitmarck/mail-gateway",
      "bitmarck/key-generation",
      "rise/epa-records",
      "scanacs/exemption-check",
      "itsg/communication-server",
    ]) {
      expect(noon26.get(id)?.worst, id).toBe("normal");
    }
  });
});

describe("bitmarck-2023-04 on 27 April 2023", () => {
  it("has the eAU intake back at 04:00, slowed by KIM until noon", () => {
    const before = statesAt(bitmarck2023, { at: "2023-04-27T03:59+02:00" });
    const after = statesAt(bitmarck2023, { at: "2023-04-27T04:00+02:00" });
    const noon = statesAt(bitmarck2023, { at: "2023-04-27T12:00+02:00" });
    expect(before.get("sbk/eau-intake")?.best).toBe("lost");
    expect(after.get("sbk/eau-intake")).toMatchObject({ best: "degraded", worst: "degraded" });
    expect(noon.get("sbk/eau-intake")?.worst).toBe("normal");
  });
  it("leaves at 18:36 only IKK Südwest, which unplugged itself, without eAU intake", () => {
    expect(insurersWith(report27, "eau-intake", "lost", "surely")).toEqual(["ikk-suedwest"]);
    expect(insurersWith(report27, "eau-intake", "lost", "possibly")).toEqual([]);
    expect(insurersWith(report27, "eau-intake", "degraded", "surely")).toEqual([]);
  });
  it("keeps SBK and Audi BKK without telephone and e-mail, and leaves DAK both", () => {
    for (const insurer of ["sbk", "audi-bkk"]) {
      for (const type of ["telephone", "e-mail"])
        expect(report27.get(`${insurer}/${type}`)?.best, `${insurer}/${type}`).toBe("lost");
    }
    for (const type of ["telephone", "e-mail"]) expect(report27.get(`dak-gesundheit/${type}`)?.worst, type).toBe("normal");
  });
  it("takes IKK Südwest's e-mail by its own disconnection and by nothing else", () => {
    const withoutIt = {
      ...bitmarck2023,
      disturbances: bitmarck2023.disturbances.filter(({ id }) => id !== "ikk-suedwest-unplugs"),
    };
    expect(report27.get("ikk-suedwest/e-mail")?.best).toBe("lost");
    expect(statesAt(withoutIt, { at: "2023-04-27T18:36+02:00" }).get("ikk-suedwest/e-mail")?.worst).toBe("normal");
    expect(noon26.get("ikk-suedwest/e-mail")?.worst).toBe("normal");
    expect(report27.get("bitmarck/mail-gateway")?.worst).toBe("normal");
  });
});

describe("germany-2023", () => {
  it("is whole while nothing is disturbed", () => {
    const states = statesAt(bitmarck2023, { at: "2023-04-24T21:59+02:00" });
    expect([...states].filter(([, { worst }]) => worst !== "normal")).toEqual([]);
  });
  it("loses eAU, ePA, E-Rezept, KIM and VSDM everywhere with the central network", () => {
    const states = statesAt(losing("ti/central-network"));
    expect(insurersWith(states, "eau-intake", "lost", "surely")).toHaveLength(96);
    expect(insurersWith(states, "epa-app", "lost", "surely")).toHaveLength(98);
    expect(insurersWith(states, "epa-practice", "lost", "surely")).toHaveLength(98);
    for (const id of ["ti/eau", "ti/epa", "ti/e-rezept", "ti/kim", "ti/vsdm", "practices", "hospitals", "pharmacies"])
      expect(states.get(id)?.best, id).toBe("lost");
    expect(insurersWith(states, "telephone", "lost", "possibly")).toEqual([]);
  });
  it("loses the same with Arvato Systems or its owner as a whole", () => {
    for (const id of ["arvato-systems", "bertelsmann"]) {
      expect(insurersWith(statesAt(losing(id)), "eau-intake", "lost", "surely"), id).toHaveLength(96);
    }
  });
  it("degrades VSDM when one intermediary is lost, and E-Rezept goes on (fault of April 2024)", () => {
    const states = statesAt(losing("cgm/vsdm-intermediary"));
    expect(states.get("ti/vsdm")).toMatchObject({ best: "degraded", worst: "degraded" });
    expect(states.get("pharmacies/e-rezept-redeem")?.worst).toBe("normal");
  });
  it("degrades most uses of institutions when one card vendor is lost (fault of March 2024)", () => {
    const states = statesAt(losing("medisign/card-status"));
    for (const id of [
      "practices/e-rezept-issue",
      "practices/eau-sending",
      "practices/vsdm-check",
      "pharmacies/e-rezept-redeem",
    ]) {
      expect(states.get(id)?.best, id).toBe("degraded");
    }
    expect(insurersWith(states, "eau-intake", "lost", "surely")).toEqual([]);
  });
  it("spares AOK, BARMER and TK when Bitmarck as a whole is cut off", () => {
    const states = statesAt({
      tragweite: "scenario/1",
      id: "all",
      disturbances: [{ id: "all", kind: "isolation", nodes: [{ id: "bitmarck" }] }],
    });
    expect(insurersWith(states, "eau-intake", "lost", "surely")).toHaveLength(77);
    expect(states.get("ikk-suedwest/e-mail")?.best).toBe("lost");
    expect(spared.filter((id) => states.get(id)?.worst !== "normal")).toEqual([]);
  });
  it("delays the eAU of the same 77 insurers when Bitmarck's KIM is lost", () => {
    expect(insurersWith(statesAt(losing("bitmarck/kim")), "eau-intake", "lost", "surely")).toHaveLength(77);
  });
});
