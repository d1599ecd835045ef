import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, posix, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = resolve(root, "src");

function filesBelow(folder: string): string[] {
  return readdirSync(resolve(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /[.]tsx?$/.test(name) && !name.includes("node_modules"))
    .map((name) => `${folder}/${name}`)
    .sort();
}

const sources = filesBelow("src");
const entries = ["", "report/", "decide/", "engine/", "formats/", "io/", "parallel/"]
  .map((folder) => `src/${folder}index.ts`)
  .concat(sources.filter((file) => /^src\/formats\/[a-z0-9-]+\/index[.]ts$/.test(file)));
const textOf = (file: string): string => readFileSync(resolve(root, file), "utf8");

/** The module specifiers that a file imports or exports from. */
function importsOf(file: string): string[] {
  return ts.preProcessFile(textOf(file)).importedFiles.map(({ fileName }) => fileName);
}

/** Every call and every `new` in a file. */
function callsIn(file: string): (ts.CallExpression | ts.NewExpression)[] {
  const found: (ts.CallExpression | ts.NewExpression)[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true));
  return found;
}

/** The file that an import names by its .js ending. */
function fileOf(from: string, name: string): string {
  const path = posix.join(dirname(from), name.replace(/[.]js$/, ""));
  return sources.find((file) => file === `${path}.ts` || file === `${path}.tsx`) ?? `${path}.ts`;
}

/** The folder below src/ in which a file stands; the files beside the folders are their own. */
function placeOf(path: string): string {
  const [place = ""] = relative(source, path).split("/");
  return place;
}

/** Which places each place may import, besides itself and the files that all may import. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  "quantities.ts": [],
  "sequences.ts": [],
  "version.ts": [],
  model: [],
  words: ["model"],
  graphology: ["model"],
  engine: [],
  analysis: ["engine", "graphology", "model"],
  explain: ["analysis", "engine", "graphology", "model", "words"],
  report: ["analysis", "explain", "model", "words"],
  decide: ["analysis", "engine", "model", "report", "words"],
  "live-page": ["analysis", "engine", "explain", "graphology", "model", "report", "words"],
  edit: ["formats", "model", "words"],
  workbench: ["analysis", "edit", "engine", "explain", "formats", "graphology", "live-page", "model", "report", "words"],
  formats: ["model"],
  io: ["formats", "model"],
  parallel: ["analysis", "engine", "model"],
  "index.ts": ["analysis", "engine", "explain", "graphology", "model", "report", "words"],
  cli: ["analysis", "engine", "explain", "formats", "graphology", "io", "model", "parallel", "report", "words"],
};
const besides: Readonly<Record<string, readonly string[]>> = {
  "src/engine/compile/compile.ts": ["model"],
  "src/engine/compile/compile-groups.ts": ["model"],
  "src/engine/compile/compile-supplies.ts": ["model"],
};

/** Every import between two files of src/, as importer and imported. */
function importPairs(): (readonly [from: string, to: string])[] {
  return sources.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith("."))
      .map((name) => [file, fileOf(file, name)] as const),
  );
}

/** The rooms in which two files part ways: folders that stand side by side, the files beside folders being a room too. */
function roomsOf(from: string, to: string): readonly [from: string, to: string] {
  const [one, other] = [from.split("/"), to.split("/")];
  let depth = 0;
  while (one[depth] === other[depth]) depth++;
  const room = (path: readonly string[]): string =>
    path.length - 1 > depth ? path.slice(0, depth + 1).join("/") : `${path.slice(0, depth).join("/")}/.`;
  return [room(one), room(other)];
}

/** Rooms that import each other, directly or through others, at whatever depth; the files of src/ itself and the entries are in none. */
function circlesOf(pairs: readonly (readonly [string, string])[]): string[][] {
  const imported = new Map<string, Set<string>>();
  for (const [from, to] of pairs) {
    const [one, other] = roomsOf(from, to);
    if (one === other || one === "src/." || other === "src/." || entries.includes(from)) continue;
    imported.set(one, (imported.get(one) ?? new Set()).add(other));
  }
  const reachedFrom = (room: string): Set<string> => {
    const reached = new Set<string>();
    for (const open = [room]; open.length > 0; ) {
      for (const next of imported.get(open.pop()!) ?? []) {
        if (!reached.has(next)) open.push(next);
        reached.add(next);
      }
    }
    return reached;
  };
  const reached = new Map([...imported.keys()].map((room) => [room, reachedFrom(room)]));
  const inCircles = [...imported.keys()].filter((room) => reached.get(room)!.has(room)).sort();
  const circles = new Set(
    inCircles.map((room) =>
      inCircles.filter((other) => reached.get(room)!.has(other) && reached.get(other)?.has(room)).join(" "),
    ),
  );
  return [...circles].map((circle) => circle.split(" "));
}

