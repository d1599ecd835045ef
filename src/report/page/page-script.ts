/** Written in place by the build: the bundled script of the page. Not there where the sources run unbuilt. */
declare const builtPageScript: string | undefined;

/** The script that every page carries, made of `src/page/`; empty where the sources run unbuilt: a page then needs one given. */
export const pageScript = (): string => (typeof builtPageScript === "undefined" ? "" : builtPageScript);
