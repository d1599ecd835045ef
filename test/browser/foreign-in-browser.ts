import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { writeArchimate } from "../../src/formats/archimate/index.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { draftRegisters, zippedRegister } from "../formats/register/generated-registers.js";
import { temporary, tragweite, writePage } from "./command-line.js";
import { open, savedBy, type Watched } from "./open-report.js";
import { triedLanguages } from "./tried.js";

/** As XML writes it: a name that would be an element. */
const hostile = "&lt;img src=x onerror=&quot;document.title=1&quot;&gt;";
const evidence = { status: "assumed" } as const;
const house: Landscape = {
  tragweite: "landscape/1",
  id: "house",
  nodes: [
    { kind: "it-provider", id: "host", name: "Host", evidence },
    { kind: "system", id: "mail", name: "Mail", operator: "host", systemType: "mail", evidence },
    { kind: "system", id: "net", name: "Netz", operator: "host", systemType: "network", evidence },
  ],
  dependencies: [{ id: "d", dependent: "mail", supplier: "net", kind: "use", weight: 1, evidence }],
};

/** A small file of each program, and the direction of its edges where it has to be said. */
const files: Readonly<Record<string, { readonly text: string; readonly edges?: string }>> = {
  "graph.graphml": {
    text: `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed"><node id="a"/><node id="${hostile}"/><edge source="a" target="${hostile}"/></graph></graphml>`,
    edges: "dependent-to-supplier",
  },
  "graph.gexf": {
    text: `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected"><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>`,
    edges: "both",
  },
  "edges.csv": { text: "Source,Target,Type,Id\na,b,Directed,0\nb,c,Directed,1\n", edges: "supplier-to-dependent" },
  "model.xml": { text: writeArchimate(house).text },
  "bom.json": {
    text: '{"bomFormat":"CycloneDX","specVersion":"1.6","services":[{"bom-ref":"a","name":"Portal"},{"bom-ref":"b","name":"Mail"}],"dependencies":[{"ref":"a","dependsOn":["b"]}]}',
  },
  "catalog-info.yaml": {
    text: "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: eau\nspec:\n  type: service\n  dependsOn: [resource:db]\n---\napiVersion: backstage.io/v1alpha1\nkind: Resource\nmetadata:\n  name: db\nspec:\n  type: database\n",
  },
  "compose.yaml": { text: "services:\n  web:\n    image: web\n    depends_on: [db]\n  db:\n    image: postgres\n" },
  "cmdb_rel_ci.csv": {
    text: '"parent","type","child","sys_id"\n"eAU","Depends on::Used by","KIM","1"\n"KIM","Runs on::Runs","esx","2"\n',
  },
  "itop.xml": {
    text: '<?xml version="1.0"?>\n<Set>\n<Organization alias="o" id="7"><name>Klinik</name></Organization>\n<Server alias="s" id="2"><name>Server 2</name><org_id>7</org_id></Server>\n<DBServer alias="d" id="4"><name>Postgres</name><system_id>2</system_id></DBServer>\n</Set>\n',
  },
  "workspace.json": {
    text: '{"name":"Klinik","views":{},"model":{"people":[],"softwareSystems":[{"id":"2","name":"Portal","relationships":[{"id":"r","sourceId":"2","destinationId":"4"}]},{"id":"4","name":"E-Mail"}]}}',
  },
  "likec4.json": {
    text: '{"projectId":"klinik","specification":{},"elements":{"portal":{"id":"portal","kind":"system","title":"Portal"},"db":{"id":"db","kind":"database"}},"relations":{"a":{"source":{"model":"portal"},"target":{"model":"db"}}},"views":{}}',
  },
  "bundle.json": {
    text: '{"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"Organization","id":"o1","name":"Praxis am See"}},{"resource":{"resourceType":"HealthcareService","id":"h1","name":"Termine","providedBy":{"reference":"Organization/o1"},"endpoint":[{"reference":"Endpoint/e1"}]}},{"resource":{"resourceType":"Endpoint","id":"e1","name":"KIM","connectionType":{"code":"kim"}}}]}',
  },
};

/** Of iTop, what stands between things that are in other files. */
const link =
  '<lnkApplicationSolutionToFunctionalCI alias="l" id="9"><applicationsolution_id>1</applicationsolution_id><functionalci_id>2</functionalci_id></lnkApplicationSolutionToFunctionalCI>';

const openBench = async (language: "de" | "en"): Promise<Watched> => open(await writePage("workbench", "--lang", language));

const dropped = (page: Page, name: string, text: string): Promise<unknown> =>
  page.evaluate(`{
    const data = new DataTransfer();
    data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }`);

