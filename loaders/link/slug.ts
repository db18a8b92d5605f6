import { foldedName } from "./name.js";

const LONGEST = 40;

/** A short name of letters a–z, digits and hyphens; `x` where nothing of the text can be written so. */
export function slug(text: string): string {
  const whole = foldedName(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (whole.length <= LONGEST) return whole || "x";
  const cut = whole.slice(0, LONGEST + 1);
  const word = cut.lastIndexOf("-");
  return word > LONGEST / 2 ? cut.slice(0, word) : cut.slice(0, LONGEST);
}

/** Gives each id once: the second that asks for the same gets `-2`, and so on. Ask in an order that doesn't change. */
export class Ids {
  private readonly taken = new Set<string>();

  take(wanted: string): string {
    let id = wanted;
    for (let n = 2; this.taken.has(id); n++) id = `${wanted}-${n}`;
    this.taken.add(id);
    return id;
  }
}
