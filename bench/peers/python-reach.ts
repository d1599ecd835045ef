import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type ReachPeer, type ReachTask, writeReachTask } from "./reach-peer.js";

/** A peer as `reach_peer.py` names it. */
export type PythonPeer = "networkx" | "igraph" | "igraph-count";

/** The program that a Python runs; from the root, as a benchmark may run as a bundle in another folder. */
export const reachScript = join(process.cwd(), "bench/peers/reach_peer.py");

/** A Python that has the module: the first on the path, or that of the system. */
export function pythonWith(module: "networkx" | "igraph"): string | undefined {
  return ["python3", "/usr/bin/python3"].find((python) => spawnSync(python, ["-c", `import ${module}`]).status === 0);
}

/** NetworkX or igraph in a process of its own, which waits between the runs. */
export async function pythonReach(peer: PythonPeer, task: ReachTask): Promise<ReachPeer> {
  const module = peer === "networkx" ? "networkx" : "igraph";
  const python = pythonWith(module);
  if (python === undefined) return { absent: `python3-${module} is absent` };
  const child = spawn(python, [reachScript, peer, writeReachTask(task)], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${module} ended`);
    return value;
  };
  await nextLine();
  return {
    reach: async () => {
      child.stdin.write("again\n");
      const [milliseconds = 0, found = 0] = (await nextLine()).split(" ").map(Number);
      return { milliseconds, found };
    },
    close: () => child.stdin.end(),
  };
}
