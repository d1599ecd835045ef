import { describe, expect, it } from "vitest";
import { suppliersOf } from "../../src/model/landscape/suppliers.js";
import { bitmarck2023, figureOrMean, germany2023, insurers, statutory } from "./shipped-landscape.js";

const { nodes, dependencies = [], groups = [], pools = [], totals = [], sources = [] } = germany2023;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const figure = (insured: unknown): number => (typeof insured === "number" ? insured : 0);

describe("insurers", () => {
  it("are all 96 statutory ones and two private ones", () => {
    const count = (type: string): number => insurers.filter(({ insurerType }) => insurerType === type).length;
    expect(statutory).toHaveLength(96);
    expect(Object.fromEntries(["AOK", "EK", "IKK", "BKK", "KBS", "LKK", "PKV"].map((type) => [type, count(type)]))).toEqual({
      AOK: 11,
      EK: 6,
      IKK: 6,
      BKK: 71,
      KBS: 1,
      LKK: 1,
      PKV: 2,
    });
  });
  it("sum to 73,700,816 with their pools, less than the published total", () => {
    expect(sum(statutory.map(({ insured }) => figure(insured)))).toBe(68_661_816);
    expect(pools.map(({ id, insurers: members, insured, cap }) => [id, members.length, insured, cap])).toEqual([
      ["small-bkk", 58, 4_352_000, 533_070],
      ["small-ikk", 2, 687_000, undefined],
    ]);
    expect(sum(statutory.map(({ insured }) => figure(insured))) + sum(pools.map(({ insured }) => insured))).toBe(73_700_816);
    expect(totals.map(({ id, insured, asOf }) => [id, insured, asOf])).toEqual([["statutory", 73_930_000, "2023-01-01"]]);
  });
  it("have a figure, or a pool and no figure, and say how good the figure is", () => {
    const pooled = new Set(pools.flatMap((pool) => pool.insurers));
    for (const { id, insured, insuredQuality, insuredAsOf } of statutory) {
      expect(insured === "unknown", id).toBe(pooled.has(id));
      expect(insuredQuality === "unknown", id).toBe(pooled.has(id));
      expect(insuredAsOf === undefined, id).toBe(pooled.has(id));
    }
    expect(pools[0]?.insurers).toContain("karl-mayer-bkk");
  });
  it("offer eleven services each, the private ones what the record names", () => {
    const services = nodes.filter((node) => node.kind === "service");
    const typesOf = (insurer: string): string[] =>
      services.filter(({ operator }) => operator === insurer).map(({ serviceType }) => serviceType);
    for (const { id } of statutory) expect(typesOf(id), id).toHaveLength(11);
    expect(typesOf("allianz")).toEqual(["epa-app", "epa-practice"]);
    expect(typesOf("signal-iduna")).toEqual(["epa-app", "epa-practice"]);
  });
  it("have one member group each, as large as themselves, whose needs weigh the same", () => {
    for (const { id, insured, insurerType } of insurers) {
      const group = nodes.find((node) => node.id === `${id}/insured`);
      expect(group).toMatchObject({ kind: "member-group", insurer: id, insured });
      const weights = dependencies.filter(({ dependent }) => dependent === `${id}/insured`).map(({ weight }) => weight);
      expect(new Set(weights).size).toBe(1);
      if (insurerType !== "PKV") expect(sum(weights)).toBe(1);
    }
  });
});

describe("German names", () => {
  it("have all but companies, and portals, which are called the same", () => {
    const isCompany = new Set(["it-provider", "insurer"]);
    const nameless = nodes.filter(({ kind, names }) => !isCompany.has(kind) && names?.de === undefined);
    expect([...new Set(nameless.map(({ name }) => name))]).toEqual(["Portal"]);
    expect(nodes.filter(({ names }) => names?.en !== undefined)).toEqual([]);
    expect(germany2023.names?.de).toBe("Gesetzliche Krankenkassen und ihre IT, Deutschland, April 2023");
    expect(bitmarck2023.names?.de).toBe("Angriff auf Bitmarck und vorsorgliche Abschaltung, April 2023");
  });
  it("are those of the field, and a service of an insurer has that of its type", () => {
    const german = new Map(nodes.map(({ id, names }) => [id, names?.de]));
    expect(german.get("bitmarck/mail-gateway")).toBe("Mail-Gateway");
    expect(german.get("ti/eau")).toBe("eAU, bundesweiter Teil");
    expect(german.get("hospitals/ti-connection")).toBe("TI-Anschluss (Konnektor und VPN)");
    expect(german.get("sbk/eau-intake")).toBe("eAU-Annahme");
    expect(german.get("sbk/insured")).toBe("Versicherte");
    expect(german.get("bitmarck")).toBeUndefined();
  });
});

