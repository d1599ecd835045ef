import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { nameIn } from "../../model/values/name-in.js";
import { shown } from "../../words/shown.js";
import type { PictureWriting } from "./picture-writing.js";

/** What a picture is about: the scenario, and the moment or that all disturbances are taken at once. */
export function pictureTitle(scenario: Scenario, { options: { at } }: Pick<Impact, "options">, writing: PictureWriting): string {
  const { words, clock } = writing;
  const { disturbances } = scenario;
  const about = scenarioTitle(scenario, writing);
  if (at !== null) return `${about}, ${clock.writtenInFull(at)}`;
  return disturbances.length > 1 ? `${about}, ${words.allAtOnce}` : about;
}

/** The name of a scenario, or that it is a what-if. */
export function scenarioTitle(scenario: Scenario, { words, language }: PictureWriting): string {
  const { id, disturbances } = scenario;
  const quick = disturbances.length === 0 ? words.undisturbed : words.whatIf;
  return shown(nameIn(scenario, language) ?? (id === "what-if" ? quick : id));
}
