import { headingKey, KNOWN_HEADINGS } from "../../../../src/model/headings.js";
import { isSystemLine } from "./system-lines.js";

const BEGINS =
  /^(i\s?alt|sum|total\p{L}*|sub-?total|delsum|subtotal|hovedtotal|grand total|samlet|gennemsnit|gns\.?|middel|average|mean|mødte i alt|fremmødte(?: personer| virksomheder)?(?: i alt)?|antal personer(?: i alt)?|antal i alt|antal (fremmødte|mødte|deltagere|medlemmer|møder|virksomheder)|fremmøde i alt|number (present|attending)|in all)(?![\p{L}\p{N}/])/iu;

/** What was asked lately: the names in a long list are the same few thousand over and over. */
const asked = new Map<string, boolean>();
const MOST_ASKED = 50_000;

/** Whether the first text of a row says that the row adds others up. */
export function isSumLabel(text: string): boolean {
  if (text.length > 60) return false;
  let answer = asked.get(text);
  if (answer === undefined) {
    answer = addsUp(text);
    if (asked.size >= MOST_ASKED) asked.clear();
    asked.set(text, answer);
  }
  return answer;
}

/** What sums up answers, and nothing else beside it. */
const STATISTIC =
  /^(?:antal (?:svar|besvarelser|svarpersoner)|besvarelser i alt|svar i alt|standardafvigelse|standard deviation|std\.?[ -]?(?:afv|dev)\.?|spredning|varians|variance|median(?:en)?|minimum|maksimum|maximum|laveste(?: svar)?|højeste(?: svar)?|typetal|gns\.?|number of (?:answers|responses))\s*:?$/iu;

/** Whether a text is the name of what sums up answers: `Antal svar`, `Standardafvigelse`. */
export const isStatistic = (text: string) => text.length <= 30 && STATISTIC.test(text);

function addsUp(text: string): boolean {
  if (isStatistic(text) || BEGINS.test(text) || /^antal\s*:$/iu.test(text)) return true;
  if (text.length <= 24 && KNOWN_HEADINGS.get(headingKey(text))?.kind === "sum") return true;
  if (
    /^(?:fremmøde|deltagelse|deltager|mødt)\p{L}*\s*[,:(]?\s*(?:i\s+)?(?:%|pct\b|procent)|^(?:%|pct\.?|procent)(?!\p{L})|^\p{L}+procent$/iu.test(
      text,
    )
  )
    return true;
  return /\s(i alt|ialt|total|samlet|tilsammen)\s*(?::?|:?\s*\d[\d.]*(?:\s+\p{L}+)?)$/iu.test(text);
}

/**
 * Whether a row counts the rows above it: `Antal`, `Antal firmaer: 16`, `Antal rækker` and a number. Beside such a word
 * nothing but the number stands.
 */
export function isCounting(texts: readonly string[]): boolean {
  const [label, ...others] = texts;
  const said = /^(?:antal|optalt|number|count|no\. of)(?:\s+(?:of\s+)?\p{L}+){0,3}\s*[:=]?\s*(\d+)?$/iu.exec(
    label ?? "",
  );
  if (said === null || texts.length > 2) return false;
  return others.length === 0 ? said[1] !== undefined : said[1] === undefined && /^\d+$/.test(others[0]!);
}

const COUNTED =
  "medlemmer|medlemstal|medlemsvirksomheder|firmaer|virksomheder|organisationer|deltagere|personer|fremmødte|kryds|members|companies|firms|organisations|participants|attendees";
const COUNT_LABEL = new RegExp(
  `^(?:antal|optalt|optælling|sammentælling|count|number|(?:(?:antal|number of|no\\. of)\\s+)?(?:${COUNTED}))(?:\\s+(?:pr\\.?|per|i|in)\\s+\\p{L}+)?\\s*:?$`,
  "iu",
);

/** Whether a text beside numbers says only what they count (`Antal`, `Medlemmer`): no organisation is called so. */
export function isCountLabel(text: string): boolean {
  return COUNT_LABEL.test(text);
}

const COUNT_LINE = new RegExp(
  `^\\(?(?:i alt|in all|total)?:?\\s*\\d{1,4}\\s+(?:medlem|medlemsvirksomhed|firma|virksomhed|organisation|deltager|${COUNTED})(?:\\s+(?:i alt|in all|total))?[.)]?$`,
  "iu",
);

/** Whether a text that stands alone in its row counts those above or below it: `14 firmaer`, `9 members`. */
export function isCountLine(text: string): boolean {
  return text.length <= 40 && COUNT_LINE.test(text);
}

const NOTE =
  /^(\*|note|noter|bemærk|husk|vigtigt\s*[:!]|rettet |ajourført|se også|se fan|remember|obs|kilde|source|nb\b|ps\b|opdateret|sidst opdateret|udskrevet|udtrukket|udtræk|(?:udarbejdet|udfyldt|udformet|samlet|indsamlet|skrevet|lavet|registreret|indtastet|besvaret|opgjort|prepared|compiled|completed|filled in|written|entered) (?:af|den|d\.|pr\.|i|ud fra|på grundlag|by|on|from)(?!\p{L})|listen |tallene |hvor |x\s*=|[a-zæøå]\s*=|forklaring|signatur|printed|updated|the list|side \d|page \d|\d\)\s|¹|²|³)/iu;

/** Whether a lone text below or between rows is a remark rather than a name. */
export function isRemark(text: string): boolean {
  return (
    NOTE.test(text) || isSystemLine(text) || text.length > 70 || (/[.!?]$/.test(text) && text.split(/\s+/).length >= 4)
  );
}
