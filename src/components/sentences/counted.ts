import type { Text } from "../../model/language.js";
import type { Format } from "../format.js";

/** What is counted in sentences: one, and several. */
const NOUNS = {
  organisations: [
    { da: "organisation", en: "organisation" },
    { da: "organisationer", en: "organisations" },
  ],
  members: [
    { da: "medlem", en: "member" },
    { da: "medlemmer", en: "members" },
  ],
  activities: [
    { da: "aktivitet", en: "activity" },
    { da: "aktiviteter", en: "activities" },
  ],
  networks: [
    { da: "netværk", en: "network" },
    { da: "netværk", en: "networks" },
  ],
  methods: [
    { da: "metode", en: "method" },
    { da: "metoder", en: "methods" },
  ],
  items: [
    { da: "spørgsmål", en: "item" },
    { da: "spørgsmål", en: "items" },
  ],
  answers: [
    { da: "svar", en: "answer" },
    { da: "svar", en: "answers" },
  ],
  error: [
    { da: "fejl", en: "error" },
    { da: "fejl", en: "errors" },
  ],
  warning: [
    { da: "advarsel", en: "warning" },
    { da: "advarsler", en: "warnings" },
  ],
  note: [
    { da: "bemærkning", en: "note" },
    { da: "bemærkninger", en: "notes" },
  ],
} as const satisfies Record<string, readonly [Text, Text]>;

/** A number with its noun, which agrees with it: `1 medlem`, `0 medlemmer`, `1.234 medlemmer`. */
export function counted(format: Format, count: number, noun: keyof typeof NOUNS): string {
  return `${format.number(count)} ${NOUNS[noun][count === 1 ? 0 : 1][format.language]}`;
}
