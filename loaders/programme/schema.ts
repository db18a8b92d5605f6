import { z } from "zod";

/** A text that isn't empty. */
export const TEXT = z.string().trim().min(1);

/** A text in both languages. */
export const TITLE = z.strictObject({ da: TEXT, en: TEXT });

/** A day that exists, as ISO text. */
export const DAY = z.string().refine(isDay, { params: { mistake: "day" } });

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