describe.each(triedLanguages)("a file of another program on the workbench (%s)", (language) => {
  it("is recognised, told what was taken, assumed and left, and becomes the landscape of the command line", async () => {
    const { page, requests, messages } = await openBench(language);
    for (const [name, { text, edges }] of Object.entries(files)) {
      const path = temporary(`${language}-${name}`);
      writeFileSync(path, text);
      if (edges === undefined) await page.setInputFiles("#open", path);
      else await dropped(page, `${language}-${name}`, readFileSync(path, "utf8"));
      await page.waitForSelector(`#foreign-format:has-text("${name}")`);
      if (edges !== undefined) {
        // nothing is guessed
        expect(await page.isDisabled("#take-import"), name).toBe(true);
        await page.selectOption("#import-edges", edges);
      }
      await page.waitForSelector("[data-made]");
      expect(await page.locator(".outcome [data-notes]").count(), name).toBeGreaterThan(0);
      await page.click("#take-import");
      await page.waitForSelector(".answer-panel");
      const saved = parse((await savedBy(page, () => page.click('[data-save="yaml"]'))).text);
      const asked = edges === undefined ? [] : ["--edges", edges];
      expect(saved, name).toEqual(parse(await tragweite("import", path, ...asked, "--quiet")));
      await page.click('[data-panel="changes"]');
      await page.waitForSelector("[data-notes]");
    }
    expect(await page.locator("img").count()).toBe(0);
    expect([...requests, ...messages]).toEqual([]);
  });

  it("is a register of information, in a package as it is reported", async () => {
    const { page, requests, messages } = await openBench(language);
    const [draft] = draftRegisters({ seed: 1, registers: 1, entities: 2, providers: 3 });
    const content = draft === undefined ? undefined : zippedRegister(draft).content;
    const path = temporary(`${language}-register.zip`);
    writeFileSync(path, content as Uint8Array);
    await page.setInputFiles("#open", path);
    await page.waitForSelector("[data-made]");
    expect(await page.locator("#import-take").count()).toBe(0);
    await page.click("#take-import");
    await page.waitForSelector(".answer-panel");
    const saved = parse((await savedBy(page, () => page.click('[data-save="yaml"]'))).text);
    expect(saved).toEqual(parse(await tragweite("import", path, "--quiet")));
    expect([...requests, ...messages]).toEqual([]);
  });

  it("is several registers of information at once, and no others silently left", async () => {
    const { page, requests, messages } = await openBench(language);
    const paths = draftRegisters({ seed: 2, registers: 3, entities: 6, providers: 5 }).map((draft, at) => {
      const path = temporary(`${language}-${at}-house.zip`);
      writeFileSync(path, zippedRegister(draft).content as Uint8Array);
      return path;
    });
    await page.setInputFiles("#open", paths);
    await page.waitForSelector("[data-made]");
    await page.click("#take-import");
    await page.waitForSelector(".answer-panel");
    const saved = parse((await savedBy(page, () => page.click('[data-save="yaml"]'))).text);
    expect(saved).toEqual(parse(await tragweite("import", ...paths, "--quiet")));

    const templates = { "b_01.02.csv": "c0010,c0020\nBANK,Bank", "b_05.01.csv": "c0010,c0050\nHOST,Host" };
    const parts = Object.entries(templates).map(([name, text]) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) }));
    await page.click("#close");
    await page.setInputFiles("#open", parts);
    await page.waitForSelector('#foreign-format:has-text("b_05.01.csv")');

    await page.click(".import > .buttons button");
    const other = { name: "compose.yaml", mimeType: "text/yaml", buffer: Buffer.from(files["compose.yaml"]?.text ?? "") };
    await page.setInputFiles("#open", [other, ...parts]);
    await page.waitForSelector('.refusal li:has-text("compose.yaml")');
    expect([...requests, ...messages]).toEqual([]);
  });

  it("takes its name and what else is to be taken, is refused with words, and is left again", async () => {
    const { page, messages } = await openBench(language);
    const path = temporary(`${language}-rel.csv`);
    writeFileSync(
      path,
      '"parent","type","child"\n"KIM","Sends data to::Receives data from","Archiv"\n"KIM","Runs on::Runs","esx"\n',
    );
    await page.setInputFiles("#open", path);
    await page.waitForSelector('[data-made="dependencies"] strong:text-is("1")');
    await page.fill("#import-take", "Sends data to::Receives data from");
    await page.keyboard.press("Tab");
    await page.waitForSelector('[data-made="dependencies"] strong:text-is("2")');
    await page.fill("#import-name", "Unser Haus");
    await page.keyboard.press("Tab");
    await page.click(".import > .buttons button");
    await page.waitForSelector(".start");
    await dropped(page, "links.xml", `<Set>${link}</Set>`);
    await page.waitForSelector(".outcome .wrong");
    expect(await page.textContent(".outcome")).toContain("Verknüpfungen nennen nur Nummern");
    expect(await page.isDisabled("#take-import")).toBe(true);
    expect(messages).toEqual([]);
  });
});