describe("the folders of src/", () => {
  it("import along the flow of data only", () => {
    const wrong = sources.flatMap((file) => {
      const from = placeOf(resolve(root, file));
      const allowed = [
        from,
        "errors",
        "quantities.ts",
        "sequences.ts",
        "version.ts",
        ...(mayImport[from] ?? []),
        ...(besides[file] ?? []),
      ];
      return importsOf(file)
        .filter((name) => name.startsWith("."))
        .map((name) => placeOf(resolve(root, fileOf(file, name))))
        .filter((to) => !allowed.includes(to))
        .map((to) => `${file} → ${to}`);
    });
    expect(wrong).toEqual([]);
  });

  it("run in no circle at any depth", () => {
    expect(circlesOf(importPairs())).toEqual([]);
  });

  it("are found in a circle where one is planted", () => {
    const planted = ["src/analysis/levels/steady-state.ts", "src/analysis/course/course.ts"] as const;
    expect(circlesOf([...importPairs(), planted])).toContainEqual(expect.arrayContaining(["src/analysis/levels"]));
    const ownFiles = ["src/engine/loss.ts", "src/engine/timeline/timeline.ts"] as const;
    expect(circlesOf([...importPairs(), ownFiles])).toEqual([
      ["src/engine/.", "src/engine/compile", "src/engine/propagate", "src/engine/timeline"],
    ]);
  });

  it("import nothing of Node.js outside io, parallel and cli", () => {
    const wrong = sources.filter(
      (file) => !/^src\/(io|parallel|cli)\//.test(file) && importsOf(file).some((name) => name.startsWith("node:")),
    );
    expect(wrong).toEqual([]);
  });

  it("name files in relative imports with their .js ending", () => {
    const wrong = sources.filter((file) => importsOf(file).some((name) => name.startsWith(".") && !name.endsWith(".js")));
    expect(wrong).toEqual([]);
  });
});

it("test/ mirrors the folders of src/, beside folders of its own", () => {
  const foldersOf = (files: readonly string[], below: string): Set<string> => {
    const paths = files.map((file) => dirname(relative(below, file)).split("/"));
    return new Set(paths.flatMap((path) => path.map((_, depth) => path.slice(0, depth + 1).join("/"))));
  };
  const inSource = foldersOf(sources, "src");
  const tops = new Set([...inSource].map((folder) => folder.split("/")[0]));
  const inTest = [...foldersOf(filesBelow("test"), "test")].filter((folder) => tops.has(folder.split("/")[0]) && folder !== ".");
  expect(inTest.length).toBeGreaterThan(10);
  expect(inTest.filter((folder) => !inSource.has(folder))).toEqual([]);
});

describe("a file", () => {
  it("is one concept in kebab-case, and no drawer for leftovers", () => {
    const names = [...sources, ...filesBelow("test"), ...filesBelow("examples"), ...filesBelow("bench")];
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.property)?(\.(test|bench))?\.tsx?$/.test(basename(name)))).toEqual(
      [],
    );
    expect(names.filter((name) => /^(utils?|helpers?|common|types|misc|shared)\.tsx?$/.test(basename(name)))).toEqual([]);
  });

  it("stays below 300 lines", () => {
    const files = [...sources, ...filesBelow("test"), ...filesBelow("data/build"), ...filesBelow("bench")];
    expect(files.filter((file) => textOf(file).split("\n").length > 300)).toEqual([]);
  });

  const calls = sources.flatMap((file) => callsIn(file).map((call) => ({ file, call })));
  const said = ({ file, call }: (typeof calls)[number]): string => `${file}: ${call.getText()}`;

  it("builds no regular expression from an expression: what comes in could make it hang", () => {
    const built = calls.filter(({ call }) => /(^|\.)RegExp$/.test(call.expression.getText())).map(said);
    expect(built).toEqual([]);
  });

  it("spreads no sequence into arguments: a long one would not fit on the stack", () => {
    const spread = calls.filter(({ call }) => call.arguments?.some(ts.isSpreadElement)).map(said);
    expect(spread).toEqual([]);
  });

  it("exports by name, and re-exports only where it is an entry", () => {
    const barrels = sources.filter((file) => !entries.includes(file) && /^export (\*|\{[^}]*\} from)/m.test(textOf(file)));
    expect(barrels).toEqual([]);
    expect(sources.filter((file) => /^export default/m.test(textOf(file)))).toEqual([]);
  });
});

it.skipIf(!existsSync(resolve(root, ".git")))(
  "holds nothing that somebody left behind: no file that is kept has a megabyte",
  () => {
    const kept = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" }).split("\0").filter(Boolean);
    expect(kept.length).toBeGreaterThan(1000);
    expect(kept.filter((file) => existsSync(resolve(root, file)) && statSync(resolve(root, file)).size >= 1_000_000)).toEqual([]);
  },
);
