import type { FormatIssues } from "../../errors/format-issues.js";
import type { IssueWords } from "../../errors/issues.js";
import { quoted } from "../german-quotes.js";
import { meant } from "./german-phrases.js";

/** What issues of Open-PSA fault trees say in German. */
export const germanFaultTreeWords: IssueWords<Extract<keyof FormatIssues, `psa-${string}`>> = {
  "psa-root": ({ tag }) => ({ message: `<${tag}> ist kein Open-PSA-Modell`, hint: "es beginnt mit <opsa-mef>" }),
  "psa-unsupported": ({ tag }) => ({
    message: `<${tag}> wird nicht gelesen`,
    hint: "gelesen werden Fehlerbäume, deren Parameter Zahlen sind",
  }),
  "psa-unnamed": ({ tag }) => ({ message: `<${tag}> hat keinen Namen`, hint: "er gehört in das Attribut „name“" }),
  "psa-private": ({ name }) => ({
    message: `${quoted(name)} gilt nur in seinem Teil des Modells`,
    hint: "es braucht einen eigenen Namen; das Attribut „role“ fällt weg",
  }),
  "psa-defined-twice": ({ name, line }) => ({
    message: `${quoted(name)} ist zum zweiten Mal festgelegt`,
    hint: `zuerst in Zeile ${line}`,
  }),
  "psa-loop": ({ gates }) => ({
    message: `Gatter beruhen auf sich selbst: ${gates.map(quoted).join(" → ")}`,
    hint: "Schleifen sind in diesem Format nicht erlaubt",
  }),
  "psa-formulas": ({ gate, count }) => ({ message: `das Gatter ${quoted(gate)} hat ${count} Formeln statt einer` }),
  "psa-no-arguments": ({ tag }) => ({
    message: `<${tag}> hat keine Argumente`,
    hint: 'mindestens eines gehört hinein, zum Beispiel „<basic-event name="…"/>“',
  }),
  "psa-minimum": ({ found }) => ({
    message: found === "" ? "<atleast> hat kein „min“" : `<atleast> hat „min“ ${quoted(found)}`,
    hint: "hier gehört eine ganze Zahl ab 1 hin",
  }),
  "psa-too-few-arguments": ({ minimum, operands }) => ({
    message: `<atleast> hat „min“ ${minimum}`,
    hint: `richtig ist höchstens ${operands}: so viele Argumente hat es`,
  }),
  "psa-repeated-argument": ({ name }) => ({
    message: `${quoted(name)} steht zweimal in diesem <atleast>`,
    hint: "einmal genügt",
  }),
  "psa-repeated-formula": ({ tag, line }) => ({
    message: `dieses <${tag}> sagt dasselbe wie das, was in Zeile ${line} desselben <atleast> steht`,
    hint: "einmal genügt",
  }),
  "psa-constant": () => ({ message: "eine Konstante ist „true“ oder „false“" }),
  "psa-undefined": ({ tag, name, near: [near] }) => ({
    message: name === "" ? `der Name in <${tag}> fehlt` : `<${tag}> nennt ${quoted(name)}, und das ist nirgends festgelegt`,
    hint: near === undefined || name === "" ? undefined : meant([near]),
  }),
  "psa-other-kind": ({ name, wanted, tag }) => ({
    message: `${quoted(name)} ist kein <${wanted}>`,
    hint: `es ist mit <${tag}> festgelegt`,
  }),
  "psa-not-coherent": ({ tag }) => ({
    message: `<${tag}> ist nicht kohärent: ein Ausfall könnte einen anderen aufheben`,
    hint: "gelesen werden <and>, <or> und <atleast>",
  }),
  "psa-no-connective": ({ tag }) => ({
    message: `<${tag}> verknüpft nichts`,
    hint: "gelesen werden <and>, <or> und <atleast>",
  }),
  "psa-house-event": ({ name }) => ({
    message: `das Ereignis ${quoted(name)} hat keine Konstante`,
    hint: 'richtig ist „<constant value="true"/>“ oder „<constant value="false"/>“',
  }),
  "psa-unknown-top": ({ top, near }) => ({
    message: `es gibt kein Gatter ${quoted(top)}`,
    hint: meant(near) ?? "hier gehört ein Gatter des Modells hin",
  }),
  "psa-tops": ({ count, gates }) => ({
    message:
      count === 0
        ? "jedes Gatter wird von einem anderen verwendet"
        : `${count} Gatter werden von keinem anderen verwendet: ${gates.map(quoted).join(", ")}${count > gates.length ? ", …" : ""}`,
    hint: "welches das oberste ist, muss angegeben werden",
  }),
  "psa-parameter": ({ name, why }) => ({
    message:
      name === ""
        ? "der Name des Parameters fehlt"
        : `der Parameter ${quoted(name)} ${{ undefined: "ist nirgends festgelegt", empty: "hat keinen Wert", loop: "ist durch sich selbst festgelegt" }[why]}`,
  }),
  "psa-expression": ({ tag }) => ({
    message: `<${tag}> ist keine Konstante`,
    hint: "eine Wahrscheinlichkeit ist <float> oder <int>, oder ein Parameter, der eine Zahl ist",
  }),
  "psa-probability": ({ found }) => ({
    message: found === "" ? "die Wahrscheinlichkeit fehlt" : `${quoted(found)} ist keine Wahrscheinlichkeit`,
    hint: "richtig ist eine Zahl von 0 bis 1",
  }),
};
