import { expect, it } from "vitest";
import { explanationsPage } from "./explanations-page.js";

it("docs/explanations.md shows what the commands print", async () => {
  await expect(await explanationsPage()).toMatchFileSnapshot("../../docs/explanations.md");
});
