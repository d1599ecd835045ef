import type { Landscape } from "../../model/landscape/landscape.js";
import { nameIn } from "../../model/values/name-in.js";
import type { Bounds } from "../../quantities.js";
import type { Language } from "../../words/language.js";
import { type Numerals, numeralsOf } from "../../words/numerals.js";
import { shown } from "../../words/shown.js";
import { named, type Words, words } from "../../words/words.js";
import { type PictureWords, pictureWords } from "./words/words.js";

/** What the pictures of one landscape in one language share. */
export interface PictureWriting {
  readonly language: Language;
  readonly words: PictureWords;
  readonly reportWords: Words;
  readonly numerals: Numerals;
  readonly nameOf: (id: string) => string;
  readonly serviceName: (serviceType: string) => string;
  /** A loss as whole percent; never 0 % or 100 % for one that is neither. */
  readonly percent: (loss: Bounds) => string;
}

export function pictureWriting({ nodes }: Landscape, language: Language): PictureWriting {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const numerals = numeralsOf(language);
  const reportWords = words[language];
  const ownNames = ownServiceNames(nodes, language);
  const serviceName = (serviceType: string): string =>
    shown(
      Object.hasOwn(reportWords.serviceTypes, serviceType)
        ? named(reportWords.serviceTypes, serviceType)
        : (ownNames.get(serviceType) ?? serviceType),
    );
  return {
    language,
    words: pictureWords[language],
    reportWords,
    numerals,
    serviceName,
    nameOf: (id) => {
      const node = byId.get(id);
      if (node === undefined) return shown(id);
      const isOfCatalogue =
        node.kind === "service" &&
        node.names?.[language] === undefined &&
        named(words.en.serviceTypes, node.serviceType) === node.name;
      return isOfCatalogue ? serviceName(node.serviceType) : shown(nameIn(node, language));
    },
    percent: ({ atLeast, atMost }) => {
      const [low, high] = [wholePercent(atLeast), wholePercent(atMost)];
      return `${low === high ? low : `${low}–${high}`} %`;
    },
  };
}

function wholePercent(share: number): string {
  if (share > 0 && share < 0.01) return "< 1";
  if (share < 1 && share > 0.99) return "> 99";
  return String(Math.round(share * 100));
}

/** Service types of which all services have one name: it names the type, where the catalogue does not. */
function ownServiceNames(nodes: Landscape["nodes"], language: Language): Map<string, string> {
  const names = new Map<string, string>();
  for (const node of nodes) {
    if (node.kind !== "service") continue;
    const name = nameIn(node, language);
    const known = names.get(node.serviceType);
    names.set(node.serviceType, known === undefined || known === name ? name : node.serviceType);
  }
  return names;
}
