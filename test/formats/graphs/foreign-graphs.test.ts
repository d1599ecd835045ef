import { describe, expect, it } from "vitest";
import { readGexf } from "../../../src/formats/gexf/index.js";
import { readGraphml } from "../../../src/formats/graphml/index.js";
import { expectOnlyErrorsOfOurs } from "../mutations.js";

const graphml = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE graphml SYSTEM "http://graphml.graphdrawing.org/dtds/1.0rc/graphml.dtd">
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key id="d0" for="node" attr.name="Kind" attr.type="string"><default>system</default></key>
  <key id="d1" for="node" attr.name="operator" attr.type="string"/>
  <key id="d2" for="node" yfiles.type="nodegraphics"/>
  <key id="d3" for="edge" attr.name="weight" attr.type="double"/>
  <graph id="House" edgedefault="directed">
    <node id="n0"><data key="d0">service</data><data key="d1">Klinik</data><data key="d2"><y:ShapeNode><y:Geometry x="1"/><y:NodeLabel>eAU-Annahme</y:NodeLabel></y:ShapeNode></data></node>
    <node id="kim"><data key="d1">Host GmbH</data></node>
    <node id="n2"><data key="d0">it-provider</data><data key="label">Host GmbH</data></node>
    <node id="n3"><data key="d0">insurer</data><data key="label">Kasse</data></node>
    <node id="n4"/><node id="n4"/>
    <edge id="0" source="n0" target="kim"><data key="d3">0.5</data></edge>
    <edge id="0" source="n0" target="kim"><data key="d3">7</data></edge>
    <edge source="kim" target="n0"/>
    <edge source="kim" target="gone"/>
    <edge source="kim" target="kim"/>
  </graph>
</graphml>`;

const gexf = `<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <graph defaultedgetype="directed">
    <attributes class="node"><attribute id="0" title="type" type="string"><default>it-provider</default></attribute></attributes>
    <nodes>
      <node id="0" label="Host"/>
      <node id="1" label="Mail" start="2020"><attvalues><attvalue for="0" value="mail"/></attvalues><viz:position x="1" y="2"/></node>
    </nodes>
    <edges><edge id="7" source="0" target="1" type="directed" weight="0.25"/></edges>
  </graph>
