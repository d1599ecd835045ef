import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

async function scriptFor(shell: string): Promise<string> {
  const { code, stdout, stderr } = await call(["completion", shell]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
}

/** Commands with their long options, as the help of each tells them. */
async function optionsByHelp(): Promise<Map<string, string[]>> {
  const { stdout } = await call(["--help"]);
  const names = [...stdout.slice(stdout.indexOf("\nCommands:")).matchAll(/^ {2}([a-z][a-z-]*)(?= )/gm)].map(([, name]) => name!);
  const commands = names.filter((name) => name !== "help");
  expect(commands).toEqual(expect.arrayContaining(["run", "cut-sets", "completion"]));
  const options = new Map<string, string[]>();
  for (const name of commands) {
    const help = (await call([name, "--help"])).stdout;
    options.set(
      name,
      [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => option!),
    );
  }
  return options;
}

describe("tragweite completion", () => {
  it("makes bash complete commands, options, choices and shipped names", async () => {
    const script = await scriptFor("bash");
    const reply = (...words: string[]): string[] => {
      const call = `${script}\nCOMP_WORDS=(${words.map((word) => `"${word}"`).join(" ")}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _tragweite; echo "\${COMPREPLY[@]}"`;
      const { stdout, stderr, status } = spawnSync("bash", ["--norc", "-c", call], { encoding: "utf8" });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      return stdout.trim().split(" ");
    };
    expect(reply("tragweite", "co")).toEqual(["compare", "concentration", "completion"]);
    expect(reply("tragweite", "run", "germany")).toEqual(["germany-2023"]);
    expect(reply("tragweite", "run", "germany-2023", "--scenario", "bit")).toEqual(["bitmarck-2023-04"]);
    expect(reply("tragweite", "rank", "germany-2023", "--by", "")).toContain("operator");
    expect(reply("tragweite", "rank", "germany-2023", "--lang", "")).toEqual(["en", "de"]);
    expect(reply("tragweite", "run", "germany-2023", "--out", "germ")).toEqual([""]);
    for (const [command, options] of await optionsByHelp())
      for (const option of options) expect(reply("tragweite", command, option), `${command} ${option}`).toContain(option);
  }, 120_000);

  it.each(["zsh", "fish"])("is whole for %s, and of its syntax where that shell is there", async (shell) => {
    const script = await scriptFor(shell);
    for (const [command, options] of await optionsByHelp()) {
      expect(script).toContain(command);
      for (const option of options) expect(script).toContain(shell === "fish" ? ` -l ${option.slice(2)}` : `*${option}[`);
    }
    for (const word of ["germany-2023", "bitmarck-2023-04", "operator", "documented"]) expect(script).toContain(word);
    const { error, status, stderr } = spawnSync(shell, ["-n"], { input: script, encoding: "utf8" });
    if (error === undefined) expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("knows no other shell", async () => {
    const { code, stderr } = await call(["completion", "powershell"]);
    expect(code).toBe(2);
    expect(stderr).toContain("bash, zsh, fish");
  });
});
