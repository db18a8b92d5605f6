import { dateInText } from "../columns/look.js";

/** What says that the day beside it is the data's: when was answered, counted or measured. */
const OF_THE_DATA =
  /besvar|udfyld|opgjort|opgørelse|svar|spurgt|målt|måling|optalt|talt op|optælling|indsaml|indberet|status|(?<!\p{L})p(?:r\.?|er) |answered|asked|completed|counted|measured|recorded|collected|surveyed|response|as (?:of|at|per) /giu;

/** What says that it is the paper's: when somebody printed, saved, changed or sent it. */
const OF_THE_PAPER =
  /udskr(?:ev|ift|iv)|(?<!\p{L})(?:ud)?print|rettet|rettelse|revideret|revision(?!s)|(?<!\p{L})version|(?<!\p{L})udgave|ændret|redigeret|gemt|oprettet|dannet|(?<!\p{L})(?:af)?sendt|journaliser|arkiver|revised|modified|edited|saved|created|generated|filed/giu;

/** What says when a copy was taken of the data, or when they were last seen to: their own day where no other is given. */
const OF_A_COPY =
  /opdater|ajourfør|udtræk|udtrukket|trukket|hentet|eksport|download|updated|exported|extract|retrieved/giu;

/** A year of teaching or of a season, of two calendar years: `Skoleåret 2009/10`. */
const SEASON =
  /(?:skole|studie|undervisnings|kursus|netværks|projekt|budget|regnskabs)år|sæson|årgang|(?:school|academic|study|financial|budget) year|season/iu;
const TWO_YEARS = /(?<!\d)((?:19|20)\d\d)\s?[/–-]\s?(?:19|20)?(\d\d)(?![\d/.-])/gu;

/** `2009/10`, a year and the next one, holds no month; behind a word for a season `2009-10` doesn't either. */
const withoutSeasons = (text: string) =>
  text.replace(TWO_YEARS, (span, from: string, to: string) =>
    (Number(from) + 1) % 100 === Number(to) && (span.includes("/") || SEASON.test(text)) ? " " : span,
  );

type Whose = "data" | "unsaid" | "copy" | "paper";
const WORDS = [
  ["data", OF_THE_DATA],
  ["copy", OF_A_COPY],
  ["paper", OF_THE_PAPER],
] as const;

/** Whose day stands in a text: the last word before it tells, else any behind it. */
function whoseDay(text: string, date: string): Whose {
  const at = text.indexOf(date);
  const before = at < 0 ? text : text.slice(0, at);
  const ends = (part: string) =>
    WORDS.map(([whose, words]) => ({ whose, end: [...part.matchAll(words)].at(-1)?.index ?? -1 }));
  const last = (part: string) => ends(part).reduce((best, one) => (one.end > best.end ? one : best));
  const told = last(before);
  const behind = told.end < 0 && at >= 0 ? last(text.slice(at + date.length)) : told;
  return behind.end < 0 ? "unsaid" : behind.whose;
}

/**
 * The day that titles give to what stands below them, the nearest text first: one that says when was answered or
 * counted, else any but those of a copy, else one of these; never the day that the paper was printed, saved or changed.
 *
 * @returns as it is written, a month or a quarter where no day is given; null where no text gives one
 */
export function dayOfData(texts: readonly string[]): string | null {
  const days = texts.flatMap((text) => {
    const date = dateInText(withoutSeasons(text))?.date;
    return date === undefined ? [] : [{ date, whose: whoseDay(text, date) }];
  });
  const of = (whose: Whose) => days.find((day) => day.whose === whose)?.date;
  return of("data") ?? of("unsaid") ?? of("copy") ?? null;
}
