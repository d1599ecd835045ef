/** The closed lists of the register of information. */
export type CodeListName =
  | ("country" | "currency" | "entity-type" | "hierarchy" | "arrangement" | "ending" | "code-type" | "person" | "nature")
  | ("service" | "activity" | "truth" | "critical" | "impact" | "sensitiveness" | "reliance")
  | ("substitutability" | "no-substitute" | "reintegration" | "alternatives");

/** A closed list: what stands before the colon of its codes, the codes, and by words what a code means where landscapes say it. */
export interface CodeList {
  readonly prefix: string;
  readonly codes: ReadonlySet<string>;
  /** Code → a word in the form of an id, and how people write it in English and German, in small letters. */
  readonly words: ReadonlyMap<string, readonly string[]>;
}

type Words = Readonly<Record<string, readonly string[]>>;

const listOf = (prefix: string, words: Words, more: readonly string[] = []): CodeList => ({
  prefix,
  codes: new Set([...Object.keys(words), ...more]),
  words: new Map(Object.entries(words)),
});

const pieces = (text: string, length: number): string[] =>
  Array.from({ length: text.length / length }, (_, index) => text.slice(index * length, (index + 1) * length));
const range = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => `x${from + index}`);

/** ISO 3166-1 alpha-2, and XK. */
const countries =
  "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZ" +
  "ECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKY" +
  "KZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPY" +
  "QARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW";
/** ISO 4217, with those that ran out since 2015. */
const currencies =
  "AEDAFNALLAMDANGAOAARSAUDAWGAZNBAMBBDBDTBGNBHDBIFBMDBNDBOBBOVBRLBSDBTNBWPBYNBYRBZDCADCDFCHECHFCHWCLFCLPCNYCOPCOUCRCCUCCUPCVECZK" +
  "DJFDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGNFGTQGYDHKDHNLHRKHTGHUFIDRILSINRIQDIRRISKJMDJODJPYKESKGSKHRKMFKPWKRWKWDKYDKZTLAK" +
  "LBPLKRLRDLSLLTLLVLLYDMADMDLMGAMKDMMKMNTMOPMROMRUMURMVRMWKMXNMXVMYRMZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKRPLNPYGQARRONRSDRUBRWF" +
  "SARSBDSCRSDGSEKSGDSHPSLESLLSOSSRDSSPSTDSTNSVCSYPSZLTHBTJSTMTTNDTOPTRYTTDTWDTZSUAHUGXUSDUSNUYIUYUUZSVEDVEFVESVNDVUVWSTXAFXCDXDR" +
  "XOFXPFXSUXUAYERZARZMWZWL";

const grades: Words = { x791: ["low", "niedrig", "gering"], x792: ["medium", "mittel"], x793: ["high", "hoch"] };
const truth: Words = { x28: ["yes", "ja", "true", "wahr"], x29: ["no", "nein", "false", "falsch"] };
const notAssessed = [
  "not-assessed",
  "assessment not performed",
  "not assessed",
  "nicht bewertet",
  "bewertung nicht durchgeführt",
];

