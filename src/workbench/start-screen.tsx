import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { fileWords } from "./file-words.js";
import { acceptedFiles, openFiles } from "./files.js";
import { leaveRefusal } from "./leave.js";
import { WaitingOffers } from "./open-patch.js";
import { shippedLandscape } from "./shipped.js";
import { shippedIds } from "./shipped-ids.js";
import type { Workbench } from "./workbench.js";

/** What stands where nothing is open: how to begin, and what the browser kept. */
export function StartScreen({ bench }: { readonly bench: Workbench }): JSX.Element {
  const words = bench.words.value;
  const name = useSignal("");
  return (
    <section class="start" aria-labelledby="panel-title">
      <h1 id="panel-title" tabindex={-1}>
        {words.start}
      </h1>
      <p>{words.startNote}</p>
      <div class="ways">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void bench
              .beginEmpty(name.value.trim() === "" ? words.title : name.value.trim())
              .then(() => setTimeout(() => document.getElementById("new-row")?.focus(), 0));
          }}
        >
          <label>
            {words.nameOfLandscape}{" "}
            <input
              type="text"
              id="landscape-name"
              value={name.value}
              onInput={({ currentTarget }) => {
                name.value = currentTarget.value;
              }}
            />
          </label>{" "}
          <button type="submit" class="primary">
            {words.begin}
          </button>
        </form>
        <OpenFile bench={bench} />
        <p>
          {shippedIds.map((id, index) => (
            <>
              <button
                type="button"
                id={index === 0 ? "shipped" : `shipped-${index}`}
                data-shipped={id}
                onClick={async () => bench.beginWith(await shippedLandscape(id))}
              >
                {fileWords[bench.language.value].shipped[id]}
              </button>{" "}
            </>
          ))}
        </p>
      </div>
      <Refusal bench={bench} />
      {bench.keeping.kept.value.length > 0 && (
        <>
          <h2>{words.earlier}</h2>
          <ul class="kept">
            {bench.keeping.kept.value.map((work) => (
              <li key={work.id}>
                <button type="button" onClick={() => void bench.goOn(work.id)}>
                  {words.goOn(work.name)}
                </button>{" "}
                <small>{new Date(work.keptAt).toLocaleString(bench.language.value)}</small>{" "}
                <button
                  type="button"
                  onClick={() => {
                    if (confirm(fileWords[bench.language.value].mayForget(work.name))) void bench.keeping.forget(work.id);
                  }}
                >
                  {words.forget(work.name)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** A file by the browser's own dialogue; dropping works anywhere on the page. */
export function OpenFile({ bench }: { readonly bench: Workbench }): JSX.Element {
  const words = bench.words.value;
  return (
    <label class="open">
      {words.open} <small>{words.dropHere}</small>{" "}
      <input
        type="file"
        multiple
        id="open"
        accept={acceptedFiles}
        onChange={async ({ currentTarget }) => {
          await openFiles(bench, [...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
    </label>
  );
}

/** What is wrong with a file that was not opened. */
export function Refusal({ bench }: { readonly bench: Workbench }): JSX.Element | null {
  const [title, ...lines] = bench.refusal.value;
  if (title === undefined) return null;
  return (
    <div class="refusal" role="alert">
      <p>
        <strong>{title}</strong>{" "}
        <button type="button" onClick={() => leaveRefusal(bench)}>
          {bench.words.value.closeList}
        </button>
      </p>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <WaitingOffers bench={bench} take={({ file, bytes }) => openFiles(bench, [new File([new Uint8Array(bytes)], file)])} />
    </div>
  );
}
