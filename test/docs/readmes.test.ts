import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { call, packageFolder } from "../cli/memory-host.js";

const textOf = (name: string): string => readFileSync(`${packageFolder}${name}`, "utf8");
const readmes = ["README.md", "README.de.md"].map((name) => [name, textOf(name)] as const);
const blocksOf = (text: string, language: string): string[] =>
  [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, word, block]) => (word === language ? [block!] : []));

/** A terminal without colours, of the width in which the READMEs show answers. */
const terminal = { columns: 110, env: { NO_COLOR: "1" } };

/** The arguments of a command line; what stands in quotes is one. */
const argumentsOf = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!);

/** The commands that stand in the text, besides those that leave something out. */
function commandsIn(text: string): string[] {
  const lines = [...text.matchAll(/`(?:tragweite|node dist\/cli\.js) ([^`]+)`/g)].map(([, line]) => line!);
  return lines.filter((line) => line.includes(" ") && !/…|\||\b[A-Z]{4,}\b/.test(line));
}

describe.each(readmes)("%s", (name, text) => {
  it("shows answers as a terminal of 110 columns shows them", async () => {
    expect(blocksOf(text, "console")).not.toEqual([]);
    for (const block of blocksOf(text, "console")) {
      const [command = "", ...shown] = block.trimEnd().split("\n");
      expect(command).toMatch(/^\$ tragweite /);
      const { stdout, stderr } = await call(argumentsOf(command.slice("$ tragweite ".length)), terminal);
      const parts = shown.join("\n").split(/(?:^|\n)…(?:\n|$)/);
      expect(parts.join("").length, command).toBeGreaterThan(0);
      for (const part of parts) expect(stdout + stderr, command).toContain(part);
    }
  });

  it("names commands that run", async () => {
    const commands = commandsIn(text);
    expect(commands).not.toEqual([]);
    for (const command of commands) expect(await call(argumentsOf(command), terminal), command).toMatchObject({ code: 0 });
  });

  it("shows tables that stand in examples/ to the letter", () => {
    const tables = readdirSync(`${packageFolder}examples`).filter((file) => file.endsWith(".csv"));
    const files = tables.map((file) => textOf(`examples/${file}`));
    for (const block of blocksOf(text, "csv")) expect(files).toContain(block);
  });

  it("names scripts that exist, and links to files that exist", () => {
    const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm (?:run )?(start|test|bench|build|lint|typecheck|check:\w+|docs:?\w*)(?![\w:])/g)];
    expect(named).not.toEqual([]);
    for (const [, script] of named) expect(scripts).toHaveProperty([script!]);
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target!);
    expect(targets.filter((target) => !existsSync(`${packageFolder}${target}`))).toEqual([]);
    expect(targets).toContain(readmes.find(([other]) => other !== name)?.[0]);
  });
});

it("README.de.md shows an answer for each question that it explains", () => {
  const german = textOf("README.de.md");
  for (const word of ["validate", "run", "rank", "concentration", "--fail-on"])
    expect(blocksOf(german, "console").join(""), word).toContain(word);
  expect(blocksOf(german, "csv")).toHaveLength(1);
});
