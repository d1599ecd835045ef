/** A thread of row 13: runs an empty loop so many times as a message says, and answers. */
import { parentPort } from "node:worker_threads";

parentPort?.on("message", (times: number) => {
  let sum = 0;
  for (let time = 0; time < times; time++) sum = (sum + time) | 0;
  parentPort?.postMessage(sum);
});