describe("evidence", () => {
  const records = [...nodes, ...dependencies, ...pools, ...totals];
  it("stands on every record and names sources of the table only", () => {
    const known = new Set(sources.map(({ id }) => id));
    for (const { id, evidence } of records) {
      expect(["documented", "inferred", "assumed"], id).toContain(evidence.status);
      for (const source of evidence.sources ?? []) expect(known.has(String(source)), `${id}: ${String(source)}`).toBe(true);
      if (evidence.status === "documented") expect(evidence.sources?.length, id).toBeGreaterThan(0);
      expect([undefined, "bitmarck-2023-04"], id).toContain(evidence.fromIncident);
    }
  });
  it("leaves no source unused and none without an address or a reason, or without a day and word of that", () => {
    const used = new Set(records.flatMap(({ evidence }) => (evidence.sources ?? []).map(String)));
    for (const { id, url, note } of sources) expect(url !== undefined || note !== undefined, id).toBe(true);
    for (const { id, date, note } of sources) expect(date !== undefined || note?.includes("no date"), id).toBe(true);
    expect(sources.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });
  it("weigh insurers by their insured where practices send and employers fetch eAU", () => {
    for (const dependent of ["practices/eau-sending", "employers"]) {
      const shares = dependencies.filter((each) => each.dependent === dependent && each.group === `${dependent}/insurers`);
      expect(shares, dependent).toHaveLength(96);
      expect(sum(shares.map(({ weight }) => weight)), dependent).toBeCloseTo(1, 12);
      for (const { supplier = "", weight } of shares)
        expect(weight, supplier).toBeCloseTo(figureOrMean(supplier.split("/")[0] ?? "") / 73_700_816, 12);
    }
  });
  it("calls every weight between 0 and 1 assumed: no source gives one", () => {
    const partial = dependencies.filter(({ weight }) => weight < 1);
    expect(partial.length).toBeGreaterThan(900);
    for (const { id, evidence } of partial) expect(evidence.status, id).toBe("assumed");
  });
});

describe("dependencies", () => {
  it("have candidates for the eAU intake of HEK and Mobil and the records of three insurers, and nowhere else", () => {
    const open = dependencies.filter(({ candidates }) => candidates !== undefined);
    expect(Object.fromEntries(open.map(({ dependent, candidates }) => [dependent, candidates]))).toEqual({
      "hek/eau-intake": ["bitmarck/eau-intake", "gkv-informatik/eau-intake"],
      "mobil-krankenkasse/eau-intake": ["bitmarck/eau-intake", "mobil-isc/eau-intake"],
      ...Object.fromEntries(
        ["knappschaft", "viactiv", "karl-mayer-bkk"].flatMap((insurer) =>
          ["epa-app", "epa-practice"].map((type) => [`${insurer}/${type}`, ["ibm/epa-records", `bitmarck/${type}`]]),
        ),
      ),
    });
  });
  it("put the eAU of 77 insurers on Bitmarck's shared intake, which hangs neither on core nor on hosting", () => {
    const customers = dependencies.filter(
      ({ supplier, dependent }) => supplier === "bitmarck/eau-intake" && dependent.endsWith("/eau-intake"),
    );
    expect(customers).toHaveLength(77);
    const below = new Set(["bitmarck/eau-intake"]);
    for (const id of below)
      for (const row of dependencies) if (row.dependent === id) for (const supplier of suppliersOf(row)) below.add(supplier);
    expect(below).toContain("bitmarck/kim");
    expect(below).toContain("ti/central-network");
    expect([...below].filter((id) => /core|hosting/.test(id))).toEqual([]);
  });
  it("put a service on Bitmarck's hosting only for insurers that the record names", () => {
    const hosted = dependencies.filter(
      ({ supplier }) => supplier?.startsWith("bitmarck/hosting") || supplier === "bitmarck/portals",
    );
    expect([...new Set(hosted.map(({ dependent }) => dependent.split("/")[0]))].sort()).toEqual([
      "audi-bkk",
      "bahn-bkk",
      "bkk-b-braun-aesculap",
      "bkk-verbundplus",
      "dak-gesundheit",
      "debeka-bkk",
      "hkk",
      "novitas-bkk",
      "sbk",
    ]);
    for (const { id, evidence } of hosted) expect(evidence.fromIncident, id).toBe("bitmarck-2023-04");
  });
  it("know no operator that nobody stated, so that no isolation possibly hits an AOK, BARMER or TK", () => {
    expect(nodes.filter((node) => "operator" in node && node.operator === "unknown")).toEqual([]);
  });
  it("let oscare reach the benefit payment of the 11 AOK and BARMER, 35.9 million insured", () => {
    const oscare = new Set(nodes.flatMap((node) => (node.kind === "system" && node.platform === "oscare" ? [node.id] : [])));
    const reached = dependencies.filter(
      ({ dependent, supplier = "" }) => dependent.endsWith("/benefit-payment") && oscare.has(supplier),
    );
    const ids = reached.map(({ dependent }) => dependent.split("/")[0]);
    expect(ids).toHaveLength(12);
    expect(sum(insurers.filter(({ id }) => ids.includes(id)).map(({ insured }) => figure(insured))) / 1e6).toBeCloseTo(35.9, 1);
  });
  it("hold nothing that came after 24 April 2023", () => {
    expect(nodes.map(({ id }) => id)).not.toContain("pharmacies/e-rezept-by-card");
    expect(nodes.map(({ id }) => id)).toContain("pharmacies/e-rezept-redeem");
  });
  it("are in a share group exactly where their weights are shares", () => {
    const shares = new Set(groups.map(({ id, rule }) => `${rule} ${id}`));
    expect([...shares].every((group) => group.startsWith("share "))).toBe(true);
    for (const { id, weight, group } of dependencies) if (group === undefined) expect([1, 0.5], id).toContain(weight);
  });
});
