import { isAnswerInWords, isAnyAnswer } from "../../clean/index.js";
import { type Surroundings, said } from "../shapes/shape.js";

const SURVEY =
  /spørgeskema|spørgsmål|forvent|evaluering|survey|tilfreds|svar|måling|questionnaire|expect|experience|oplev|afstemning/iu;
/** What a file's name says less loosely. */
const SURVEY_FILE = /spørgeskema|forventning|tilfredshed|survey|questionnaire/iu;
const CODE =
  /^(sp|spm|spg|spørgsmål|q|question|item|s|v|u|udsagn|punkt|f|o)[\s._]*\d{1,2}(?:_\d{1,3}){0,2}[a-zæøå]?[.:)]?$/iu;
const LABELS =
  /^(i (meget )?(høj|nogen|mindre|ringe|lav|begrænset) grad|slet ikke|(meget |helt |delvist? |overvejende |hverken )?(u)?enig.*|(meget |hverken )?(u)?tilfreds.*|.*\b(dis)?agree.*|.*\b(dis)?satisf.*|to (a|some) .*(extent|degree)|not at all|ved ikke|don'?t know)$/iu;

/** Whether a text is an item's code, such as `Sp1` or `Q12`. */
export function isItemCode(text: string): boolean {
  return CODE.test(text.trim());
}

/** Whether a text is an answer that questionnaires offer, such as `I høj grad`; some, such as `Stor`, are other things elsewhere. */
export function isAnswer(text: string): boolean {
  return isPlainAnswer(text) || isAnyAnswer(text);
}

/** Whether a text is an answer and hardly anything else: degrees, agreement, satisfaction. */
export function isPlainAnswer(text: string): boolean {
  return LABELS.test(text.trim()) || isAnswerInWords(text);
}

/** Whether titles, sheet or file speak of a questionnaire. */
export function isSurvey(around: Surroundings): boolean {
  return said({ ...around, file: "" }, SURVEY) || SURVEY_FILE.test(around.file);
}

/** Whether a heading numbers the rows, or those who answered: `Nr.`, `Svar nr.`, `#`, `Respondent`. */
export const isNumbering = (text: string) => NUMBERING.test(text.trim()) || ANSWERER.test(text.trim());

const ANSWERER =
  /^(?:respondent(?:en|er|s|ens)?|resp|svarperson(?:er|en)?|svarer|svarafgiver|besvarer|deltager|svarskema|spørgeskema|skema|participant|answerer|case|record)[\s.:_-]*(?:nr|id|no|nummer|number|#)?\.?$/iu;
const NUMBERING = /(?:^|[\s-])(?:nr|id|no|nummer|number|løbenr)\.?$|^#$/iu;
