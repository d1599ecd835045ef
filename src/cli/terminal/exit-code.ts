/** What a command tells the shell. */
export const ExitCode = {
  ok: 0,
  /** A limit that the user set with --fail-on is exceeded. */
  exceeded: 1,
  /** It could not run. */
  failed: 2,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
