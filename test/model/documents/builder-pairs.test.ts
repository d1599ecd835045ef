import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";
import { nodeKinds } from "../../../src/model/landscape/node-kinds.js";
import { permittedSuppliers } from "../../../src/model/landscape/permitted-suppliers.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const pairs = nodeKinds.flatMap((dependent) => nodeKinds.map((supplier) => ({ dependent, supplier })));

/** The numbers of the lines of a program that do not compile under the project's own options. */
function linesThatDoNotCompile(source: string): Set<number> {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const path = `${root}test/model/documents/pairs.generated.ts`;
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === path ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2023) : getSourceFile(name, ...rest);
  const program = ts.createProgram([path], options, host);
  const file = program.getSourceFile(path)!;
  return new Set(
    [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ start }) => file.getLineAndCharacterOfPosition(start!).line,
    ),
  );
}

const fields = ["supplier", "candidates"] as const;
const head = [
  `import type { LandscapeBuilder, NodeRef } from "../../../src/model/documents/builder.js";`,
  "declare const builder: LandscapeBuilder;",
  ...nodeKinds.map((kind, index) => `declare const node${index}: NodeRef<"${kind}">;`),
];

it("compiles exactly the pairs of the table, as supplier and as candidates", () => {
  const asked = fields.flatMap((field) => pairs.map((pair) => ({ field, ...pair })));
  const calls = asked.map(({ field, dependent, supplier }) => {
    const ref = `node${nodeKinds.indexOf(supplier)}`;
    const end = field === "supplier" ? ref : `[${ref}, ${ref}]`;
    return `builder.dependency({ dependent: node${nodeKinds.indexOf(dependent)}, ${field}: ${end}, kind: "use", weight: 1 });`;
  });
  const wrong = linesThatDoNotCompile([...head, ...calls].join("\n"));
  expect([...wrong].filter((line) => line < head.length)).toEqual([]);
  for (const [index, { field, dependent, supplier }] of asked.entries()) {
    const permitted = (permittedSuppliers[dependent] as readonly string[]).includes(supplier);
    expect(!wrong.has(head.length + index), `${dependent} on ${supplier} as ${field}`).toBe(permitted);
  }
});