</gexf>`;

const codes = (notes: readonly { readonly code: string; readonly place?: string }[]) =>
  notes.map(({ code, place }) => `${code}${place === undefined ? "" : ` ${place}`}`);

describe("a graph of another program", () => {
  it("in GraphML becomes a landscape in which nothing is lost without a note", () => {
    const { landscape, notes } = readGraphml(graphml, { file: "house.graphml", edges: "dependent-to-supplier", weights: true });
    expect(landscape.id).toBe("house");
    expect(landscape.nodes.map(({ id, kind, name, aliases, evidence }) => [id, kind, name, aliases, evidence.status])).toEqual([
      ["klinik", "it-provider", "Klinik", undefined, "assumed"],
      ["eau-annahme", "service", "eAU-Annahme", ["n0"], "inferred"],
      ["kim", "system", "kim", undefined, "inferred"],
      ["host-gmbh", "it-provider", "Host GmbH", ["n2"], "inferred"],
      ["kasse", "it-provider", "Kasse", ["n3"], "assumed"],
      ["n4", "system", "n4", undefined, "inferred"],
    ]);
    expect(landscape.nodes.find(({ id }) => id === "kim")).toMatchObject({ operator: "host-gmbh" });
    expect(
      landscape.dependencies?.map(({ dependent, supplier, weight, evidence }) => [dependent, supplier, weight, evidence]),
    ).toEqual([
      ["eau-annahme", "kim", 0.5, { status: "inferred", sources: ["file"], note: "house.graphml:14:5, 0" }],
      ["eau-annahme", "kim", 1, { status: "assumed", sources: ["file"], note: "house.graphml:15:5, 0" }],
    ]);
    expect(codes(notes)).toEqual([
      ...["edges-said", "nodes-made"],
      ...["operator-made 9:5", "type-of-default 10:5", "operator-unknown 13:5", "type-of-default 13:5", "weights-of-edges"],
      ...["node-repeated 13:20", "insurer-not-taken 12:5"],
      ...["edge-forbidden 16:5", "edge-dangling 17:5", "edge-itself 18:5"],
      ...["attribute-left 15:5", "element-left 9:5"],
    ]);
  });

  it("takes kinds from whoever asks, by id, name or type, and says which are of no use", () => {
    const { landscape, notes } = readGraphml(graphml, {
      edges: "supplier-to-dependent",
      kinds: { n3: "insurer", nobody: "service" },
    });
    expect(landscape.nodes.find(({ id }) => id === "kasse")).toMatchObject({
      kind: "insurer",
      insurerType: "other",
      insured: "unknown",
    });
    expect(notes.filter(({ code }) => code.startsWith("kind-")).map(({ code, values }) => [code, values])).toEqual([
      ["kind-mapped", { name: "Kasse", kind: "insurer" }],
      ["kind-unused", { key: "nobody" }],
    ]);
    expect(landscape.dependencies?.map(({ dependent, supplier }) => [dependent, supplier])).toEqual([["eau-annahme", "kim"]]);
  });

  it("in GEXF becomes a landscape, with defaults of attributes, and time and looks in notes", () => {
    const { landscape, notes } = readGexf(gexf, { edges: "supplier-to-dependent" });
    expect(landscape.nodes.map(({ id, kind }) => [id, kind])).toEqual([
      ["host", "it-provider"],
      ["mail", "system"],
    ]);
    expect(landscape.dependencies?.map(({ dependent, supplier, weight }) => [dependent, supplier, weight])).toEqual([
      ["mail", "host", 1],
    ]);
    expect(notes.filter(({ kind }) => kind === "left").map(({ values }) => values)).toEqual([
      { what: "weight", count: 1 },
      { what: "position", count: 1 },
      { what: "start", count: 1 },
    ]);
  });

  it("is refused where nobody says which end needs the other, and where edges have no direction", () => {
    expect(() => readGraphml(graphml, { file: "g" })).toThrow(
      /^g: the file does not say which end of an edge needs the other; say it with --edges/,
    );
    const undirected = graphml.replace('edgedefault="directed"', 'edgedefault="undirected"');
    expect(() => readGraphml(undirected, { edges: "dependent-to-supplier", file: "g" })).toThrow(
      /^g:14:5: 5 edges have no direction/,
    );
    const one = graphml.replace('<edge source="kim" target="n0"', '<edge source="kim" target="n0" directed="false"');
    expect(() => readGraphml(one, { edges: "supplier-to-dependent" })).toThrow(/^16:5: an edge has no direction/);
    expect(readGraphml(undirected, { edges: "both" }).landscape.dependencies).toHaveLength(3);
    expect(() =>
      readGexf(gexf.replace('defaultedgetype="directed"', "").replace('type="directed" ', ""), {
        edges: "dependent-to-supplier",
      }),
    ).toThrow(/an edge has no direction/);
  });

  it.each([
    ["<hyperedge/>", /<hyperedge> cannot be read here/],
    ['<node id="x"><graph edgedefault="directed"/></node>', /<graph> cannot be read here/],
    ['<node id="x"><port name="p"/></node>', /<port> cannot be read here/],
  ])("is refused where it is more than nodes and edges: %s", (inside, said) => {
    expect(() => readGraphml(graphml.replace('<node id="n4"/>', inside), { edges: "both" })).toThrow(said);
  });

  it("is refused below named limits where it is hostile", () => {
    const bomb = '<!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    for (const [read, root] of [
      [readGraphml, "graphml"],
      [readGexf, "gexf"],
    ] as const) {
      expect(() => read(`${bomb}<${root}>&b;</${root}>`)).toThrow(/a document type that defines something of its own/);
      expect(() => read(`<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><${root}>&x;</${root}>`)).toThrow(/document type/);
      expect(() => read(`<${root}>&x;</${root}>`)).toThrow(/no valid XML/);
      expect(() => read(`<${root}>${"<a>".repeat(100_000)}`)).toThrow(/limit nesting is 64/);
      expect(() => read(`<${root} ${Array.from({ length: 300 }, (_, at) => `a${at}=""`).join(" ")}/>`)).toThrow(/no valid XML/);
      expect(() => read("<svg/>")).toThrow(/this is not a graph in/);
      expect(() => read(`<${root}/>`)).toThrow(/nothing in it becomes a node/);
    }
    const nodes = (count: number): string => Array.from({ length: count }, (_, at) => `<node id="n${at}"/>`).join("");
    const many = (inside: string): string => `<graphml>${inside}</graphml>`;
    expect(() => readGraphml(many(`<graph>${nodes(11)}</graph>`), { limits: { nodes: 10 } })).toThrow(/limit nodes is 10/);
    const edges = '<edge source="n0" target="n1"/>'.repeat(11);
    expect(() =>
      readGraphml(many(`<graph edgedefault="directed">${nodes(2)}${edges}</graph>`), {
        edges: "both",
        limits: { dependencies: 10 },
      }),
    ).toThrow(/limit dependencies is 10/);
    const keys = Array.from({ length: 100 }, (_, at) => `<key id="k${at}" for="node"><default>x</default></key>`).join("");
    expect(() => readGraphml(many(`${keys}<graph>${nodes(200)}</graph>`), { limits: { cells: 10_000 } })).toThrow(
      /limit cells is 10000/,
    );
  });

  const pieces = [
    "<",
    ">",
    "/>",
    "</node>",
    "<node>",
    "<graph>",
    "<edge ",
    'id="',
    '"',
    "&",
    "&amp;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "<?x ",
    "__proto__",
  ];
  it("never ends otherwise than in a result or an error of this package: GraphML", () => {
    expectOnlyErrorsOfOurs([graphml], pieces, (text) => readGraphml(text, { edges: "dependent-to-supplier" }));
  });
  it("never ends otherwise than in a result or an error of this package: GEXF", () => {
    expectOnlyErrorsOfOurs([gexf], pieces, (text) => readGexf(text, { edges: "both" }));
  });
});
