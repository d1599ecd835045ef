import type { InBoth } from "../../words/language.js";

/** Every text of the time axis, in English. */
const en = {
  strip: (row: string) => `Course: ${row}`,
  play: "Play",
  pause: "Pause",
  earlier: "Previous mark",
  later: "Next mark",
  allAtOnce: "All at once",
  allAtOnceTitle: "All disturbances at once, whatever their times",
  moment: "Moment",
  zoom: "How much of the course is seen",
  zoomIn: "Less, wider",
  zoomOut: "More, narrower",
  whole: "Whole",
  overview: "The whole course; the frame is what is seen above",
  begins: "disturbance begins",
  ends: "ends",
  keys: "← → next mark, Shift ← → one hour, Space plays, + − zooms",
  ended: "End of the course",
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  strip: (row) => `Verlauf: ${row}`,
  play: "Abspielen",
  pause: "Anhalten",
  earlier: "Vorige Marke",
  later: "Nächste Marke",
  allAtOnce: "Alles zugleich",
  allAtOnceTitle: "Alle Störungen zugleich, unabhängig von ihren Zeiten",
  moment: "Zeitpunkt",
  zoom: "Wie viel vom Verlauf zu sehen ist",
  zoomIn: "Weniger, breiter",
  zoomOut: "Mehr, schmaler",
  whole: "Ganz",
  overview: "Der ganze Verlauf; der Rahmen zeigt, was oben zu sehen ist",
  begins: "Störung beginnt",
  ends: "endet",
  keys: "← → nächste Marke, Umschalt ← → eine Stunde, Leertaste spielt ab, + − vergrößert",
  ended: "Ende des Verlaufs",
};

export const axisWords: InBoth<typeof en> = { en, de };
