/** Asks the storage of this tab; where the browser refuses it, a reload begins at the first page, and nothing else is lost. */
export function inTab<T>(ask: (storage: Storage) => T): T | undefined {
  try {
    return ask(sessionStorage);
  } catch {
    return undefined;
  }
}
