import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../src/errors/errors.js";
import { readLandscape } from "../../src/formats/index.js";
import { readXlsxLandscape } from "../../src/formats/xlsx/index.js";
import { joinedIds, joinedMembers } from "../../src/model/values/joined-ids.js";
import { errorText } from "../../src/report/errors/error-text.js";
import { rows, workbookOf } from "./xlsx/workbook-of.js";

function said(work: () => unknown, language: "en" | "de"): string {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidInputError) return errorText(error, language);
    throw error;
  }
  return "";
}

const columns = ["id", "kind", "name", "operator", "systemType", "sites", "supply.perDay", "supply.order", "evidence.status"];
const nodes = (order: string): string[][] => [
  ["bank", "system", "Bank", "unknown", "blood-bank", "", "20", order, "assumed"],
  ["north", "service-provider", "North", "", "", "1", "", "", "assumed"],
  ["south/east", "service-provider", "South", "", "", "1", "", "", "assumed"],
];
const draws = ["north", "south/east"].map((dependent, place) => [`d${place}`, "use", dependent, "bank", "1", "10", "assumed"]);
const drawn = ["id", "kind", "dependent", "supplier", "weight", "draws.always", "evidence.status"];

const csv = (order: string, delimiter: string): string => {
  const heading = ["record", "tragweite", ...columns, "dependent", "supplier", "weight", "draws.always"];
  const rowsOfNodes = nodes(`"${order}"`).map((cells) => ["node", "", ...cells, "", "", "", ""]);
  const rowsOfDraws = draws.map(([id = "", kind = "", dependent = "", supplier = "", weight = "", always = "", status = ""]) => [
    ...["dependency", "", id, kind, "", "", "", "", "", "", status],
    ...[dependent, supplier, weight, always],
  ]);
  const document = ["landscape", "landscape/1", "l", ...Array.from({ length: 12 }, () => "")];
  return [heading, document, ...rowsOfNodes, ...rowsOfDraws].map((cells) => cells.join(delimiter)).join("\n");
};

describe("an order in a table whose ids have the wrong sign between them", () => {
  it.each([
    "north, south/east",
    "north,south/east",
    "north|south/east",
    "north / south/east",
    "north/south/east",
    "north south/east",
  ])("is told with its line, its column and the sign that is right: %s", (order) => {
    for (const delimiter of [",", ";"]) {
      const text = csv(order, delimiter);
      const column = (text.split("\n")[2] ?? "").indexOf(`"${order}"`) + 1;
      expect(said(() => readLandscape(text, { format: "csv" }), "en")).toContain(
        `3:${column}: /nodes/0/supply/order/0: "${order}" is several ids instead of one; ";" stands between the items of a list: write "north;south/east"`,
      );
      expect(said(() => readLandscape(text, { format: "csv" }), "de")).toContain(
        'sind mehrere Kennungen statt einer; zwischen den Einträgen einer Liste steht „;“: richtig ist "north;south/east"',
      );
      expect(said(() => readLandscape(text, { format: "csv" }), "en")).not.toContain("missing in the order");
      expect(said(() => readLandscape(csv("north;south/east", delimiter), { format: "csv" }), "en")).toBe("");
    }
    const workbook = workbookOf({
      sheets: {
        landscape: rows(["tragweite", "id"], ["landscape/1", "l"]),
        nodes: rows(columns, ...nodes(order)),
        dependencies: rows(drawn, ...draws),
      },
    });
    expect(said(() => readXlsxLandscape(workbook), "en")).toContain(
      `nodes!H2: /nodes/0/supply/order/0: "${order}" is several ids instead of one; ";" stands between the items of a list: write north;south/east`,
    );
  });
});

it("is told in YAML and JSON, too, where each is an item of its own", () => {
  const landscape = {
    tragweite: "landscape/1",
    id: "l",
    nodes: [{ kind: "it-provider", id: "p", name: "P", evidence: { status: "documented", sources: ["a, b"] } }],
  };
  expect(said(() => readLandscape(JSON.stringify(landscape)), "en")).toContain(
    '/nodes/0/evidence/sources/0: "a, b" is several ids instead of one; each of them is an item of its own: "a", "b"',
  );
});

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/), { minLength: 2, maxLength: 5 });

it("finds the ids that were joined, and nothing in one id", () => {
  fc.assert(
    fc.property(ids, fc.constantFrom(", ", ",", "|", " / ", " ", "\n", "; "), (all, sign) => {
      expect(joinedIds(all.join(sign))).toEqual(all);
      expect(joinedIds(all[0] ?? "")).toBeUndefined();
      expect(joinedMembers(all.join("/"), all)).toEqual(all);
      expect(joinedMembers(all[0] ?? "", all)).toBeUndefined();
    }),
  );
  expect(joinedIds("Blut, Plasma")).toBeUndefined();
  expect(joinedMembers("north/x", ["north", "x-ray"])).toBeUndefined();
});
