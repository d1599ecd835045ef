/**
 * Milliseconds of the processor that a run takes in this process, in all of its threads, those that compile and collect
 * included. Other processes may run beside it.
 */
export function processorMilliseconds(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  return since(start);
}

/** The same of work that is waited for. */
export async function processorMillisecondsOf(run: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await run();
  return since(start);
}

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
