import { type IssueWords, type RecordIssues, wordingOf } from "../../errors/issues.js";
import { quoted } from "../german-quotes.js";
import { germanFailureWords } from "./german-failure-words.js";
import { either, meant, noRow, ofRow, theRow } from "./german-phrases.js";
import { germanShapeWords } from "./german-shape-words.js";

/** What issues across the records of a document say in German. */
export const germanRecordWords: IssueWords<keyof RecordIssues> = {
  ...germanFailureWords,
  "taken-id": ({ row, id, first }) => ({
    message: `die Kennung ${quoted(id)} ${ofRow(row)} ist vergeben`,
    hint: `sie steht schon in ${first}`,
  }),
  "unknown-reference": ({ row, id, near }) => ({
    message: id === "" ? `die Kennung ${ofRow(row)} fehlt` : `es gibt ${noRow(row)} ${quoted(id)}`,
    hint: id === "" ? undefined : meant(near),
  }),
  "unknown-unit": ({ unit, near }) => ({
    message: `es gibt keine Einheit ${quoted(unit)}`,
    hint: meant(near) ?? `eigene Einheiten stehen unter „units: [{ id: ${unit} }]“`,
  }),
  "wrong-kind": ({ id, kind, wanted }) => ({
    message: `${quoted(id)} ist von der Art ${quoted(kind)}`,
    hint: `hier gehört ein Knoten der Art ${either(wanted.map(quoted))} hin`,
  }),
  "repeated-candidate": ({ id }) => ({
    message: `${quoted(id)} steht zweimal unter den möglichen Lieferanten`,
    hint: "einmal genügt",
  }),
  "self-dependency": ({ id }) => ({
    message: `${quoted(id)} kann nicht von sich selbst abhängen`,
    hint: "hier gehört ein anderer Knoten hin",
  }),
  "forbidden-pair": ({ dependentKind, supplier, supplierKind, permitted }) => ({
    message: `ein Knoten der Art ${quoted(dependentKind)} kann nicht von ${quoted(supplier)} der Art ${quoted(supplierKind)} abhängen`,
    hint: `möglich ist ${either(permitted.map(quoted))}`,
  }),
  "weight-above-one": ({ weight, rule }) => ({
    message: `„weight“ ist ${weight}`,
    hint: `hier gehört ein Anteil von 0 bis 1 hin; mehr ist nur in Gruppen mit der Regel „share“ oder „capacity“ möglich, und diese hat ${quoted(rule)}`,
  }),
  "slack-in-group": ({ rule }) => ({
    message: `„slack“ hat in einer Gruppe mit der Regel ${quoted(rule)} keine Bedeutung`,
    hint: "das Feld kann wegfallen",
  }),
  "stand-by-in-group": ({ rule }) => ({
    message: `eine Reserve kann nicht in einer Gruppe mit der Regel ${quoted(rule)} stehen`,
    hint: "sie gehört in eine Gruppe mit der Regel „at-least“ oder „capacity“",
  }),
  "runs-beside-buffer": () => ({
    message: "was nur zu bestimmten Zeitpunkten genutzt wird, hat keinen Puffer",
    hint: "entweder „runs“ oder „bufferHours“ fällt weg",
  }),
  "ceiling-without-stand-by": ({ field }) => ({
    message: `nur eine Reserve hat ein „${field}“`,
    hint: `entweder gehört „activationHours“ oder „limitHours“ dazu, oder „${field}“ fällt weg`,
  }),
  "empty-group": ({ group, node }) => ({
    message: `keine Abhängigkeit von ${quoted(node)} steht in der Gruppe ${quoted(group)}`,
    hint: "die Abhängigkeiten nennen ihre Gruppe im Feld „group“; sonst kann die Gruppe wegfallen",
  }),
  "too-few-members": ({ k, members }) => ({
    message: `„k“ ist ${k}`,
    hint: `richtig ist höchstens ${members}: so viele Mitglieder hat die Gruppe ohne Reserven`,
  }),
  "weights-too-great": ({ group, sum, most }) => ({
    message: `die Gewichte der Gruppe ${quoted(group)} ergeben zusammen ${sum}`,
    hint: `richtig ist höchstens ${most}`,
  }),
  "weights-too-small": ({ group, sum }) => ({
    message: `die Gewichte der Gruppe ${quoted(group)} ergeben ohne Reserven zusammen ${sum}`,
    hint: "richtig ist mindestens 1: die Lieferanten einer Gruppe mit der Regel „capacity“ tragen im Normalbetrieb das Ganze",
  }),
  "group-of-another": ({ group, node, dependent }) => ({
    message: `die Gruppe ${quoted(group)} gehört zu ${quoted(node)}`,
    hint: `hier gehört eine Gruppe von ${quoted(dependent)} hin`,
  }),
  "source-lacking": () => ({
    message: "„documented“, aber keine Quelle ist genannt",
    hint: "die Quelle gehört unter „sources“ (in Tabellen „evidence.sources“); ohne Quelle ist „inferred“ oder „assumed“ zu schreiben",
  }),
  "owns-itself": ({ id, trail }) => ({
    message: `${quoted(id)} würde sich selbst gehören: ${trail.map(quoted).join(" → ")}`,
  }),
  "taken-alias": ({ alias, id }) => ({
    message: `${quoted(alias)} bezeichnet schon ${quoted(id)}`,
    hint: "hier gehört eine eigene Bezeichnung hin",
  }),
  "reserved-id": ({ id }) => ({
    message: `die Kennung ${quoted(id)} steht für Betreiber, die niemand genannt hat`,
    hint: "hier gehört eine andere Kennung hin",
  }),
  "member-of-two-pools": ({ id, pool }) => ({
    message: `${quoted(id)} steht schon im Sammelposten ${quoted(pool)}`,
    hint: "ein Krankenversicherer steht nur in einem Sammelposten",
  }),
  "pool-member-with-figure": ({ id }) => ({
    message: `${quoted(id)} hat eine eigene Zahl`,
    hint: "ein Mitglied eines Sammelpostens hat „insured: unknown“",
  }),
  "pool-cap-too-small": ({ insurers, cap, insured }) => ({
    message: `${insurers} Krankenversicherer mit je höchstens ${cap} Versicherten haben zusammen nicht ${insured}`,
  }),
  "repair-beside-recovery": ({ id }) => ({
    message: `${quoted(id)} kommt nach einer festen Zeit zurück und wird zugleich Standort für Standort wiederhergestellt`,
    hint: "entweder „recoveryHours“ fällt weg oder die Wiederherstellung mit ihrem Team",
  }),
  "repair-of-nothing": ({ populations }) => ({
    message:
      populations === 0 ? "hier wird nichts gezählt, was wiederhergestellt werden könnte" : `hier stehen ${populations} Bestände`,
    hint: "wiederhergestellt werden Standorte oder der einzige Bestand eines Knotens",
  }),
  "repair-without-rate": () => ({
    message: "es fehlt, wie schnell wiederhergestellt wird",
    hint: "entweder gehört „sitesPerDay“ oder „sharePerDay“ dazu, oder ein Team ist für den Knoten zuständig",
  }),
  "repair-beside-crew": ({ id, crew }) => ({
    message: `das Team ${quoted(crew)} stellt ${quoted(id)} wieder her; ein eigenes „sitesPerDay“ gibt es daneben nicht`,
    hint: "eines von beiden fällt weg",
  }),
  "crew-of-nobody": ({ crew }) => ({
    message: `das Team ${quoted(crew)} ist für niemanden zuständig`,
    hint: "seine Auswahl nennt Knoten mit Standorten oder mit genau einem anderen Bestand",
  }),
  "member-of-two-crews": ({ id, crew }) => ({
    message: `für ${quoted(id)} ist schon das Team ${quoted(crew)} zuständig`,
    hint: "für einen Knoten ist nur ein Team zuständig",
  }),
  "order-of-others": ({ id, near }) => ({
    message: `${quoted(id)} gehört nicht in diese Reihenfolge`,
    hint: meant(near) ?? "eine Reihenfolge nennt alle, die sie betrifft, jeden einmal",
  }),
  "order-names-twice": ({ id }) => ({ message: `${quoted(id)} steht zweimal in der Reihenfolge`, hint: "einmal genügt" }),
  "left-out-of-order": ({ id }) => ({
    message: `${quoted(id)} fehlt in der Reihenfolge`,
    hint: "eine Reihenfolge nennt alle, die sie betrifft, jeden einmal",
  }),
  "draw-without-supply": ({ id }) => ({
    message: `die Abhängigkeit ${quoted(id)} entnimmt aus einem Knoten, der keinen Vorrat hat`,
    hint: "entweder bekommt der Lieferant „supply“, oder „draws“ fällt weg",
  }),
  "draw-instead-of-what": ({ id }) => ({
    message: `es ist nicht klar, an wessen Stelle ${quoted(id)} bei Verlust mehr entnimmt`,
    hint: "ihre Gruppe hat genau ein anderes Mitglied, oder „of“ nennt eine andere Abhängigkeit desselben Knotens",
  }),
  "draw-of-another": ({ id, node, dependent }) => ({
    message: `${quoted(id)} ist eine Abhängigkeit von ${quoted(node)}, nicht von ${quoted(dependent)}`,
    hint: "„of“ nennt eine Abhängigkeit desselben Knotens",
  }),
  "supply-too-small": ({ id, perDay, always }) => ({
    message: `aus ${quoted(id)} werden ständig ${always} am Tag entnommen, und ${perDay} kommen hinein`,
    hint: "ein Vorrat reicht, solange nichts gestört ist: „perDay“ ist mindestens die Summe von „always“",
  }),
  "reserve-above-stock": ({ reserve, stock }) => ({
    message: `der Mindestbestand von ${reserve} liegt über dem Bestand${stock === 0 ? ", den es nicht gibt" : ` von ${stock}`}`,
    hint: "„stock“ ist, was anfangs da ist; unter dem Mindestbestand gilt Alarm",
  }),
  "built-in-unit": ({ unit }) => ({ message: `die Einheit ${quoted(unit)} gibt es von selbst`, hint: "sie kann hier wegfallen" }),
  "built-in-population": ({ unit, isField }) => ({
    message: `${quoted(unit)} wird nicht unter „populations“ gezählt`,
    hint: isField
      ? `die Zahl gehört in das Feld ${quoted(unit)}`
      : "was hier gezählt wird, braucht eine eigene Einheit, zum Beispiel „users“",
  }),
  "repeated-unit": ({ unit }) => ({ message: `die Einheit ${quoted(unit)} steht hier zweimal`, hint: "einmal genügt" }),
  "empty-range": ({ atLeast, atMost, unit }) => ({
    message: `mindestens ${atLeast} und höchstens ${atMost} ${unit === "insured" ? "Personen" : quoted(unit)} kann nicht beides gelten`,
  }),
  "holds-never": ({ validFrom, validTo }) => ({
    message: `„validTo“ (${validTo}) liegt vor „validFrom“ (${validFrom})`,
    hint: "der letzte Tag, an dem es gilt, liegt nicht vor dem ersten",
  }),
  "total-of-nobody": ({ total }) => ({
    message: `die Gesamtzahl ${quoted(total)} umfasst keinen Knoten der Landschaft`,
    hint: "wen sie umfasst, gehört unter „members“",
  }),
  "overlapping-totals": ({ total, other, unit }) => ({
    message: `die Gesamtzahlen ${quoted(total)} und ${quoted(other)} der Einheit ${quoted(unit)} umfassen manche gemeinsam und manche nicht`,
    hint: "von zwei Gesamtzahlen einer Einheit umfasst die eine alle der anderen, oder keine",
  }),
  "delay-without-start": ({ delay }) => ({
    message: `${quoted(delay)} zählt ab einem Beginn, und das Szenario hat keinen`,
    hint: "richtig ist „start: 2023-04-24T22:00+02:00“ im Szenario, oder hier ein Zeitpunkt",
  }),
  "ends-before-begin": ({ begin, end }) => ({
    message: `das Ende ${quoted(end)} liegt nicht nach dem Beginn`,
    hint: `hier gehört ein Zeitpunkt nach ${quoted(begin)} hin`,
  }),
  "end-without-begin": ({ end }) => ({
    message: `hier steht das Ende ${quoted(end)}, und nirgends der Beginn`,
    hint: "dazu gehört ein „begin“, oder „start“ im Szenario",
  }),
  "empty-span": ({ earliest, latest }) => ({
    message: `frühestens ${quoted(earliest)} und spätestens ${quoted(latest)} kann nicht beides gelten`,
    hint: "der früheste Zeitpunkt liegt nicht nach dem spätesten",
  }),
  "nothing-observed": ({ aspect }) => ({
    message: `verglichen wird ${aspect === "begin" ? "ein Beginn, und beobachtet wurde keiner" : "ein Ende, und beobachtet wurde keines"}`,
    hint: `dazu gehört ${aspect === "begin" ? "„fromEarliest“ oder „fromLatest“" : "„toEarliest“ oder „toLatest“"}; sonst ist „aspect“ hier „none“`,
  }),
  "no-end-observed": ({ observation }) => ({
    message: `von ${quoted(observation)} lässt sich kein Ende übernehmen: dort steht keines`,
    hint: "dort gehört „toEarliest“ oder „toLatest“ hin, oder hier eine Beobachtung, die ein Ende hat",
  }),
  "refers-to-itself": ({ field, id }) => ({
    message: `${quoted(field)} ist ${quoted(id)}, und das ist diese Beobachtung selbst`,
    hint: "hier gehört eine andere hin, oder das Feld fällt weg",
  }),
  "empty-selection": ({ selector, disturbance, near }) => {
    const wanted = Object.entries(selector).map(([field, value]) => `${quoted(field)} ${quoted(value)}`);
    return {
      message: `Störung ${quoted(disturbance)}: nichts in der Landschaft hat ${wanted.join(" und ")}`,
      hint: meant(near),
    };
  },
  "patch-for-another": ({ wanted, found }) => ({
    message: `der Patch ist für die Landschaft ${quoted(wanted)}, und diese heißt ${quoted(found)}`,
    hint: "er gehört zu jener Landschaft; ohne das Feld gilt er für jede",
  }),
  "spoken-of-twice": ({ id, first }) => ({
    message: `${quoted(id)} kommt zweimal vor`,
    hint: `zuerst in ${first}; einmal genügt`,
  }),
  "set-and-unset": ({ field }) => ({
    message: `${quoted(field)} steht unter „set“ und unter „unset“`,
    hint: "eines von beiden muss wegfallen",
  }),
  "broken-by-patch": ({ row, id, cause, isRemoved }) => {
    const { message, hint } = wordingOf({ ...germanShapeWords, ...germanRecordWords }, cause);
    return {
      message: `${theRow(row)} ${quoted(id)} der Landschaft: ${message}`,
      hint: isRemoved ? "der Patch entfernt, worauf sich das bezieht; auch das muss er entfernen oder ändern" : hint,
    };
  },
  "broken-on-day": ({ row, id, day, cause }) => {
    const { message, hint } = wordingOf({ ...germanShapeWords, ...germanRecordWords }, cause);
    return {
      message: `${theRow(row)} ${quoted(id)} am ${day}: ${message}`,
      hint: cause.code === "unknown-reference" ? "er gilt an diesem Tag nicht; auch diese Zeile muss sagen, wann sie gilt" : hint,
    };
  },
  "nothing-on-day": ({ day }) => ({
    message: `am ${day} gilt kein Knoten der Landschaft`,
    hint: "richtig ist ein Tag, an dem einige ihrer Knoten gelten",
  }),
  "no-day": () => ({
    message: "einige Zeilen gelten nur an bestimmten Tagen, und es steht nicht da, um welchen Tag es geht",
    hint: "ein Tag muss genannt sein, oder die Landschaft braucht das Feld „asOf“",
  }),
  "figure-twice": ({ id, unit, first }) => ({
    message: `${quoted(id)} hat für ${quoted(unit)} schon eine eigene Zahl`,
    hint: `sie steht in ${first}; einmal genügt`,
  }),
  "figure-of-another-kind": ({ id, kind, unit, kinds }) => ({
    message: `${quoted(id)} ist von der Art ${quoted(kind)}`,
    hint: `${quoted(unit)} ist für Knoten der Art ${either(kinds.map(quoted))}`,
  }),
  "figure-of-another-unit": ({ id, unit, units }) => ({
    message: `bei ${quoted(id)} wird ${quoted(unit)} nicht gezählt`,
    hint:
      units.length === 0
        ? "in der Landschaft wird bei diesem Knoten nichts gezählt"
        : `in der Landschaft wird dort ${units.map(quoted).join(" und ")} gezählt; eine andere Einheit braucht dort erst einen Eintrag unter „populations“`,
  }),
  "figure-without-date": ({ id, unit }) => ({
    message: `zu ${quoted(unit)} von ${quoted(id)} hat die Landschaft kein Datum`,
    hint: "das Datum kann hier wegfallen",
  }),
  "range-in-pool": ({ id, pool }) => ({
    message: `${quoted(id)} steht im Sammelposten ${quoted(pool)}`,
    hint: "seine Summe ist eine einzige Zahl; daraus lässt sich nur eine Zahl herausnehmen, kein Bereich",
  }),
  "above-pool-cap": ({ figure, pool, cap }) => ({
    message: `${figure} ist mehr, als ein Mitglied des Sammelpostens ${quoted(pool)} haben kann`,
    hint: `richtig ist höchstens ${cap}`,
  }),
  "above-pool-sum": ({ pool, sum }) => ({
    message: `die Zahlen der Mitglieder des Sammelpostens ${quoted(pool)} sind zusammen größer als seine Summe`,
    hint: `richtig ist zusammen höchstens ${sum}`,
  }),
  "pool-left-too-great": ({ pool, left, members, most }) => ({
    message: `im Sammelposten ${quoted(pool)} blieben ${left} Personen, und seine ${members} anderen Mitglieder haben höchstens ${most}`,
  }),
};
