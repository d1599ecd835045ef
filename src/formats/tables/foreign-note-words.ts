import type { NodeKind } from "../../model/landscape/node.js";
import type { ForeignNoteValues } from "./foreign-note.js";

type Words = { readonly [C in keyof ForeignNoteValues]: (values: ForeignNoteValues[C]) => string };

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
const q = (text: string): string => `"${cut(text)}"`;
const z = (text: string): string => `„${cut(text)}“`;
const en = (count: number, one: string, more: string): string => `${count.toLocaleString("en")} ${count === 1 ? one : more}`;
const de = (count: number, one: string, more: string): string => `${count.toLocaleString("de")} ${count === 1 ? one : more}`;

const kindsInGerman: Readonly<Record<NodeKind, readonly [one: string, more: string]>> = {
  "it-provider": ["IT-Dienstleister", "IT-Dienstleister"],
  insurer: ["Krankenversicherer", "Krankenversicherer"],
  system: ["System", "Systeme"],
  "gematik-service": ["zentraler Dienst der TI", "zentrale Dienste der TI"],
  service: ["Dienst", "Dienste"],
  "service-provider": ["Leistungserbringer", "Leistungserbringer"],
  "employer-group": ["Arbeitgebergruppe", "Arbeitgebergruppen"],
  "member-group": ["Versichertengruppe", "Versichertengruppen"],
};

const directions = {
  en: {
    "dependent-to-supplier": "edges run from the dependent to the supplier, as was said",
    "supplier-to-dependent": "edges run from the supplier to the dependent, as was said",
    both: "each edge is taken both ways, as was said",
  },
  de: {
    "dependent-to-supplier": "Kanten laufen von dem, der braucht, zu dem, der gebraucht wird, wie angegeben",
    "supplier-to-dependent": "Kanten laufen von dem, der gebraucht wird, zu dem, der braucht, wie angegeben",
    both: "jede Kante gilt in beide Richtungen, wie angegeben",
  },
} as const;

const registerFields: Readonly<Record<string, { readonly en: string; readonly de: string }>> = {
  name: { en: "the name", de: "der Name" },
  country: { en: "the country", de: "das Land" },
  entityType: { en: "the type of entity", de: "die Art des Unternehmens" },
  parent: { en: "the ultimate parent", de: "das oberste Mutterunternehmen" },
  assets: { en: "total assets", de: "die Bilanzsumme" },
};

type Counts = readonly (readonly [NodeKind, number])[];
const countsOf = (kinds: ForeignNoteValues["nodes-made"]["kinds"]): Counts => Object.entries(kinds) as unknown as Counts;

