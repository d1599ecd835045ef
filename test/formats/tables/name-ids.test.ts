import { expect, it } from "vitest";
import { idPart, NameIds } from "../../../src/formats/tables/name-ids.js";

it.each([
  ["ePA für Ärzte", "epa-fuer-aerzte"],
  ["Straße & Söhne GmbH", "strasse-soehne-gmbh"],
  ["A\u0308rzte", "aerzte"],
  ["Café №5", "cafe-no5"],
  ["日本", ""],
  ["../..", ""],
  [`${"a".repeat(79)} b`, "a".repeat(79)],
])("the id of %s is %s", (name, id) => {
  expect(idPart(name)).toBe(id);
});

it("ids are given once, and never one that stands for nobody known", () => {
  const ids = new NameIds();
  const given = ["Host", "host-2", "HOST", "Host", "Unknown!"].map((name) => ids.idOf(name, "provider").id);
  expect(given).toEqual(["host", "host-2", "host-3", "host-4", "unknown-2"]);
});
