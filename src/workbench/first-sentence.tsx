import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Landscape } from "../model/landscape/landscape.js";
import { importWords } from "./import-words.js";
import type { Workbench } from "./workbench.js";

interface FirstSentenceProps {
  readonly bench: Workbench;
  readonly landscape: Landscape;
}

/** With which sentence the page will begin, computed as the page does it, once what was said is drawn. */
export function FirstSentence({ bench, landscape }: FirstSentenceProps): JSX.Element | null {
  const language = bench.language.value;
  const sentence = useSignal<string | undefined>("…");
  useEffect(() => {
    sentence.value = "…";
    const timer = setTimeout(() => {
      sentence.value = bench.answers.firstSentence(landscape, language);
    }, 20);
    return () => clearTimeout(timer);
  }, [landscape, language]);
  if (sentence.value === undefined) return null;
  return (
    <p id="first-sentence">
      {importWords[language].first}: <strong>{sentence.value}</strong>
    </p>
  );
}
