import type { JSX } from "preact";
import { TragweiteError } from "../errors/errors.js";
import type { Imported } from "../formats/tables/import-table.js";
import { lookAtTop } from "./import-outcome.js";
import type { Workbench } from "./workbench.js";

interface TakeButtonProps {
  readonly bench: Workbench;
  readonly imported: Imported | TragweiteError;
  readonly file: string;
  readonly label: string;
}

/** Takes what a file became as the landscape that is worked on; nothing to press where it became none. */
export function TakeButton({ bench, imported, file, label }: TakeButtonProps): JSX.Element {
  return (
    <button
      type="button"
      id="take-import"
      class="primary"
      disabled={imported instanceof TragweiteError}
      onClick={() => {
        if (!(imported instanceof TragweiteError)) void bench.takeImport(imported, file).then(lookAtTop);
      }}
    >
      {label}
    </button>
  );
}
