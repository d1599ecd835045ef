import { InvalidInputError } from "../../errors/errors.js";
import type { FaultTree } from "../../model/documents/fault-tree.js";
import { checkOptions, checkRecord, checkTextOrBytes } from "../../model/values/argument-checks.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { readRecognised } from "../recognise/read-recognised.js";
import { decodeText } from "../text/decode-text.js";
import { OpenPsaDefinitions } from "./open-psa-definitions.js";
import { issueAt, readElements, type XmlElement } from "./open-psa-elements.js";

/** One file of a model. */
export interface FaultTreeFile {
  readonly text: string | Uint8Array;
  /** Its name in messages. */
  readonly file?: string;
}

/** How a fault tree is to be read. */
export interface ReadFaultTreeOptions {
  /** Id of the gate that is asked about. @defaultValue the only gate that no other gate uses */
  readonly top?: string;
  readonly limits?: Partial<Limits>;
}

/**
 * Reads a fault tree from the files of an Open-PSA model (MEF XML): `and`, `or` and `atleast` gates, nested or not, basic
 * events, house events, and probabilities that are numbers or parameters of which each is a number.
 * @param files - one or several; definitions may stand in any of them
 * @throws `InvalidInputError` naming what is not coherent (`not`, `xor`, …), not supported, doubly or not at all
 * defined, or a gate that rests on itself
 * @remarks Cost: time and space O(text). Source: S. Epstein and A. Rauzy, "Open-PSA Model Exchange Format", version 2.0d.
 */
export function readFaultTree(files: FaultTreeFile | readonly FaultTreeFile[], options: ReadFaultTreeOptions = {}): FaultTree {
  const list = Array.isArray(files) ? (files as readonly FaultTreeFile[]) : [files as FaultTreeFile];
  for (const file of list) {
    checkRecord("readFaultTree", "file", file, [], "give { text, file } of each");
    checkTextOrBytes("readFaultTree", "text of a file", file.text, "give a text or bytes");
  }
  checkOptions("readFaultTree", options, { top: "text", limits: "limits" });
  const { top, limits } = options;
  const all = withDefaultLimits(limits);
  const definitions = new OpenPsaDefinitions();
  for (const { text, file } of list) {
    collect(
      definitions,
      readRecognised(text, { wanted: "fault-tree", file }, () => rootOf(text, all, file)),
    );
  }
  return definitions.faultTree(top);
}

function rootOf(text: string | Uint8Array, limits: Limits, file: string | undefined): XmlElement {
  const root = readElements(decodeText(text, { limits, file }), limits, file);
  if (root.tag !== "opsa-mef") throw new InvalidInputError([issueAt(root, "psa-root", { tag: root.tag })], file);
  return root;
}

/** Sorts what stands in a file, a fault tree or model data into definitions. */
function collect(definitions: OpenPsaDefinitions, root: XmlElement): void {
  const open = [root];
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const element of parent.children) {
      if (["define-fault-tree", "define-component", "model-data"].includes(element.tag)) {
        if (element.tag === "define-fault-tree") definitions.nameTree(element);
        open.push(element);
      } else definitions.add(element);
    }
  }
}
