/** By the script before it. */
const addresses = new Map<string, string>();

/**
 * A worker that runs the script of this page: it stands in the page itself, so that the file needs no other one.
 * @param before - a script that runs in it first
 * @throws where the browser allows no worker
 */
export function ownWorker(before = ""): Worker {
  const script = document.querySelector("body > script:not([type])")?.textContent ?? "";
  const address = addresses.get(before) ?? URL.createObjectURL(new Blob([before, "\n", script], { type: "text/javascript" }));
  addresses.set(before, address);
  return new Worker(address);
}
