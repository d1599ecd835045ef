import type { EdgeDirection } from "../formats/graphs/graph-landscape.js";
import type { InBoth } from "../words/language.js";

/** What is said while a file of another program becomes a landscape. */
interface ForeignWords {
  readonly title: string;
  readonly said: string;
  readonly direction: string;
  readonly choose: string;
  readonly directions: Readonly<Record<EdgeDirection, string>>;
  readonly undecided: Readonly<Record<"" | "graph-direction" | "graph-undirected", string | undefined>>;
  readonly weights: string;
  readonly name: string;
  readonly take: string;
  readonly takeSuch: string;
  readonly unsaid: string;
}

export const foreignWords: InBoth<ForeignWords> = {
  en: {
    title: "A file of another program",
    said: "What the file does not say",
    direction: "Which end of an edge needs the other",
    choose: "please choose",
    directions: {
      "dependent-to-supplier": "its beginning needs its end (from the dependent to the supplier)",
      "supplier-to-dependent": "its end needs its beginning (from the supplier to the dependent)",
      both: "each needs the other",
    },
    undecided: {
      "": undefined,
      "graph-direction": "Say first which end of an edge needs the other: the file does not.",
      "graph-undirected": "Edges of this file have no direction: of them only “each needs the other” can be said.",
    },
    weights: "The attribute weight is how much is lost",
    name: "Name of the landscape",
    take: "Take besides what is left by default",
    takeSuch: "such as Flow, Composition",
    unsaid:
      "What is neither an organisation nor a service becomes a system; nothing becomes an insurer by itself. Kinds and all else can be changed in the tables afterwards.",
  },
  de: {
    title: "Eine Datei eines anderen Programms",
    said: "Was die Datei nicht sagt",
    direction: "Welches Ende einer Kante das andere braucht",
    choose: "bitte wählen",
    directions: {
      "dependent-to-supplier": "ihr Anfang braucht ihr Ende (vom Abhängigen zum Lieferanten)",
      "supplier-to-dependent": "ihr Ende braucht ihren Anfang (vom Lieferanten zum Abhängigen)",
      both: "jedes braucht das andere",
    },
    undecided: {
      "": undefined,
      "graph-direction": "Zuerst ist zu sagen, welches Ende einer Kante das andere braucht: Die Datei sagt es nicht.",
      "graph-undirected": "Kanten dieser Datei haben keine Richtung: Von ihnen lässt sich nur „jedes braucht das andere“ sagen.",
    },
    weights: "Das Attribut weight ist, was verloren geht",
    name: "Name der Landschaft",
    take: "Außerdem übernehmen, was sonst außen vor bleibt",
    takeSuch: "etwa Flow, Composition",
    unsaid:
      "Was weder eine Organisation noch ein Dienst ist, wird ein System; von selbst wird nichts ein Krankenversicherer. Arten und alles andere lassen sich danach in den Tabellen ändern.",
  },
};
