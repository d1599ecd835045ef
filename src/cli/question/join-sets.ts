/**
 * Arguments in which the words after each of some flags are one comma-separated value: `--isolate a b` becomes
 * `--isolate a,b`. So a flag that is repeated keeps its sets apart.
 */
export function joinSets(args: readonly string[], flags: readonly string[]): string[] {
  const joined: string[] = [];
  let set = false;
  for (const [index, arg] of args.entries()) {
    if (arg === "--") return [...joined, ...args.slice(index)];
    const last = joined.at(-1);
    if (arg.startsWith("-") && arg !== "-") {
      set = flags.some((flag) => arg === flag || arg.startsWith(`${flag}=`));
      joined.push(arg);
    } else if (set && last !== undefined && !flags.includes(last)) {
      joined[joined.length - 1] = `${last},${arg}`;
    } else joined.push(arg);
  }
  return joined;
}
