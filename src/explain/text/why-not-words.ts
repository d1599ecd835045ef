import { type InBoth, plural } from "../../words/language.js";

/** What is said of what is not affected, and of timing, in English; `n` is a count, its neighbour the same number written out. */
const en = {
  whyNotTitle: "Why it is not affected",
  whyNotPossiblyTitle: "Why it is perhaps not affected",
  isUnknown: (name: string) => `${name}: state not known, because no supplier of it is known.`,
  whyUnknownTitle: "Why the state is not known",
  moreAlike: (count: string) => `${count} more`,
  andMoreAlike: (count: string) => `and ${count} more likewise`,
  stepAllMany: (nodes: string, state: string) =>
    `${nodes} are each ${state}, because something that each of them needs is disturbed:`,
  noPath: "There is no path from any disturbance to it: nothing that it depends on, through all tiers, is disturbed or cut off.",
  mayReach: (n: number) =>
    plural(
      n,
      "Whether this disturbance reaches it depends on what is not known:",
      "Whether these disturbances reach it depends on what is not known:",
    ),
  mayReachInVain: (n: number) =>
    plural(
      n,
      "Whether it depends on what this disturbance hits is not known; it is normal either way:",
      "Whether it depends on what these disturbances hit is not known; it is normal either way:",
    ),
  noSuppliers: "Nobody has stated what it depends on. That no disturbance reaches it says nothing about what it would lose.",
  weakSuppliers: (n: number) =>
    plural(
      n,
      "What it depends on is stated with weaker evidence than is asked for, and so may not hold:",
      "All that it depends on is stated with weaker evidence than is asked for, and so may not hold:",
    ),
  noDisturbance: "No disturbance holds at this moment.",
  dependsOn: (n: number, count: string) =>
    plural(
      n,
      "It depends on one system or service only:",
      `It depends on ${count} systems and services, directly and indirectly; directly on:`,
    ),
  operators: (names: string) => `Operators that it does depend on: ${names}.`,
  noOperators: "No operator of what it depends on is stated.",
  withoutOperator: (n: number, count: string) =>
    `${plural(n, "One of these names", `${count} of these name`)} no operator, as nation-wide parts of the TI do.`,
  notBackTitle: "Why it is not back yet: it was hit by what has ended",
  notBackUntil: "Run with --until end shows when it is back.",
  heldIntro: "Losses come near, and no further:",
  more: (count: string) => `${count} more`,
  heldMore: (n: number, count: string) => `and at ${count} more ${plural(n, "place", "places")}`,
  held: {
    weight: (node: string) => `At ${node}: the dependency has no weight, so that nothing is lost with`,
    slack: (node: string) => `At ${node}: it may stay above its supplier so far that nothing is lost with`,
    "at-least": (node: string) => `At ${node}: enough others work without`,
    reserve: (node: string) => `At ${node}: the other suppliers have enough reserve to carry the whole without`,
    "stand-by": (node: string) => `At ${node}: a stand-by carries in place of`,
    candidates: (node: string) => `At ${node}: its true supplier may be another one than`,
    stock: (node: string) => `At ${node}: what is in stock suffices for all that is drawn on it, also instead of`,
    surplus: (node: string) => `At ${node}: enough comes in for all who draw on it, also instead of`,
    size: (node: string) => `At ${node}: too small to count is the loss of`,
  },
  enough: (k: string, working: string, members: string) =>
    `needed ${k === "1" ? "is" : "are"} ${k} of ${members}; ${working} ${working === "1" ? "works" : "work"}`,
  aboveThreshold: (threshold: string) => `it stays above ${threshold}, below which it would be worth nothing`,
  possiblyOnly: "It is not affected only if what is not known turns out well.",
  standByOnly: "It is not affected only while a stand-by carries.",
  standByAndUnknown: "It is not affected only while a stand-by carries, and if what is not known turns out well.",
  additionTitle: "What would have to fail in addition",
  additionOne: (n: number, count: string) =>
    plural(n, "The loss of this one alone would hit it:", `The loss of any one of ${count} would hit it; the nearest:`),
  additionOneAll: (n: number) =>
    plural(n, "The loss of this one alone would hit it:", "The loss of any one of these would hit it:"),
  additionTwo: "No single further loss would hit it. These pairs would:",
  additionTwoSearched: "No single further loss would hit it. Of pairs among the nearest, these would:",
  additionNone: "No further loss of one or two systems, services or operators would hit it.",
  additionNoneSearched: "No single further loss that was tried would hit it, nor any pair of the nearest; not all were tried.",
  withAllOperated: (name: string) => `${name} with all that it operates`,
  additionPossibly: "at worst",
  steadyNote:
    "What is explained is an outage of any length: buffers are used up; whether a stand-by carries already or still is open: at most is without it, at least with it. With --at it is one moment.",
  courseGives: (name: string, state: string) => `${name}: ${state} at this moment, as run --at shows it.`,
  steadyGives: (state: string) =>
    `What is explained below is where the disturbances of this moment lead if they go on: ${state}.`,
  theyDiffer: (reasons: string) => `The two differ because ${reasons}.`,
  courseDiffers: (count: string, things: string) =>
    `What is explained below is where the disturbances of this moment lead if they go on. At this moment itself, as run --at shows it, the state is another for ${count} ${things}:`,
  courseBeside: (name: string, course: string, steady: string) => `${name}: at this moment ${course}; later ${steady}`,
  timing: {
    buffer: "a buffer still holds",
    recovery: "it has not recovered yet",
    repair: "not all of its sites are repaired yet",
    runs: "a supplier is used at certain moments only",
    stock: "the stock of a supply still lasts",
    shortage: "the stock of a supply has run out",
  },
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  whyNotTitle: "Warum nicht betroffen",
  whyNotPossiblyTitle: "Warum vielleicht nicht betroffen",
  isUnknown: (name) => `${name}: Zustand nicht bekannt, denn es ist kein Lieferant bekannt.`,
  whyUnknownTitle: "Warum der Zustand nicht bekannt ist",
  moreAlike: (count) => `${count} weitere`,
  andMoreAlike: (count) => `und ${count} weitere ebenso`,
  stepAllMany: (nodes, state) => `${nodes}: jeweils ${state}, weil etwas gestört ist, das gebraucht wird:`,
  noPath: "Keine Störung reicht bis hierher: Was unmittelbar oder mittelbar gebraucht wird, ist weder gestört noch abgetrennt.",
  mayReach: (n) =>
    plural(
      n,
      "Ob diese Störung bis hierher reicht, hängt davon ab, was nicht bekannt ist:",
      "Ob diese Störungen bis hierher reichen, hängt davon ab, was nicht bekannt ist:",
    ),
  mayReachInVain: (n) =>
    plural(
      n,
      "Ob gebraucht wird, was diese Störung trifft, ist nicht bekannt; betroffen ist es so oder so nicht:",
      "Ob gebraucht wird, was diese Störungen treffen, ist nicht bekannt; betroffen ist es so oder so nicht:",
    ),
  noSuppliers:
    "Wovon es abhängt, hat niemand angegeben. Dass keine Störung ankommt, sagt nichts darüber, was es verlieren würde.",
  weakSuppliers: (n) =>
    plural(
      n,
      "Wovon es abhängt, ist schwächer belegt als verlangt und gilt daher vielleicht nicht:",
      "Alles, wovon es abhängt, ist schwächer belegt als verlangt und gilt daher vielleicht nicht:",
    ),
  noDisturbance: "Zu diesem Zeitpunkt besteht keine Störung.",
  dependsOn: (n, count) =>
    plural(
      n,
      "Gebraucht wird nur ein System oder ein Dienst:",
      `Gebraucht werden, unmittelbar und mittelbar, ${count} Systeme und Dienste; unmittelbar:`,
    ),
  operators: (names) => `Betreiber, von denen es abhängt: ${names}.`,
  noOperators: "Zu nichts davon ist ein Betreiber genannt.",
  withoutOperator: (n, count) =>
    `${plural(n, "Zu einem davon ist", `Zu ${count} davon ist`)} kein Betreiber genannt, wie bei bundesweiten Teilen der TI.`,
  notBackTitle: "Warum noch nicht zurück: betroffen durch, was beendet ist",
  notBackUntil: "Wann es zurück ist, zeigt run mit --until end.",
  heldIntro: "Ausfälle reichen bis kurz davor, weiter nicht:",
  more: (count) => `${count} weitere`,
  heldMore: (n, count) => `und an ${count} weiteren ${plural(n, "Stelle", "Stellen")}`,
  held: {
    weight: (node) => `Bei ${node}: Die Abhängigkeit hat kein Gewicht, sodass nichts verloren geht mit`,
    slack: (node) => `Bei ${node}: Der Abstand zum Lieferanten darf so groß sein, dass nichts verloren geht mit`,
    "at-least": (node) => `Bei ${node}: Genügend andere arbeiten ohne`,
    reserve: (node) => `Bei ${node}: Die übrigen Lieferanten haben genug Reserve, um das Ganze zu tragen, ohne`,
    "stand-by": (node) => `Bei ${node}: Ein Ersatz trägt anstelle von`,
    candidates: (node) => `Bei ${node}: Der wahre Lieferant kann ein anderer sein als`,
    stock: (node) => `Bei ${node}: Der Bestand reicht für alle, die entnehmen, auch anstelle von`,
    surplus: (node) => `Bei ${node}: Es kommt genug hinein für alle, die entnehmen, auch anstelle von`,
    size: (node) => `Bei ${node}: Zu klein, um zu zählen, ist der Verlust von`,
  },
  enough: (k, working, members) =>
    `${k === "1" ? "gebraucht wird" : "gebraucht werden"} ${k} von ${members}; ${working} ${working === "1" ? "arbeitet" : "arbeiten"}`,
  aboveThreshold: (threshold) => `liegt über ${threshold}, darunter wäre es wertlos`,
  possiblyOnly: "Nicht betroffen nur, wenn sich das, was nicht bekannt ist, günstig herausstellt.",
  standByOnly: "Nicht betroffen nur, solange ein Ersatz trägt.",
  standByAndUnknown: "Nicht betroffen nur, solange ein Ersatz trägt und sich das, was nicht bekannt ist, günstig herausstellt.",
  additionTitle: "Was zusätzlich ausfallen müsste",
  additionOne: (n, count) =>
    plural(n, "Dieser eine Ausfall würde genügen:", `Jeder einzelne von ${count} Ausfällen würde genügen; am nächsten liegen:`),
  additionOneAll: (n) => plural(n, "Dieser eine Ausfall würde genügen:", "Jeder einzelne dieser Ausfälle würde genügen:"),
  additionTwo: "Kein einzelner weiterer Ausfall würde genügen. Diese Paare würden es:",
  additionTwoSearched: "Kein einzelner weiterer Ausfall würde genügen. Unter den nächsten würden es diese Paare:",
  additionNone: "Kein weiterer Ausfall von einem oder zwei Systemen, Diensten oder Betreibern würde genügen.",
  additionNoneSearched:
    "Kein geprüfter einzelner weiterer Ausfall würde genügen und kein Paar unter den nächsten; nicht alle wurden geprüft.",
  withAllOperated: (name) => `${name} mit allem, was es betreibt`,
  additionPossibly: "im ungünstigsten Fall",
  steadyNote:
    "Erklärt wird ein Ausfall beliebiger Dauer: Puffer sind aufgebraucht; ob ein Ersatz schon oder noch trägt, bleibt offen: höchstens gilt ohne ihn, mindestens mit ihm. Mit --at geht es um einen Zeitpunkt.",
  courseGives: (name, state) => `${name}: zu diesem Zeitpunkt ${state}, wie run --at es zeigt.`,
  steadyGives: (state) => `Erklärt wird unten, wohin die Störungen dieses Zeitpunkts führen, wenn sie anhalten: ${state}.`,
  theyDiffer: (reasons) => `Grund des Unterschieds: ${reasons}.`,
  courseDiffers: (count, things) =>
    `Erklärt wird unten, wohin die Störungen dieses Zeitpunkts führen, wenn sie anhalten. Zu diesem Zeitpunkt selbst, wie run --at ihn zeigt, ist der Zustand bei ${count} ${things} ein anderer:`,
  courseBeside: (name, course, steady) => `${name}: zu diesem Zeitpunkt ${course}; später ${steady}`,
  timing: {
    buffer: "ein Puffer hält noch",
    recovery: "es ist noch nicht wiederhergestellt",
    repair: "noch nicht alle Standorte sind wiederhergestellt",
    runs: "ein Lieferant wird nur zu bestimmten Zeitpunkten genutzt",
    stock: "der Bestand eines Vorrats reicht noch",
    shortage: "der Bestand eines Vorrats ist aufgebraucht",
  },
};

export type WhyNotWords = typeof en;
export const whyNotWords: InBoth<WhyNotWords> = { en, de };
