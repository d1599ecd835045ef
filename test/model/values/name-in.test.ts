import { nameIn, parseLandscape } from "tragweite";
import { expect, it } from "vitest";

const evidence = { status: "assumed" } as const;

it("takes the name for the language, else the one that is there", () => {
  const { nodes } = parseLandscape({
    tragweite: "landscape/1",
    id: "small",
    nodes: [
      { kind: "it-provider", id: "a", name: "Mail gateway", names: { de: "Mail-Gateway" }, evidence },
      { kind: "it-provider", id: "b", name: "Rechenzentrum", names: { en: "Data centre" }, evidence },
      { kind: "it-provider", id: "c", name: "BITMARCK", evidence },
    ],
  });
  expect(nodes.map((node) => nameIn(node, "de"))).toEqual(["Mail-Gateway", "Rechenzentrum", "BITMARCK"]);
  expect(nodes.map((node) => nameIn(node, "en"))).toEqual(["Mail gateway", "Data centre", "BITMARCK"]);
  expect(nameIn({ names: { de: "Ausfall" } }, "de")).toBe("Ausfall");
  expect(nameIn({ names: { de: "Ausfall" } }, "en")).toBeUndefined();
  expect(nameIn({}, "de")).toBeUndefined();
});

it("refuses a language that no report is written in, and an empty name", () => {
  const named = (names: object) => () => parseLandscape({ tragweite: "landscape/1", id: "small", names, nodes: [] });
  expect(named({ fr: "Passerelle" })).toThrow("fr");
  expect(named({ de: "" })).toThrow("/names/de");
});
