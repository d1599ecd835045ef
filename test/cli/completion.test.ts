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
    /** What each line of words is completed to, in one shell: starting it takes longer than all the rest. */
    const replies = (lines: readonly (readonly string[])[]): string[][] => {
      const calls = lines.map(
        (words) =>
          `COMP_WORDS=(${words.map((word) => `"${word}"`).join(" ")}); COMP_CWORD=${words.length - 1}; COMPREPLY=(); _tragweite; echo "\${COMPREPLY[@]}"`,
      );
      const { stdout, stderr, status } = spawnSync("bash", ["--norc"], {
        input: [script, ...calls].join("\n"),
        encoding: "utf8",
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      return stdout
        .replace(/\n$/, "")
        .split("\n")
        .map((line) => line.trim().split(" "));
    };
    expect(
      replies([
        ["tragweite", "co"],
        ["tragweite", "run", "germany"],
        ["tragweite", "run", "germany-2023", "--scenario", "bit"],
        ["tragweite", "run", "germany-2023", "--out", "germ"],
        ["tragweite", "rank", "germany-2023", "--lang", ""],
        ["tragweite", "rank", "germany-2023", "--by", ""],
        ["tragweite", "list", "germany-2023", "--sc"],
      ]),
    ).toEqual([
      ["compare", "concentration", "convert", "completion"],
      ["germany-2023"],
      ["bitmarck-2023-01", "bitmarck-2023-04"],
      [""],
      ["en", "de"],
      expect.arrayContaining(["operator"]),
      [""],
    ]);
    const asked = [...(await optionsByHelp())].flatMap(([command, options]) => options.map((option) => [command, option]));
    const answers = replies(asked.map((words) => ["tragweite", ...words]));
    expect(answers.length).toBe(asked.length);
    asked.forEach(([command, option], index) => {
      expect(answers[index], `${command} ${option}`).toContain(option);
    });
  });

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
