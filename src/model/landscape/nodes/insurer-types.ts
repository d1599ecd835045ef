/** Kinds of German health insurers: Orts-, Betriebs-, Innungs-, Ersatz- and landwirtschaftliche Krankenkassen, KNAPPSCHAFT, private; and any other payer. */
export const insurerTypes = ["AOK", "BKK", "IKK", "EK", "LKK", "KBS", "PKV", "other"] as const;

/** Whether an insurer is one of the German statutory ones. */
export function isStatutory({ insurerType }: { readonly insurerType: (typeof insurerTypes)[number] }): boolean {
  return insurerType !== "PKV" && insurerType !== "other";
}
