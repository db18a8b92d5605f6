import type { KnownHeading } from "../../../../src/model/headings.js";

const HELD =
  "(?:netværks|erfa|fælles|dialog|medlems|temae?)?(?:møder?|arrangement(?:er)?|aktivitet(?:er)?|kursus|kurser|begivenhed(?:er)?|besøg|camps?|meetings?|events?|activit(?:y|ies)|courses?|visits?)";
const CAME =
  "er (?:i|du) (?:til|på|med)|deltag|deltog|kommer (?:i|du) (?:til|på)|kom (?:i|du)|har (?:i|du) været|var (?:i|du)|mødte (?:i|du)|attend|took part|taken part|taking part|are you (?:at|here)|been to|were you|did you come";
/** `Hvilket møde er I til?`, `Hvilke møder har I deltaget i?`: asked at the door, or afterwards. */
const WHAT_THEY_CAME_TO = new RegExp(
  `^(?:hvilke[nt]?|which|what) (?:af )?(?:(?:vores|de|of our) )?${HELD}\\s.*(?:${CAME})`,
  "iu",
);

/** `Hvor mange er I?`, `Hvor mange kom der fra jer?` */
const HOW_MANY_CAME =
  /^(?:hvor mange (?:personer |deltagere )?(?:er|var|kom|kommer|mødte|møder|deltog|deltager|har deltaget)(?: (?:i|der|du))?(?: (?:op|med|til stede|fra (?:jer|virksomheden|jeres virksomhed)|i dag|til mødet))*|how many (?:people )?(?:are|were|came|come)(?: (?:you|of you|there))?(?: (?:here|today|present|from your company))*)\s*\??$/iu;

/** What a form asks of those who came; null where a heading is no such question. */
export function formQuestion(text: string): KnownHeading | null {
  if (HOW_MANY_CAME.test(text)) return { kind: "field", fields: ["participation.people"], certain: true };
  return WHAT_THEY_CAME_TO.test(text) ? { kind: "field", fields: ["activity.title"], certain: true } : null;
}

const SEVERAL =
  /^(?:hvilke|which|what)\s.*(?:møder|arrangementer|aktiviteter|kurser|begivenheder|besøg|camps|meetings|events|activities|courses|visits)(?!\p{L})/iu;

/** Whether a form asks of all that somebody came to, so that a cell may name several. */
export const asksForSeveral = (text: string): boolean => SEVERAL.test(text) && WHAT_THEY_CAME_TO.test(text);
