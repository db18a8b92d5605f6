import { FIELDS, type FieldId } from "../../../../src/model/fields.js";
import { headingKey, KNOWN_HEADINGS, type KnownHeading } from "../../../../src/model/headings.js";

const BEFORE =
  /^(?:dato(?:en)?|date|dag(?:en)?|tidspunkt(?:et)?|hvornår|when)(?![\p{L}])\s*[:–-]?\s*(?:(?:for|of|på)(?![\p{L}]))?\s*/iu;
const AFTER = /(?:\s*[,:–-]\s*|\s+)(?:den|d|dato(?:en)?|date|on|dag|tidspunkt|pr)\.?$/iu;
/** The network that a heading speaks of, with the words that tie it to the rest. */
const NETWORK =
  /(?:^|\s)(?:(?:(?:ind|ud|op)\s)?(?:i|til|fra|af|in|to|from|of)\s)?(?:(?:et|vores|skolens|dette|the|our)\s)?(?:netværk(?:et|s)?|(?:erfa-?)?gruppen?|klubben|foreningen|network|group)(?=\s|$)/iu;

/** `Afmeldt den`, `Dato for opstart`, `Udtrådt af netværket`: a day, said with more words than the vocabulary has. */
export function dayIn(text: string): KnownHeading | null {
  let bare = text.replace(/[()]/g, " ").replace(/\s+/g, " ").trim();
  for (let i = 0; i < 4; i++) {
    const shorter = bare.replace(i % 2 === 0 ? AFTER : BEFORE, "").trim();
    if (shorter !== "" && shorter !== bare) {
      bare = shorter;
      const known = KNOWN_HEADINGS.get(headingKey(bare));
      if (known !== undefined && isDay(known)) return known;
    }
  }
  const match = NETWORK.exec(bare);
  if (match === null) return null;
  const rest = `${bare.slice(0, match.index)} ${bare.slice(match.index + match[0].length)}`.trim();
  const known = KNOWN_HEADINGS.get(headingKey(rest)) ?? (rest === bare ? null : dayIn(rest));
  if (known === null || !isDay(known) || known.kind !== "field") return null;
  const own = known.fields.filter((field) => field.startsWith("membership."));
  return own.length === 1 ? { kind: "field", fields: own, certain: true } : known;
}

function isDay(known: KnownHeading): boolean {
  return known.kind === "field" && known.fields.every((field: FieldId) => FIELDS[field].type === "date");
}
