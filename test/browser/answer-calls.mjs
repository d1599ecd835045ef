/**
 * The built command line in one process: every message is the arguments of a call, every answer what it wrote and its exit
 * code. Its entry is evaluated anew for each call; what that imports stays compiled, so that a call takes a tenth of a cold one.
 */
import { pathToFileURL } from "node:url";

const [, , program] = process.argv;
const entry = pathToFileURL(program).href;
const written = { stdout: "", stderr: "" };
for (const name of /** @type {const} */ (["stdout", "stderr"])) {
  process[name].setMaxListeners(0);
  process[name].write = (text) => {
    written[name] += text;
    return true;
  };
}

let calls = 0;
process.on("message", async (args) => {
  process.argv = [process.execPath, program, ...args];
  process.exitCode = undefined;
  Object.assign(written, { stdout: "", stderr: "" });
  calls += 1;
  await import(`${entry}?call=${calls}`);
  process.send({ ...written, code: process.exitCode });
});
process.on("disconnect", () => process.exit());
