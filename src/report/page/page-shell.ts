import { sha256 } from "@noble/hashes/sha2";
import { utf8ToBytes } from "@noble/hashes/utils";
import type { Language } from "../../words/language.js";
import { escaped } from "../svg/element.js";
import { base64 } from "./base64.js";

/** A page of one file: what stands in it, each as text. */
export interface PageShell {
  /** Absent: the script takes that of the browser. */
  readonly language?: Language;
  readonly title: string;
  readonly style: string;
  /** What stands on the page before its script runs, as HTML. */
  readonly body: string;
  /** Elements that hold data for the script, as HTML. */
  readonly data: string;
  readonly script: string;
  /** Whether the script may run in workers as well. */
  readonly hasWorkers?: boolean;
}

const csp = (text: string): string => `'sha256-${base64(sha256(utf8ToBytes(text)))}'`;

/** One HTML file that needs nothing else: nothing in it is loaded from elsewhere, and no script or style runs but its own. */
export function pageShell({ language, title, style, body, data, script, hasWorkers = false }: PageShell): string {
  const safeScript = script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const policy = `default-src 'none'; script-src ${csp(safeScript)}; style-src ${csp(style)}; img-src data:;${hasWorkers ? " worker-src blob:;" : ""} base-uri 'none'; form-action 'none'`;
  const lang = language === undefined ? "" : ` lang="${language}"`;
  return `<!doctype html>
<html${lang}><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head>
<body><div id="page">${body}</div>
${data}<script>${safeScript}</script></body></html>
`;
}
