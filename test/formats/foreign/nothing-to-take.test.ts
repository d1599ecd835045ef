import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/errors/errors.js";
import { readBackstage } from "../../../src/formats/backstage/index.js";
import { readItop } from "../../../src/formats/itop/index.js";
import { readRegisterLandscape } from "../../../src/formats/register/index.js";
import { errorText } from "../../../src/report/errors/error-text.js";
import { zipOf } from "../recognise/zip-of.js";

function refusalIn(work: () => unknown, language: "en" | "de"): string {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidInputError) return errorText(error, language);
  }
  throw new Error("it was read");
}

const link =
  '<Set><lnkApplicationSolutionToFunctionalCI id="6"><applicationsolution_id>2</applicationsolution_id><functionalci_id>3</functionalci_id></lnkApplicationSolutionToFunctionalCI></Set>';
const domain = "apiVersion: backstage.io/v1alpha1\nkind: Domain\nmetadata: { name: d }\nspec: { owner: o }\n";

describe("a file in which nothing becomes a node", () => {
  it.each([
    [
      "links of iTop",
      () => readItop(link),
      /export of these objects \(FunctionalCI\)/,
      /Ausgabe dieser Objekte \(FunctionalCI\)/,
    ],
    ["a domain of Backstage", () => readBackstage(domain), /components, resources/, /Komponenten, Ressourcen/],
    [
      "an empty register",
      () => readRegisterLandscape([{ content: zipOf({ "b_01.02.csv": "c0010,c0020\n" }) }]),
      /entities stand in B_01\.02/,
      /Unternehmen stehen in B_01\.02/,
    ],
  ])("is told what would be read, in both languages: %s", (_, work, english, german) => {
    expect(refusalIn(work, "en")).toMatch(english);
    expect(refusalIn(work, "de")).toMatch(german);
  });
});
