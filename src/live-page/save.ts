import { impactCsv } from "../report/csv/impact-csv.js";
import { businessImpactCsv, incidentCsv } from "../report/csv/sheets-csv.js";
import { impactJson } from "../report/json/impact-json.js";
import type { ExportKind } from "../report/page/page-acts.js";
import { layeredPicture } from "../report/svg/layered-picture.js";
import { pictureText } from "../report/svg/picture.js";
import { pictureTitle } from "../report/svg/picture-title.js";
import type { App } from "./app.js";
import { saveFile } from "./save-file.js";

/** Saves what is shown. */
export function save({ page: { value: page }, settled, view }: App, kind: ExportKind): void {
  const { scenario, result, writing, language, chosen } = page;
  // with the course, as soon as it is computed
  const whole = settled.value.result === result ? settled.value : page;
  const name = `${result.model.id}-${scenario.id}`;
  switch (kind) {
    case "svg": {
      const title = pictureTitle(scenario, result, writing);
      saveFile(`${name}.svg`, "image/svg+xml", pictureText(layeredPicture(view.value, writing, { title, chosen })));
      break;
    }
    case "csv":
      saveFile(`${name}.csv`, "text/csv", impactCsv(result));
      break;
    case "json":
      saveFile(`${name}.json`, "application/json", impactJson(result));
      break;
    case "scenario":
      saveFile(`${name}-scenario.json`, "application/json", `${JSON.stringify(scenario, undefined, 2)}\n`);
      break;
    case "impact":
      saveFile(`${name}-bia-${language}.csv`, "text/csv", businessImpactCsv(whole));
      break;
    case "incident":
      saveFile(`${name}-incident.csv`, "text/csv", incidentCsv(whole));
      break;
  }
}

/** Saves the landscape inside the page. @returns the name of the file */
export function saveLandscape({ embedded: { landscape } }: App): string {
  const file = `${landscape.id}.json`;
  saveFile(file, "application/json", `${JSON.stringify(landscape)}\n`);
  return file;
}
