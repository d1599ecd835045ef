import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Landscape } from "../model/landscape/landscape.js";
import type { SupervisorHeadline } from "../report/text/most-taken.js";
import { importWords } from "./import-words.js";
import type { Workbench } from "./workbench.js";

const awaited: SupervisorHeadline = { sentence: "…", beside: [] };

interface FirstSentenceProps {
  readonly bench: Workbench;
  readonly landscape: Landscape;
}

/** With what the page will begin, computed as the page does it, once what was said is drawn. */
export function FirstSentence({ bench, landscape }: FirstSentenceProps): JSX.Element | null {
  const language = bench.language.value;
  const headline = useSignal<SupervisorHeadline | undefined>(awaited);
  useEffect(() => {
    headline.value = awaited;
    const timer = setTimeout(() => {
      headline.value = bench.answers.firstSentence(landscape, language);
    }, 20);
    return () => clearTimeout(timer);
  }, [landscape, language]);
  if (headline.value === undefined) return null;
  const { sentence, beside } = headline.value;
  return (
    <p id="first-sentence">
      {importWords[language].first}: <strong>{sentence}</strong> {beside.join(" ")}
    </p>
  );
}
