/** Whether something was expected, or experienced. */
export type AspectSaid = "expected" | "experienced";

/** Words for what was expected, wherever a text has them. */
const EXPECTED =
  /forvent|expect|anticipat|(?<![\p{L}])(?:før|before)(?![\p{L}])|(?<!\p{L})(?:ved|før|inden|at) (?:project |projekt)?(?:start|begyndelse)|(?:start|før|nulpunkts|basis)måling|baseline|(?<!\p{L})(?:håb|hope)\p{L}{0,2}(?!\p{L})/iu;

/** Words for what was experienced. */
const EXPERIENCED =
  /oplev|experienc|erfaring(?!s)|(?<!\p{L})erfaret|faktisk|actual|realiser|opnået|achieved|(?<![\p{L}])(?:efter|after)(?![\p{L}])|(?:slut|efter)måling|indtil nu|til nu(?!\p{L})|hidtil|so far|until now|to date/iu;

/** What was got out of it was experienced, unless it is what was expected. */
const GAINED =
  /udbytte|benefit|(?<!\p{L})(?:fået|fik (?:du|I|vi))(?!\p{L})|(?<!\p{L})(?:fik|fået|får|have?|got|gained?)(?!\p{L}).*(?<!\p{L})(?:ud af|out of)|opfyld|indfri|fulfil|(?<!\p{L})(?:har|has|have)(?!\p{L}).{0,40}(?<!\p{L})(?:givet|ført til|medført|bidraget|hjulpet|lært|forbedret|given|led to|helped|taught|contributed|improved)(?!\p{L})/iu;

/** Expectations that were met, or weren't, are what was experienced. */
const MET =
  /(?:forvent|expect)\p{L}*.*(?:opfyldt|indfriet|levet op|fulfilled|been met|lived up)|(?:opfyld|indfri|lev(?:et|er|ede) op til|fulfilled|lived up to|met (?:our|my|the|your)).*(?:forvent|expect)/iu;

/** Whether a text speaks of what was expected or of what was experienced; null for neither and for both. */
export function aspectSpoken(text: string): AspectSaid | null {
  if (MET.test(text)) return "experienced";
  const expected = EXPECTED.test(text);
  const experienced = EXPERIENCED.test(text);
  if (!expected && !experienced) return GAINED.test(text) ? "experienced" : null;
  return expected === experienced ? null : expected ? "expected" : "experienced";
}

/** Whether a text says it by a word of expecting or experiencing, which a topic hardly has. */
export function saysOutright(text: string): boolean {
  return MET.test(text) || /forvent|expect|anticipat|oplev|experienc|baseline/iu.test(text);
}

/** The same as a word for the cleaner. */
export function aspectIn(text: string): "forventet" | "oplevet" | null {
  const said = aspectSpoken(text);
  return said === null ? null : said === "expected" ? "forventet" : "oplevet";
}

/** Who evaluates, or says how satisfied they are, tells what they experienced. */
export function isEvaluation(text: string): boolean {
  return /evaluering|tilfreds|evaluation|satisf/iu.test(text) && !/forvent|expect|baseline|før(?!s)/iu.test(text);
}

const AT_EITHER_END_EXPECTED =
  /^\W*(forvent\p{L}*|expect\p{L}*|før)(?!\p{L})|[\s(,:–-](forvent(et|ning|ninger|es)|expect(ed|ation)|før|before)\W*$/iu;
const AT_EITHER_END_EXPERIENCED =
  /^\W*(oplev\p{L}*|experienc\p{L}*|erfaret|faktisk|efter)(?!\p{L})|^\W*erfaring(?:er)?\s*(?:[:–-]|$)|[\s(,:–-](oplev(et|else|elser|es)|experienced?|udbytte|efter|after|erfaret)\W*$/iu;

/**
 * Whether a heading says that what it asks about was expected or experienced: at its beginning, at its end or in brackets,
 * for a statement may have any of these words in it.
 */
export function aspectOf(text: string): AspectSaid | null {
  if (MET.test(text)) return "experienced";
  const expected = AT_EITHER_END_EXPECTED.test(text) || /\((forventning|forventet|expected)[^()]*\)/iu.test(text);
  const gained = text.replace(/(forvent\p{L}*|expected) (?:udbytte|benefit)/giu, "$1");
  const experienced =
    AT_EITHER_END_EXPERIENCED.test(gained) || /\((oplevet|oplevelse|udbytte|experienced)[^()]*\)/iu.test(gained);
  return expected === experienced ? null : expected ? "expected" : "experienced";
}

/** Words that say nothing else beside those of an aspect: `Det har vi oplevet`, `Erfaringer indtil nu`, `Forventninger ved start (2009)`. */
const BESIDE = new Set(
  `hvad har havde er var blev bliver i du vi de jeg det den dem man som nu indtil hidtil til ved af om fra på ud start starten projektstart slut
  slutning slutningen projektet projektets netværket netværkets vores jeres deres status et et år år efter før inden grad måling svar gns gennemsnit
  what have has you we they it the of at to so far now until date start end project network our your their score mean`.split(
    /\s+/,
  ),
);

/** What a line above several columns says of them where it says nothing else; null where it may be an item. */
export function aspectOfGroup(text: string): AspectSaid | null {
  const plain = aspectOf(text);
  if (plain !== null) return plain;
  const said = aspectSpoken(text);
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const others = words.filter((word) => !BESIDE.has(word) && aspectSpoken(word) === null);
  return others.length === 0 ? said : null;
}

/** What separates a question from the item that it is asked about. */
const ASKED_OF = /^(.{4,}?[?:](?:\s*\([^()]*\))?)\s*(?:[–—-]\s+)?(?=\S)|^(.{4,}?)\s+[–—-]\s+(?=\S)/u;

/** `Hvad har du oplevet? - Ny viden`, `Hvad forventede du? [Ny viden]`: an item behind its question; null where there is none. */
export function questionAndItem(text: string): { readonly question: string; readonly item: string } | null {
  const bare = text.trim();
  const [, asked, line] = /^(.{4,})\s\[([^[\]]{2,})\]$/u.exec(bare) ?? [];
  if (asked !== undefined && line !== undefined) return { question: asked, item: line.trim() };
  const found = ASKED_OF.exec(bare);
  if (found === null) return null;
  const item = bare.slice(found[0].length).trim();
  return item.length < 2 ? null : { question: (found[1] ?? found[2]!).trim(), item };
}

const ASKING =
  /^\W*(?:hvor|hvordan|hvad|hvilke[tn]?|hvornår|hvem|i hvor|i hvilke[nt]|på hvilke[nt]|har|er|angiv|vurd[eé]r|to what|how|what|which|please|rate|do|does|have|has|are|is)(?!\p{L})/iu;

/** Whether a text is put as a question: by its mark, or by how it begins and the colon behind it. */
export function isPutAsQuestion(text: string): boolean {
  return /\?\s*(?:\([^()]*\)\s*)?:?$/.test(text) || (/:\s*$/.test(text) && ASKING.test(text));
}
