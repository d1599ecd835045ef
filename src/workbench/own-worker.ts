let address: string | undefined;

/**
 * A worker that runs the script of this page: it stands in the page itself, so that the file needs no other one.
 * @throws where the browser allows no worker
 */
export function ownWorker(): Worker {
  const script = document.querySelector("body > script:not([type])")?.textContent ?? "";
  address ??= URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return new Worker(address);
}
