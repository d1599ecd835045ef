import type { IssueWords } from "../../errors/issues.js";

/** What issues of graphs of other programs say in German. */
export const germanGraphWords: IssueWords<
  "graph-direction" | "graph-undirected" | "graph-unsupported" | "graph-own" | "servicenow-double-name" | "itop-two-things"
> = {
  "graph-direction": () => ({
    message: "die Datei sagt nicht, welches Ende einer Kante das andere braucht",
    hint: "das sagt „--edges dependent-to-supplier“ oder „--edges supplier-to-dependent“ (in der Bibliothek die Option „edges“)",
  }),
  "graph-undirected": ({ edges }) => ({
    message: `${edges === 1 ? "eine Kante hat" : `${edges} Kanten haben`} keine Richtung, diese als erste`,
    hint: "mit „--edges both“ gilt jede Kante in beide Richtungen (in der Bibliothek die Option „edges“)",
  }),
  "graph-unsupported": ({ tag }) => ({
    message: `<${tag}> kann hier nicht gelesen werden`,
    hint:
      tag === "graph"
        ? "gelesen wird ein Graph aus Knoten und Kanten zwischen je zweien davon: seine Gruppen löst das Programm auf, das ihn gezeichnet hat (in yEd „Ungroup“ im Menü „Grouping“)"
        : "gelesen wird ein Graph aus Knoten und Kanten zwischen je zweien davon",
  }),
  "servicenow-double-name": ({ name, classes }) => ({
    message: `zwei Dinge heißen „${name}“: ${classes.map((each) => `„${each}“`).join(", ")}`,
    hint: "die Kennungen beider Enden gehören mit in die Tabelle (parent.sys_id, child.sys_id)",
  }),
  "itop-two-things": ({ id, field, said: [there, here], other }) => ({
    message: `„${field}“ von „${id}“ ist „${there}“ in „${other}“ und „${here}“ hier`,
    hint: "Exporte zweier Installationen oder Tage sind nicht einer: jeder wird für sich importiert, und „tragweite merge-landscapes“ vereint, was daraus wird",
  }),
  "graph-own": () => ({
    message: "was tragweite in diesem Graphen über die Landschaft geschrieben hat, wurde verändert und ist kein JSON mehr",
    hint: "„tragweite convert“ schreibt es neu",
  }),
};
