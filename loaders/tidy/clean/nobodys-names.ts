import { fold } from "./fold.js";

const WHO =
  "(?:gæst(?:er)?|deltagere?|personer|fremmødte|virksomheder|firmaer|organisationer|interesserede|ikke medlemmer|guests?|visitors?|participants?|persons|people|companies|firms|organisations|non members)";
const GENERAL = new RegExp(
  `^(?:(?:de |the )?(?:øvrige|andre|eksterne|inviterede|diverse|other|external|invited)(?: ${WHO})?|${WHO}(?: (?:udefra|i øvrigt|uden for netværket|from outside))?|others|resten|uden for netværket|udefrakommende)$`,
  "u",
);

/** Whether what stands where an organisation is named is a general word for persons, guests or the rest: `Øvrige gæster`. */
export function isNobodysName(text: string): boolean {
  return text.length <= 40 && GENERAL.test(fold(text));
}
