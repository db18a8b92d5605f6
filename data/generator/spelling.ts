import type { Random } from "./random.js";

/** The same name as a hurried hand writes it: another company form, other case, `og` for `&`. Case, form and punctuation only. */
export function carelessly(name: string, random: Random): string {
  const ways: string[] = [name.toUpperCase(), ` ${name}`, `${name} `];
  if (name.includes("&")) ways.push(name.replace("&", "og"));
  if (name.includes("A/S")) ways.push(name.replace("A/S", "AS"), name.replace("A/S", "a/s"));
  if (name.includes("ApS")) ways.push(name.replace("ApS", "Aps"), name.replace("ApS", "APS"));
  if (name.includes("I/S")) ways.push(name.replace("I/S", "i/s"));
  return random.pick(ways);
}

/** The name with one letter of its first word left out. */
export function misspelt(name: string, random: Random): string {
  const at = random.integer(2, name.indexOf(" ") - 2);
  return name.slice(0, at) + name.slice(at + 1);
}