/** Source: the EBA's framework 4.0, module DORA, lists of the annotated layout. */
export const codeLists: Readonly<Record<CodeListName, CodeList>> = {
  country: listOf("eba_GA", {}, [...pieces(countries, 2), "qx2007"]),
  currency: listOf("eba_CU", {}, pieces(currencies, 3)),
  "entity-type": listOf("eba_CT", {
    x12: ["credit-institution", "credit institutions", "kreditinstitut"],
    x599: ["investment-firm", "investment firms", "wertpapierfirma"],
    x643: ["central-counterparty", "central counterparties (ccps)", "zentrale gegenpartei"],
    x639: ["asset-management-company", "asset management companies", "verwaltungsgesellschaft"],
    x301: ["account-information-service-provider", "account information service providers", "kontoinformationsdienstleister"],
    x302: ["electronic-money-institution", "electronic money institutions", "e-geld-institut"],
    x303: ["crypto-asset-service-provider", "crypto-asset service providers", "anbieter von kryptowerte-dienstleistungen"],
    x304: ["central-securities-depository", "central security depository", "zentralverwahrer"],
    x305: ["trading-venue", "trading venues", "handelsplatz"],
    x306: ["trade-repository", "trade repositories", "transaktionsregister"],
    x300: ["payment-institution", "payment institution", "zahlungsinstitut"],
    x316: ["other-financial-entity", "other financial entity", "sonstiges finanzunternehmen"],
    x315: ["securitisation-repository", "securitisation repository", "verbriefungsregister"],
    x314: ["crowdfunding-service-provider", "crowdfunding service providers", "schwarmfinanzierungsdienstleister"],
    x313: ["benchmark-administrator", "administrator of critical benchmarks", "administrator kritischer referenzwerte"],
    x312: ["credit-rating-agency", "credit rating agency", "ratingagentur"],
    x311: [
      "occupational-pension-institution",
      "institutions for occupational retirement provision",
      "einrichtung der betrieblichen altersversorgung",
    ],
    x320: ["insurance-intermediary", "insurance intermediaries", "versicherungsvermittler"],
    x309: [
      "insurance-undertaking",
      "insurance and reinsurance undertakings",
      "versicherungs- und rückversicherungsunternehmen",
      "versicherungsunternehmen",
    ],
    x308: ["data-reporting-service-provider", "data reporting service providers", "datenbereitstellungsdienst"],
    x307: ["alternative-fund-manager", "managers of alternative investment funds", "verwalter alternativer investmentfonds"],
    x318: ["non-financial-entity", "non-financial entity: other than ict intra-group service provider", "kein finanzunternehmen"],
    x317: ["intra-group-provider", "non-financial entity: ict intra-group service provider", "gruppeninterner ikt-dienstleister"],
    x310: ["token-issuer", "issuers of asset-referenced tokens", "emittent vermögenswertereferenzierter token"],
  }),
  hierarchy: listOf("eba_RP", {}, ["x53", "x551", "x56", "x21", "x210"]),
  arrangement: listOf("eba_CO", {}, range(1, 3)),
  ending: listOf("eba_CO", {}, range(4, 9)),
  "code-type": listOf("eba_qCO", { qx2000: ["lei"], qx2004: ["vat"] }, ["qx2001", "qx2002", "qx2003", "qx2005"]),
  person: listOf("eba_CT", {}, ["x212", "x213"]),
  nature: listOf("eba_ZZ", {}, ["x838", "x839"]),
  service: listOf("eba_TA", {
    S01: ["project-management", "ict project management"],
    S02: ["development", "ict development"],
    S03: ["help-desk", "ict help desk and first level support"],
    S04: ["security-management", "ict security management services"],
    S05: ["data-provision", "provision of data"],
    S06: ["data-analysis", "data analysis"],
    S07: ["hosting", "ict, facilities and hosting services (excluding cloud services)"],
    S08: ["computation"],
    S09: ["storage", "non-cloud data storage"],
    S10: ["telecom", "telecom carrier"],
    S11: ["network", "network infrastructure"],
    S12: ["hardware", "hardware and physical devices"],
    S13: ["licences", "software licencing (excluding saas)"],
    S14: ["operation", "ict operation management (including maintenance)"],
    S15: ["consulting", "ict consulting"],
    S16: ["risk-management", "ict risk management"],
    S17: ["iaas", "cloud services: iaas", "cloud computing services: iaas"],
    S18: ["paas", "cloud services: paas", "cloud computing services: paas"],
    S19: ["saas", "cloud services: saas", "cloud computing services: saas"],
  }),
  activity: listOf("eba_TA", {}, [
    "x28",
    "x104",
    "x133",
    "x134",
    ...range(136, 141),
    "x143",
    "x144",
    "x146",
    "x147",
    ...range(162, 275),
  ]),
  truth: listOf("eba_BT", truth),
  critical: listOf("eba_BT", { ...truth, x21: notAssessed }),
  impact: listOf("eba_ZZ", { ...grades, x799: notAssessed }),
  sensitiveness: listOf("eba_ZZ", grades),
  reliance: listOf("eba_ZZ", {
    x794: ["not-significant", "not significant", "nicht wesentlich"],
    x795: ["low", "low reliance", "gering", "geringe abhängigkeit"],
    x796: ["material", "material reliance", "wesentlich", "wesentliche abhängigkeit"],
    x797: ["full", "full reliance", "vollständig", "vollständige abhängigkeit"],
  }),
  substitutability: listOf("eba_ZZ", {
    x959: ["none", "not substitutable", "nicht substituierbar", "nicht ersetzbar"],
    x960: ["highly-complex", "highly complex substitutability", "hochkomplexe substituierbarkeit", "highly complex"],
    x961: ["medium", "medium complexity in terms of substitutability", "mittlere komplexität"],
    x962: ["easy", "easily substitutable", "leicht substituierbar", "leicht ersetzbar"],
  }),
  "no-substitute": listOf("eba_ZZ", {}, range(963, 965)),
  reintegration: listOf("eba_ZZ", {
    x798: ["easy", "leicht", "einfach"],
    x966: ["difficult", "schwierig"],
    x967: ["highly-complex", "highly complex", "hochkomplex"],
  }),
  alternatives: listOf("eba_BT", { ...truth, x21: notAssessed, x23: ["yes"], x24: ["no"], x12: ["not-assessed"] }),
};

/** A code without what stands before its colon: `eba_TA:S19` is `S19`. */
export const memberOf = (cell: string): string => cell.slice(cell.lastIndexOf(":") + 1).trim();

/** Whether a cell says that there is nothing to be said. */
export const isNotApplicable = (cell: string): boolean =>
  /^(?:eba_\w+:(?:x0|qx2007)|n\/?a|not applicable|nicht zutreffend|nicht anwendbar|entfällt)$/i.test(cell.trim());

/** The word that a cell stands for, by its code, with or without what stands before the colon, or as people write it. */
export function wordIn(list: CodeListName, cell: string): string | undefined {
  const { words } = codeLists[list];
  const member = memberOf(cell);
  const [found] = words.get(member) ?? words.get(member.toLowerCase()) ?? words.get(member.toUpperCase()) ?? [];
  if (found !== undefined || cell === "") return found;
  const text = cell.trim().toLowerCase().replace(/\s+/g, " ");
  for (const [word = "", ...spelt] of words.values()) if (text === word || spelt.includes(text)) return word;
  return undefined;
}

/** Whether a cell is a code of a closed list as it is to be written. */
export function isCodeOf(list: CodeListName, cell: string): boolean {
  const { prefix, codes } = codeLists[list];
  const [before, member = "", ...more] = cell.split(":");
  if (list === "alternatives" && before === "eba_ZZ" && more.length === 0) return ["x23", "x24", "x12"].includes(member);
  return (
    before === prefix && more.length === 0 && codes.has(member) && !(list === "alternatives" && /^x(?:23|24|12)$/.test(member))
  );
}
