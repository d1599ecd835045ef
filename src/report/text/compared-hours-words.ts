import type { InBoth } from "../../words/language.js";

/** Every text on hours that are compared, in English. */
const en = {
  fewer: (amount: string): string => `${amount} fewer`,
  more: (amount: string): string => `${amount} more`,
  same: "same",
  open: "open",
  /** The first sentences: what surely is less and what more, by how much where that is most a head. */
  headline: {
    fewer: (names: string): string => `Less is lost over the course: ${names}.`,
    more: (names: string): string => `More is lost over the course: ${names}.`,
    open: (names: string): string => `Whether less or more is lost over the course is not known: ${names}.`,
  },
  changed: (name: string, difference: string, before: string, after: string): string =>
    `${name} (${difference}; ${before} before, ${after} after)`,
  hoursWithLoss: (difference: string): string => `hours with a loss: ${difference}`,
  allSame: "Nobody loses fewer or more hours over the course.",
  nothing: "As far as is known, nothing is lost or degraded at any moment on either side.",
  tooLong: (before: string, after: string): string =>
    `Services that are lost for longer than is tolerable: ${before} before, ${after} after.`,
  title: "Hours over the course, before and after",
  before: "before",
  after: "after",
  difference: "difference",
  row: "Service or organisation",
  period: { before: (course: string): string => `Before: ${course}`, after: (course: string): string => `After: ${course}` },
  note: "× h: those who are without it, times the hours for which they are; who has it in part counts with the part that is lacking. Hours with a loss are those in which anybody lacks it wholly. A difference holds whatever is true of what is not known.",
  openNote: "open: it may be fewer or more, by the bounds or by what goes on without end.",
  offers: "By organisation, the greatest difference first",
  lostHours: (name: string, before: string, after: string, difference: string): string =>
    `${name}: ${before} h lost before, ${after} h after (${difference})`,
  lackingHours: (name: string, before: string, after: string, difference: string): string =>
    `${name}: ${before} h lacking before, ${after} h after, hours in part by the part that is lacking (${difference})`,
  breaches: "Lost for longer than is tolerable on either side",
  breach: (name: string, before: string, after: string): string => `${name}: ${before} before, ${after} after`,
  notTooLong: "not too long",
  tooLongBy: (hours: string, limit: string, isSure: boolean): string =>
    `${isSure ? "" : "perhaps "}${hours} h in one piece (tolerable ${limit} h)`,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  fewer: (amount) => `${amount} weniger`,
  more: (amount) => `${amount} mehr`,
  same: "gleich",
  open: "offen",
  headline: {
    fewer: (names) => `Im Verlauf geht weniger verloren: ${names}.`,
    more: (names) => `Im Verlauf geht mehr verloren: ${names}.`,
    open: (names) => `Ob im Verlauf weniger oder mehr verloren geht, ist nicht bekannt: ${names}.`,
  },
  changed: (name, difference, before, after) => `${name} (${difference}; vorher ${before}, nachher ${after})`,
  hoursWithLoss: (difference) => `Stunden mit Ausfall: ${difference}`,
  allSame: "Im Verlauf verliert niemand weniger oder mehr Stunden.",
  nothing: "Soweit bekannt, ist auf keiner Seite zu irgendeinem Zeitpunkt etwas ausgefallen oder eingeschränkt.",
  tooLong: (before, after) => `Dienste, die länger ausgefallen sind als hinnehmbar: vorher ${before}, nachher ${after}.`,
  title: "Stunden im Verlauf, vorher und nachher",
  before: "vorher",
  after: "nachher",
  difference: "Unterschied",
  row: "Dienst oder Organisation",
  period: { before: (course) => `Vorher: ${course}`, after: (course) => `Nachher: ${course}` },
  note: "× h: die Betroffenen mal die Stunden, die es ihnen fehlt; wer es eingeschränkt hat, zählt mit dem fehlenden Anteil. Stunden mit Ausfall sind die, in denen es irgendwem ganz fehlt. Ein Unterschied gilt, was auch immer von dem zutrifft, was nicht bekannt ist.",
  openNote: "offen: Es können weniger oder mehr sein, nach den Spannen oder weil etwas ohne Ende andauert.",
  offers: "Nach Organisation, der größte Unterschied zuerst",
  lostHours: (name, before, after, difference) => `${name}: vorher ${before} h ausgefallen, nachher ${after} h (${difference})`,
  lackingHours: (name, before, after, difference) =>
    `${name}: vorher fehlten ${before} h, nachher ${after} h, eingeschränkte Stunden mit dem fehlenden Anteil (${difference})`,
  breaches: "Auf einer der Seiten länger ausgefallen als hinnehmbar",
  breach: (name, before, after) => `${name}: vorher ${before}, nachher ${after}`,
  notTooLong: "nicht zu lange",
  tooLongBy: (hours, limit, isSure) => `${isSure ? "" : "vielleicht "}${hours} h am Stück (hinnehmbar ${limit} h)`,
};

/** Every text on hours that are compared. */
export const comparedHoursWords: InBoth<typeof en> = { en, de };
