import type { ProgrammeSchool } from "../../../../src/model/programme.js";
import { asksForNetwork } from "../header/network-question.js";
import type { Surroundings } from "../shapes/shape.js";
import { baseOf } from "../titles/called.js";
import { isPutAsQuestion, questionAndItem } from "./aspect.js";

/** Who answered, as a word for the cleaner. */
export type RespondentWord = "virksomhed" | "skole";

/** Members who are asked, or who answered: those of a network are organisations. */
const ASKED_MEMBERS =
  /(?<!\p{L})(?:til|fra|af|blandt|to|from|by|among) (?:the |alle )?(?:medlemmer(?:ne)?|members)(?!\p{L})|(?<!\p{L})(?:medlemmer(?:ne)?s|members['’]) (?:\p{L}+ )?(?:forvent|oplev|svar|vurdering|erfaring|udbytte|tilfreds|evaluering|expect|experienc|answer|response|rating|satisf|view)/iu;

/** Whose answers a text speaks of, as a word for the cleaner; null where it speaks of none or of both. */
export function respondentsIn(text: string): RespondentWord | null {
  const company = /virksomhed|firma|compan|organisation|arbejdsgiver/iu.test(text) || ASKED_MEMBERS.test(text);
  const school =
    /(?<!handels|erhvervs)skole(?!r|år|praktik|ophold|periode|ns (?:lærings)?netværk)|underviser|lærer|school(?! year)|teacher/iu.test(
      text,
    );
  return company === school ? null : company ? "virksomhed" : "skole";
}

/** A text without the schools' own names. */
const withoutSchools = (text: string, schools: readonly ProgrammeSchool[]) =>
  schools.reduce((left, { name }) => left.replaceAll(name, ""), text);

/** What says who answered: `Besvaret af skolen`. */
const ANSWERED_BY =
  /(?:besvar(?:et|elser)|udfyldt|svar(?:ene)?|afgivet) (?:er )?(?:\p{L}+ )?(?:af|fra)|respondent|svargruppe|(?:answered|completed|filled in) by|(?:answers|responses) (?:from|of)/iu;

/** Whose answers a title says that they are, in so many words; null where none does. */
export function respondentTold(around: Surroundings, schools: readonly ProgrammeSchool[]): RespondentWord | null {
  // a question before it speaks of something else
  const told = titlesOf(around).flatMap((title) => {
    const at = title.search(ANSWERED_BY);
    return at < 0 ? [] : [title.slice(at), title];
  });
  return firstIn(told, schools);
}

/** Whose answers a title says that they are, else the name of a sheet, else a title, else what stands at the top of the sheet, else the file's name speaks of. */
export function respondentOf(around: Surroundings, schools: readonly ProgrammeSchool[]): RespondentWord | null {
  return respondentTold(around, schools) ?? firstIn([around.sheet, ...titlesOf(around), baseOf(around.file)], schools);
}

const titlesOf = ({ titles, over, head }: Surroundings) => [...titles, ...(over ?? []), ...(head ?? [])];

function firstIn(texts: readonly string[], schools: readonly ProgrammeSchool[]): RespondentWord | null {
  for (const text of texts) {
    const bare = withoutSchools(text, schools);
    // what is asked about the school is no word of who is asked
    const group = text === "" ? null : isAsked(text) ? respondentAsked(bare) : respondentsIn(bare);
    if (group !== null) return group;
  }
  return null;
}

/** Whether a title puts a question to its reader: of others it says only what is asked about them. */
const isAsked = (title: string) =>
  (isPutAsQuestion(title) || isPutAsQuestion(questionAndItem(title)?.question ?? "")) && READER.test(title);
/** `Virksomhedernes svar: Hvad forventer I?`: whom it speaks to, else whom the words before the question speak of. */
const respondentAsked = (title: string) =>
  respondentSpokenTo(title) ?? respondentsIn(title.replace(/[^:.–—]*[?].*$/su, ""));
const READER =
  /(?<!\p{L})(?:I|[Dd]u|[Dd]i[nt]|[Dd]ig|[Jj]er(?:es)?|[Vv]i|[Vv]ores|[Oo]s|[Yy]ou|[Yy]our|[Ww]e|[Oo]ur|us)(?!\p{L})/u;

const OWN = "(?:din|dit|dine|jeres|deres|vores|vor|min|mit|egen|eget|your|our|my)(?: egen| eget| own)?";
const FIRM =
  "(?:(?:medlems|praktik)?virksomhed|firma|arbejdsplads|organisation|butik|forretning|bedrift|company|firm|business|workplace|organi[sz]ation|enterprise|employer|shop)";
const SCHOOL =
  "(?:\\p{L}*skole|uddannelsesinstitution|uddannelsessted|uddannelsescenter|undervisning|undervisere|school|college|teaching|teachers)";
const AS_FIRM = "(?:(?:medlems|praktik)?virksomhed|firma|arbejdsgiver|company|firm|business|employer|medlem|member)";
const AS_SCHOOL =
  "(?:\\p{L}*skole|uddannelsesinstitution|underviser|lærer|skoleleder|uddannelsesleder|school|college|teacher|head teacher)";
const spokenTo = (own: string, as: string) =>
  new RegExp(
    `(?<!\\p{L})${OWN} ${own}|(?<!\\p{L})(?:som|as)(?: an?| en| et| the)? ${as}(?!\\p{L})|(?<!\\p{L})(?:hvilke[nt]|which|what) ${own}(?!\\p{L}).*(?<!\\p{L})(?:du|I|jeg|vi|you|we)(?!\\p{L})`,
    "iu",
  );
const TO_FIRM = spokenTo(FIRM, AS_FIRM);
const TO_SCHOOL = spokenTo(SCHOOL, AS_SCHOOL);

/**
 * Whom a question or a statement takes for its reader, or who speaks in it: `din virksomhed`, `vi som skole`. A question
 * for the network tells by any word of them: `Hvilket netværk deltager virksomheden i?`.
 *
 * @returns null for none and for both
 */
export function respondentSpokenTo(text: string): RespondentWord | null {
  const [firm, school] = [TO_FIRM.test(text), TO_SCHOOL.test(text)];
  if (firm !== school) return firm ? "virksomhed" : "skole";
  return !firm && asksForNetwork(text) ? respondentsIn(text) : null;
}

/**
 * Whom the questions of a questionnaire are put to, by their own words.
 *
 * @param questions what heads each column, or what each row asks
 * @returns the word and which question says it first; null where none does, or where they don't agree
 */
export function respondentOfQuestions(
  questions: readonly string[],
  schools: readonly ProgrammeSchool[],
): { readonly word: RespondentWord; readonly index: number } | null {
  const said = questions.map((text) => respondentSpokenTo(withoutSchools(text, schools)));
  const words = new Set(said.filter((word) => word !== null));
  const [word] = words;
  return word === undefined || words.size > 1 ? null : { word, index: said.indexOf(word) };
}
