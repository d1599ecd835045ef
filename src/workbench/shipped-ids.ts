/** What the landscapes inside the page call themselves; the largest first. */
export const shippedIds = ["germany-2023", "epa-2025"] as const;
export type ShippedId = (typeof shippedIds)[number];
