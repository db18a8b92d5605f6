import type { FieldId } from "../../../../src/model/fields.js";
import { type Heading, lookUp } from "../header/heading.js";
import { textOf } from "../sheet/view.js";
import { type Assigning, CERTAIN } from "./assigning.js";
import type { Look } from "./look.js";

const FIELD: FieldId = "expectation.asked_on";

/** What the days of a respondent's answers are called by survey systems, the one that tells best when they were given first. */
const DAYS: readonly RegExp[] = [
  /afslut|fuldfør|færdig|gennemført|indsend|afsendt|afleveret|submit|complet|finish|closed?[ _-]?(?:time|date|on|at)|^end(?:ed)?(?:[ _-]|date|time|$)|slut[ _-]?(?:tid|dato)|lukke|svar(?:et)? afgivet|afgivet/iu,
  /besvare(?:t|lses)|svar(?:dato|tid)|for (?:be)?svar|tidsstempel|time ?stamp|recorded|registreret|answered|respon(?:ded|se)[ _-](?:date|time)|date of (?:response|answer)/iu,
  /ændret|opdater|redigeret|modified|updated|changed|date ?stamp|last (?:action|activity|seen|page)|(?:sidste|seneste) (?:handling|aktivitet|svar)/iu,
  /påbegynd|begynd|start|began|opened|åbnet/iu,
];
/** When a system wrote the row or sent it out: nobody had answered yet. */
const BEFORE = /opret|creat|distribu|udsend|(?<!ind|af)sendt|(?<!\p{L})sent(?!\p{L})|invit/iu;
/** A day of something else than answers. */
const OTHER = /netværk|network|medlem|member|projekt|project|kursus|course|næste|next|frist|deadline|udløb|expir/iu;

/** Columns that a survey system writes by itself beside the answers. */
const OF_RESPONSES =
  /^(?:(?:respondent|response|besvarelse|besvarelses|svar|collector|submission|entry)s?[ _-]?(?:id|nøgle|key|nr|no|nummer|number|token|status)\.?|ip[ _-]?(?:address|adresse)|network[ _-]?id|sprog|start ?language|user ?language|collector|last ?page|progress|finished|samlet status|statoverall.*|#|token)$/iu;

/** The number that a survey system gives each of those who answer. */
const OF_RESPONDENTS =
  /^(?:(?:respondent|response|besvarelse|besvarelses|collector)s?[ _-]?(?:id|nøgle|key|nr|nummer)\.?|ip[ _-]?(?:address|adresse)|samlet status)$/iu;

/** Whether each row is somebody's who answered, by what a survey system calls its own columns: no list of networks has them. */
export const areOfRespondents = (headings: readonly Heading[]) =>
  headings.some(({ lines }) => lines.some((line) => OF_RESPONDENTS.test(textOf(line).trim())));

const TIMED = /\d[ T]+(?:kl\.? ?)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?$/iu;

/**
 * The day of a respondent's answers in a data set, one row a respondent: when they were completed, else recorded, else last
 * changed, else begun. Where a row lacks the first of these, the next one tells.
 */
export function settleAnsweredOn(columns: Assigning): void {
  const { table, headings, looks, answeredOn } = columns;
  if (table !== "expectations" || !columns.hasShape) return;
  const days = columns
    .open()
    .flatMap((column) => {
      const rank = rankOf(headings[column]!, looks[column]!);
      return rank < 0 ? [] : [{ column, rank }];
    })
    .sort((a, b) => a.rank - b.rank || a.column - b.column);
  const [first, ...others] = days;
  if (first === undefined || !isOfResponses(headings, looks, days)) return;
  if (columns.settle(FIELD, first.column, CERTAIN)) answeredOn.push(...others.map(({ column }) => column));
}

/** Whether the columns are what a survey system writes: its own numbers of respondents, or days with a time of day. */
function isOfResponses(
  headings: readonly Heading[],
  looks: readonly Look[],
  days: readonly { readonly column: number }[],
): boolean {
  if (headings.some(({ lines }) => lines.some((line) => OF_RESPONSES.test(textOf(line).trim())))) return true;
  return days.some(({ column }) => looks[column]!.words.some((word) => TIMED.test(word.trim())));
}

/** How well a column tells when answers were given, 0 best; -1 where it holds no days or those of something else. */
function rankOf({ lines, text, known }: Heading, { filled, date }: Look): number {
  if (filled === 0 || date < 0.9 || known?.kind === "personal" || OTHER.test(text) || BEFORE.test(text)) return -1;
  const said = [...lines.map(textOf), text].map((line) => DAYS.findIndex((pattern) => pattern.test(line)));
  const found = said.filter((rank) => rank >= 0);
  if (found.length > 0) return Math.min(...found);
  return lines.some((line) => isAskedOn(textOf(line))) ? 1 : -1;
}

function isAskedOn(text: string): boolean {
  const known = lookUp(text);
  return known?.kind === "field" && known.certain && known.fields[0] === FIELD;
}
