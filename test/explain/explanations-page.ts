import { call } from "../cli/memory-host.js";

/** Explanations that show what the answers look like: what is asked, in both languages, and the arguments after the landscape. */
const samples: readonly { readonly asked: string; readonly args: string }[] = [
  {
    asked: "An insurer unplugged itself and lost its e-mail by doing so",
    args: "ikk-suedwest/e-mail --scenario bitmarck-2023-04 --at 2023-04-27T18:36+02:00",
  },
  {
    asked: "Two causes, each of which is enough",
    args: "ikk-suedwest/e-mail --scenario bitmarck-2023-04 --at 2023-04-27T18:36+02:00 --isolate bitmarck/mail-gateway",
  },
  { asked: "An insurer of another provider", args: "tk/eau-intake --scenario bitmarck-2023-04 --at 2023-04-27T18:36+02:00" },
  {
    asked: "A telephone that went on working",
    args: "dak-gesundheit/telephone --scenario bitmarck-2023-04 --at 2023-04-27T18:36+02:00",
  },
  {
    asked: "A chain of two steps",
    args: "dak-gesundheit/eau-for-employers --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00",
  },
  {
    asked: "A supplier that is not known for sure",
    args: "hek/eau-intake --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00",
  },
  {
    asked: "Practices that reach some insurers and not others",
    args: "practices/eau-sending --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00",
  },
  { asked: "A service of which nothing is known", args: "ikk-suedwest/portal --scenario bitmarck-2023-04 --at +40h" },
  { asked: "All services of one insurer", args: "novitas-bkk --scenario bitmarck-2023-04 --at 2023-05-02T12:00+02:00" },
  { asked: "A part of the TI at half its level", args: "barmer/epa-app --degrade ibm/epa-records=0.5" },
];

const page = `# Explanations

Ten answers of \`tragweite explain\`, in English and German, as a terminal of 110 columns shows them. A chain is read from top to
bottom: each numbered line follows from those before it. \`--format json\` gives the same as data, with every chain as a proof
that \`checkProof\` confirms from landscape and scenario alone; \`--format mermaid\` and \`--format dot\` draw it.
Of a chain of more than 40 steps, text and drawings show both ends and say how many steps they leave out; JSON has them all.

What the words of evidence mean: documented (belegt), a source states this very thing; inferred (abgeleitet), by a proxy, from a
statement about a group, or computed; assumed (angenommen), neither.

This page is made by \`npx vitest run test/explain/explanations-page.test.ts -u\`; the same test holds it to what the commands print.
`;

/** The text of docs/explanations.md. */
export async function explanationsPage(): Promise<string> {
  const parts = [page];
  for (const [index, { asked, args }] of samples.entries()) {
    parts.push(`\n## ${index + 1}. ${asked}\n`);
    for (const language of ["en", "de"]) {
      const words = ["explain", "germany-2023", ...args.split(" "), "--lang", language];
      const { stdout, stderr, code } = await call(words, { columns: 110 });
      if (code !== 0) throw new Error(stderr);
      parts.push(`\n\`\`\`console\n$ tragweite ${words.join(" ")}\n${stdout}\`\`\`\n`);
    }
  }
  return parts.join("");
}
