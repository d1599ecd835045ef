import type { Command } from "@commander-js/extra-typings";

/** What can be completed, read off the program itself. */
export interface Completed {
  readonly program: string;
  readonly commands: readonly CompletedCommand[];
}

interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  /** Words that may stand as its arguments. */
  readonly words: readonly string[];
  readonly options: readonly CompletedOption[];
}

interface CompletedOption {
  /** Such as "--out". */
  readonly name: string;
  readonly description: string;
  readonly takesValue: boolean;
  /** Words that may be its value; none: a file. */
  readonly words: readonly string[];
}

/** Names that are no path. */
export interface ShippedNames {
  readonly landscapes: readonly string[];
  readonly scenarios: readonly string[];
}

/** The commands of a program with their options, choices and the shipped names that fit. */
export function completed(program: Command, { landscapes, scenarios }: ShippedNames, helpText: string): Completed {
  const wordsOf = (name: string, choices: readonly string[] | undefined): readonly string[] => {
    if (choices !== undefined) return choices;
    if (/scenario/.test(name)) return scenarios;
    return /^(?:landscape|other|model)$/.test(name) ? landscapes : [];
  };
  const help: CompletedOption = { name: "--help", description: helpText, takesValue: false, words: [] };
  const commands = program.commands.map((command): CompletedCommand => {
    // a command with others below it is completed with all that these take
    const below = command.commands;
    const options = new Map(
      [command, ...below].flatMap((each) =>
        each.options
          .filter(({ hidden }) => !hidden)
          .map(({ long, description, required, optional, argChoices }): [string, CompletedOption] => [
            long ?? "",
            {
              name: long ?? "",
              description,
              takesValue: required || optional,
              words: wordsOf(long ?? "", argChoices),
            },
          ]),
      ),
    );
    const words = [command, ...below].flatMap((each) =>
      each.registeredArguments.flatMap((argument) => wordsOf(argument.name(), argument.argChoices)),
    );
    return {
      name: command.name(),
      description: command.description(),
      words: [...new Set([...below.map((each) => each.name()), ...words])],
      options: [...options.values(), help],
    };
  });
  return { program: program.name(), commands };
}

const listed = (words: readonly string[]): string => words.join(" ");

/** Words of the program, choices and shipped names; everything else is completed as a file. */
export function bashCompletion({ program, commands }: Completed): string {
  const cases = commands.map(({ name, words, options }) => {
    const values = options
      .filter(({ takesValue, words: some }) => takesValue && some.length > 0)
      .map(({ name: option, words: some }) => `      ${option}) words="${listed(some)}" ;;\n`);
    const files = options.filter(({ takesValue, words: some }) => takesValue && some.length === 0).map(({ name: each }) => each);
    return `    ${name})
      case "$before" in
${values.join("")}${files.length > 0 ? `      ${files.join("|")}) words="" ;;\n` : ""}      *) case "$current" in
        -*) words="${listed(options.map(({ name: option }) => option))}" ;;
        *) words="${listed(words)}" ;;
      esac ;;
      esac ;;
`;
  });
  return `_${program}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}" words=""
  if [ "$COMP_CWORD" -le 1 ]; then
    words="${listed(commands.map(({ name }) => name))}"
  else
    case "\${COMP_WORDS[1]}" in
${cases.join("")}    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _${program} ${program}
`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

export function zshCompletion({ program, commands }: Completed): string {
  const specified = (text: string): string => text.replace(/[[\]:]/g, (character) => `\\${character}`);
  const cases = commands.map(({ name, words, options }) => {
    const specs = options.map(({ name: option, description, takesValue, words: some }) => {
      const value = !takesValue ? "" : some.length > 0 ? `: :(${listed(some)})` : ": :_files";
      return quoted(`*${option}[${specified(description)}]${value}`);
    });
    const argument = quoted(words.length > 0 ? `*: :{ compadd -- ${listed(words)}; _files }` : "*: :_files");
    return `    ${name}) _arguments ${[...specs, argument].join(" \\\n      ")} ;;\n`;
  });
  const names = commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}\n`);
  return `#compdef ${program}
_${program}() {
  local -a commands
  commands=(
${names.join("")}  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join("")}  esac
}
if [ "$funcstack[1]" = "_${program}" ]; then _${program} "$@"; else compdef _${program} ${program}; fi
`;
}

export function fishCompletion({ program, commands }: Completed): string {
  const escaped = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap(({ name, description, words, options }) => {
    const within = `complete -c ${program} -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c ${program} -n __fish_use_subcommand -f -a ${name} -d ${escaped(description)}`,
      ...(words.length > 0 ? [`${within} -a ${escaped(listed(words))}`] : []),
      ...options.map(({ name: option, description: what, takesValue, words: some }) => {
        const value = !takesValue ? "" : some.length > 0 ? ` -x -a ${escaped(listed(some))}` : " -r";
        return `${within} -l ${option.slice(2)}${value} -d ${escaped(what)}`;
      }),
    ];
  });
  return `${lines.join("\n")}\n`;
}