/** What notes of files of other programs say in English. */
export const englishForeign: Words = {
  "nodes-made": ({ kinds, dependencies }) =>
    `${countsOf(kinds)
      .map(([kind, count]) => en(count, kind, `${kind}s`))
      .join(", ")}; ${en(dependencies, "dependency", "dependencies")}`,
  "edges-said": ({ edges }) => directions.en[edges],
  "kind-mapped": ({ name, kind }) => `${q(name)} is of kind ${kind}, as the mapping says`,
  "opted-in": ({ what, count }) => `${en(count, `relation ${q(what)} is`, `relations ${q(what)} are`)} taken, as was asked`,
  "weights-of-edges": ({ dependencies }) =>
    `what is needed is lost as a whole without it: weight 1 of ${en(dependencies, "dependency", "dependencies")}, which the file does not say`,
  "kind-of-default": ({ name, kind, type }) =>
    `${q(name)}${type === undefined ? "" : ` (${cut(type)})`} is taken for a ${kind}: kinds in the mapping say otherwise`,
  "type-of-default": ({ name }) => `what type of system ${q(name)} is, the file does not say: "other"`,
  "operator-made": ({ name }) => `${q(name)}, who runs something here, is taken for an it-provider`,
  "size-unknown": ({ name, kind }) =>
    `how many ${kind === "insurer" ? "are insured with" : "sites belong to"} ${q(name)} is unknown${kind === "insurer" ? ', and its type is "other"' : ""}`,
  "service-as-system": ({ name }) => `${q(name)} is a service of nobody that the file names, and taken for a system`,
  "any-of": ({ name, count }) => `${q(name)} needs any one of ${count.toLocaleString("en")}`,
  "read-otherwise": ({ found, taken }) => `${q(found)} is taken for ${q(taken)}`,
  "attribute-left": ({ what, count }) => `the field ${q(what)} is not read (${en(count, "time", "times")})`,
  "element-left": ({ what, count }) => `${q(what)} is not read (${en(count, "time", "times")})`,
  "relation-left": ({ what, count }) =>
    `${en(count, `relation ${q(what)} says`, `relations ${q(what)} say`)} nothing of who needs whom`,
  "relation-optional": ({ what, count }) =>
    `${en(count, `relation ${q(what)} is`, `relations ${q(what)} are`)} left: --take ${cut(what)} takes them for needs`,
  "relation-of-left": ({ what, count }) =>
    `${en(count, `relation ${q(what)} has`, `relations ${q(what)} have`)} an end that becomes no node`,
  "field-unwritten": ({ what, count }) => `the field ${q(what)} is not written (${en(count, "time", "times")})`,
  "record-unwritten": ({ what, count }) => `${en(count, `record ${q(what)} is`, `records ${q(what)} are`)} not written`,
  "edge-dangling": ({ from, to, missing }) => `${q(from)} needs ${q(to)}, and there is no ${q(missing)} in the file`,
  "edge-forbidden": ({ dependent, dependentKind, supplier, supplierKind }) =>
    `${q(dependent)} needs ${q(supplier)}, and no ${dependentKind} can depend on a ${supplierKind}: it is left; kinds in the mapping may say what they are`,
  "edge-itself": ({ name }) => `${q(name)} needs itself: it is left`,
  "edge-repeated": ({ dependent, supplier }) => `${q(dependent)} needs ${q(supplier)} once already`,
  "node-repeated": ({ id }) => `${q(id)} stands here again: the first is kept`,
  "node-skipped": ({ name, what }) => `${q(name)} (${cut(what)}) becomes no node`,
  "operator-dangling": ({ name, operator }) => `who runs ${q(name)} is unknown: there is no ${q(operator)} in the file`,
  "operator-no-organisation": ({ name, operator, kind }) =>
    `who runs ${q(name)} is unknown: ${q(operator)} is a ${kind} and no organisation`,
  "insurer-not-taken": ({ name }) =>
    `${q(name)} is taken for an it-provider, though the file calls it an insurer: only kinds in the mapping make one`,
  "kind-unused": ({ key }) => `the mapping has a kind for ${q(key)}, and nothing in the file is called so`,
  "note-of-file": ({ about, text }) => `${q(about)}: ${cut(text)}`,
  "outage-unplaced": ({ about, text }) =>
    `${q(about)} is named as disturbed, and is no node that is known here${text === "" ? "" : `: ${cut(text)}`}`,
  incomplete: ({ about }) => `the file itself is not complete: ${cut(about)}`,
  "registers-joined": ({ registers, organisations }) =>
    `${en(registers, "register", "registers")} joined by Legal Entity Identifier; several name ${en(organisations, "organisation", "organisations")}`,
  "needs-joined": ({ rows }) =>
    `${en(rows, "row says", "rows say")} again what another row or register says of the same function and provider`,
  "entities-kind": ({ entities }) =>
    `${en(entities, "financial entity is", "financial entities are")} taken for service-providers of unknown size: kinds in the mapping say otherwise, such as "eba_CT:x309": insurer`,
  "code-made": ({ code }) =>
    `${q(code)} is named and stands in no list of the register: it is taken for an organisation of that name`,
  "recipient-inferred": ({ what, count }) =>
    `whom ${q(what)} serves as a sub-contractor stands nowhere: everybody of the rank before is assumed (${en(count, "time", "times")})`,
  "function-missing": ({ entity, function: id }) =>
    id === ""
      ? `a contract of ${q(entity)} names no function: the entity itself needs it`
      : `${q(entity)} has no function ${q(id)} in the register: the entity itself needs what it is for`,
  "contract-expired": ({ contract, day }) => `the contract ${q(contract)} ended on ${day}, before the day of the register`,
  "assets-unread": ({ name, text }) => `total assets of ${q(name)}: ${q(text)} is no amount in a currency`,
  "landscapes-joined": ({ landscapes, nodes }) =>
    `${en(landscapes, "landscape", "landscapes")} in one: ${en(nodes, "node is", "nodes are")} in several`,
  "merge-conflict": ({ about, field, kept, other }) =>
    `landscapes differ on ${q(about)}: ${field} is ${q(kept)}, which is kept, and here ${q(other)}`,
  "register-conflict": ({ about, field, kept, other }) =>
    `registers differ on ${q(about)}: ${registerFields[field]?.en ?? field} is ${q(kept)}, which is kept, and here ${q(other)}`,
};

