import type { Language } from "../language.js";
import type { Problem } from "../tables.js";

type Said = Pick<Problem, "file" | "sheet" | "message_da" | "message_en">;

/** A message taken apart: its place within the sheet, such as `celle D14`, and what is said of it. */
export interface Message {
  /** `celle D14`, `række 3` or `kolonne F`; empty where the message is about a sheet, a file or the programme */
  readonly place: string;
  readonly what: string;
}

const PLACE: Readonly<Record<Language, RegExp>> = {
  da: /^(?:, )?((?:celle|række|kolonne) [A-Z]*\d*): /,
  en: /^(?:, )?((?:cell|row|column) [A-Z]*\d*): /,
};

/** A problem's message in a language. */
export const messageOf = (problem: Said, language: Language): string =>
  language === "da" ? problem.message_da : problem.message_en;

/** A problem's message without the file and the sheet, for a list that already stands below them. */
export function messageWithin(problem: Said, language: Language): Message {
  const message = messageOf(problem, language);
  const sheet = problem.sheet === null ? null : `${language === "da" ? "arket" : "sheet"} ${problem.sheet}`;
  const head = [problem.file, sheet].filter((part) => part !== null).join(", ");
  if (head === "" || !message.startsWith(head)) return { place: "", what: message };
  const rest = message.slice(head.length);
  const place = PLACE[language].exec(rest);
  if (place !== null) return { place: place[1]!, what: rest.slice(place[0].length) };
  return rest.startsWith(": ") ? { place: "", what: rest.slice(2) } : { place: "", what: message };
}
