import { describe, expect, it } from "vitest";
import { readLandscape } from "../../src/formats/index.js";
import { call } from "./memory-host.js";

const component = (name: string, needs: string): string =>
  `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: ${name} }\nspec: { type: service, owner: team, dependsOn: [${needs}] }\n`;
const server = '<Set><Server alias="s" id="2"><name>Server 2</name><org_id>7</org_id></Server></Set>';
const virtual =
  '<Set><VirtualMachine alias="v" id="3"><name>VM</name><org_id>7</org_id><server_id>2</server_id></VirtualMachine></Set>';
const files = {
  "shop/catalog-info.yaml": component("shop", "component:pay"),
  "pay/catalog-info.yaml": component("pay", ""),
  "servers.xml": server,
  "vms.xml": virtual,
  "compose.yaml": "services: { a: { depends_on: [b] }, b: {} }\n",
};
const needs = (text: string): readonly string[] =>
  (readLandscape(text, { format: "yaml" }).dependencies ?? []).map(({ dependent, supplier }) => `${dependent} needs ${supplier}`);

describe("several files in one import", () => {
  it.each([
    [["shop/catalog-info.yaml", "pay/catalog-info.yaml"], "shop needs pay", "shop/catalog-info.yaml:1:1"],
    [["servers.xml", "vms.xml"], "vm needs server-2", "vms.xml:1:6"],
  ])("are one where they are of one catalogue: %s", async (paths, need, place) => {
    const { code, stdout, stderr } = await call(["import", ...paths, "--name", "Ours"], { files });
    expect(code, stderr).toBe(0);
    expect(needs(stdout)).toEqual([need]);
    expect(stdout).toContain(place);
  });

  it.each([
    ["en", /compose\.yaml does not belong to the others: .*merge-landscapes/],
    ["de", /„compose\.yaml“ gehört nicht zu den anderen: .*merge-landscapes/],
  ])("are refused where they are of different programs, in %s, with what works", async (lang, told) => {
    const refused = await call(["import", "vms.xml", "compose.yaml", "--lang", lang], { files });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(told);
    expect((await call(["import", "shop/catalog-info.yaml", "vms.xml"], { files })).stderr).toMatch(/vms\.xml does not belong/);
    const each = await Promise.all(["vms.xml", "compose.yaml"].map((path) => call(["import", path], { files })));
    const made = { "a.yaml": each[0]?.stdout ?? "", "b.yaml": each[1]?.stdout ?? "" };
    const joined = await call(["merge-landscapes", "./a.yaml", "./b.yaml"], {
      files: { "./a.yaml": made["a.yaml"], "./b.yaml": made["b.yaml"] },
    });
    expect(joined.code, joined.stderr).toBe(0);
    expect(needs(joined.stdout)).toEqual(["a needs b"]);
  });
});