/** The same in German. */
export const germanForeign: Words = {
  "nodes-made": ({ kinds, dependencies }) =>
    `${countsOf(kinds)
      .map(([kind, count]) => de(count, kindsInGerman[kind][0], kindsInGerman[kind][1]))
      .join(", ")}; ${de(dependencies, "Abhängigkeit", "Abhängigkeiten")}`,
  "edges-said": ({ edges }) => directions.de[edges],
  "kind-mapped": ({ name, kind }) => `${z(name)} ist von der Art „${kind}“, wie die Zuordnung sagt`,
  "opted-in": ({ what, count }) => `${de(count, `Beziehung ${z(what)} gilt`, `Beziehungen ${z(what)} gelten`)}, wie angegeben`,
  "weights-of-edges": ({ dependencies }) =>
    `ohne das, was gebraucht wird, fällt alles aus: Gewicht 1 bei ${de(dependencies, "Abhängigkeit", "Abhängigkeiten")}; die Datei sagt es nicht`,
  "kind-of-default": ({ name, kind, type }) =>
    `${z(name)}${type === undefined ? "" : ` (${cut(type)})`} gilt als ${kindsInGerman[kind][0]}: „kinds“ in der Zuordnung sagt es anders`,
  "type-of-default": ({ name }) => `welche Art von System ${z(name)} ist, sagt die Datei nicht: „other“`,
  "operator-made": ({ name }) => `${z(name)} betreibt hier etwas und gilt als IT-Dienstleister`,
  "size-unknown": ({ name, kind }) =>
    kind === "insurer"
      ? `wie viele bei ${z(name)} versichert sind, ist nicht bekannt; die Art des Versicherers ist „other“`
      : `wie viele Standorte ${z(name)} hat, ist nicht bekannt`,
  "service-as-system": ({ name }) => `${z(name)} ist ein Dienst von niemandem, den die Datei nennt, und gilt als System`,
  "any-of": ({ name, count }) => `${z(name)} braucht eines von ${count.toLocaleString("de")}`,
  "read-otherwise": ({ found, taken }) => `${z(found)} gilt als ${z(taken)}`,
  "attribute-left": ({ what, count }) => `das Feld ${z(what)} wird nicht gelesen (${count.toLocaleString("de")}-mal)`,
  "element-left": ({ what, count }) => `${z(what)} wird nicht gelesen (${count.toLocaleString("de")}-mal)`,
  "relation-left": ({ what, count }) =>
    `${de(count, `Beziehung ${z(what)} sagt`, `Beziehungen ${z(what)} sagen`)} nichts darüber, wer wen braucht`,
  "relation-optional": ({ what, count }) =>
    `${de(count, `Beziehung ${z(what)} bleibt`, `Beziehungen ${z(what)} bleiben`)} außen vor; mit „--take ${cut(what)}“ heißt das, wer wen braucht`,
  "relation-of-left": ({ what, count }) =>
    `bei ${de(count, `Beziehung ${z(what)}`, `Beziehungen ${z(what)}`)} wird aus einem Ende kein Knoten`,
  "field-unwritten": ({ what, count }) => `das Feld ${z(what)} wird nicht geschrieben (${count.toLocaleString("de")}-mal)`,
  "record-unwritten": ({ what, count }) =>
    `${de(count, `Eintrag ${z(what)} wird`, `Einträge ${z(what)} werden`)} nicht geschrieben`,
  "edge-dangling": ({ from, to, missing }) => `${z(from)} braucht ${z(to)}, und ${z(missing)} gibt es in der Datei nicht`,
  "edge-forbidden": ({ dependent, dependentKind, supplier, supplierKind }) =>
    `${z(dependent)} braucht ${z(supplier)}, und von der Art „${supplierKind}“ kann nichts abhängen, das von der Art „${dependentKind}“ ist: das bleibt außen vor; „kinds“ in der Zuordnung kann sagen, was sie sind`,
  "edge-itself": ({ name }) => `${z(name)} braucht sich selbst: das bleibt außen vor`,
  "edge-repeated": ({ dependent, supplier }) => `${z(dependent)} braucht ${z(supplier)} schon einmal`,
  "node-repeated": ({ id }) => `${z(id)} steht hier noch einmal: das erste bleibt`,
  "node-skipped": ({ name, what }) => `aus ${z(name)} (${cut(what)}) wird kein Knoten`,
  "operator-dangling": ({ name, operator }) =>
    `wer ${z(name)} betreibt, ist nicht bekannt: ${z(operator)} gibt es in der Datei nicht`,
  "operator-no-organisation": ({ name, operator, kind }) =>
    `wer ${z(name)} betreibt, ist nicht bekannt: ${z(operator)} ist von der Art „${kind}“ und keine Organisation`,
  "insurer-not-taken": ({ name }) =>
    `${z(name)} gilt als IT-Dienstleister, obwohl die Datei es einen Krankenversicherer nennt: nur „kinds“ in der Zuordnung macht einen daraus`,
  "kind-unused": ({ key }) => `die Zuordnung nennt eine Art für ${z(key)}, und so heißt in der Datei nichts`,
  "note-of-file": ({ about, text }) => `${z(about)}: ${cut(text)}`,
  "outage-unplaced": ({ about, text }) =>
    `${z(about)} ist als gestört genannt und hier als Knoten nicht bekannt${text === "" ? "" : `: ${cut(text)}`}`,
  incomplete: ({ about }) => `die Datei selbst ist unvollständig: ${cut(about)}`,
  "registers-joined": ({ registers, organisations }) =>
    `${de(registers, "Register", "Register")} über die LEI zusammengeführt; in mehreren steht ${de(organisations, "Organisation", "Organisationen")}`,
  "needs-joined": ({ rows }) =>
    `${de(rows, "Zeile wiederholt", "Zeilen wiederholen")}, was eine andere Zeile oder ein anderes Register zur selben Funktion und zum selben Dienstleister sagt`,
  "entities-kind": ({ entities }) =>
    `${de(entities, "Finanzunternehmen gilt", "Finanzunternehmen gelten")} als Leistungserbringer unbekannter Größe: „kinds“ in der Zuordnung sagt es anders, etwa "eba_CT:x309": insurer`,
  "code-made": ({ code }) =>
    `${z(code)} wird genannt und steht in keiner Liste des Registers: es gilt als Organisation dieses Namens`,
  "recipient-inferred": ({ what, count }) =>
    `wem ${z(what)} als Unterauftragnehmer zuarbeitet, steht nirgends: angenommen sind alle des Rangs davor (${count.toLocaleString("de")}-mal)`,
  "function-missing": ({ entity, function: id }) =>
    id === ""
      ? `ein Vertrag von ${z(entity)} nennt keine Funktion: das Unternehmen selbst braucht ihn`
      : `eine Funktion ${z(id)} von ${z(entity)} gibt es im Register nicht: das Unternehmen selbst braucht, was für sie gedacht ist`,
  "contract-expired": ({ contract, day }) => `der Vertrag ${z(contract)} endete am ${day}, vor dem Stichtag des Registers`,
  "assets-unread": ({ name, text }) => `Bilanzsumme von ${z(name)}: ${z(text)} ist kein Betrag in einer Währung`,
  "landscapes-joined": ({ landscapes, nodes }) =>
    `aus ${de(landscapes, "Landschaft", "Landschaften")} wird eine: ${de(nodes, "Knoten steht", "Knoten stehen")} in mehreren`,
  "merge-conflict": ({ about, field, kept, other }) =>
    `zu ${z(about)} sagen Landschaften Verschiedenes: „${field}“ ist ${z(kept)} (das bleibt), hier aber ${z(other)}`,
  "register-conflict": ({ about, field, kept, other }) =>
    `zu ${z(about)} sagen Register Verschiedenes: ${registerFields[field]?.de ?? field} ist ${z(kept)} (das bleibt), hier aber ${z(other)}`,
};
