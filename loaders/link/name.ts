import { fold } from "../tidy/clean/fold.js";

/** Company forms as they end a folded name, longest first, and what they are all written as. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/ (aktieselskab|aktieselskabet|a s|as)$/, "as"],
  [/ (anpartsselskab|anpartsselskabet|aps|ap s)$/, "aps"],
  [/ (ivaerksaetterselskab|ivs)$/, "ivs"],
  [/ (interessentskab|interessentskabet|i s)$/, "is"],
  [/ (kommanditselskab|kommanditselskabet|k s)$/, "ks"],
  [/ (partnerselskab|p s)$/, "ps"],
  [/ (a m b a|amba)$/, "amba"],
  [/ (f m b a|fmba)$/, "fmba"],
  [/ (s m b a|smba)$/, "smba"],
];

const ANY_FORM = new RegExp(FORMS.map(([{ source }]) => source).join("|"));

/** Letters that stand alone beside one another: `P.K.`, `P. K.` and `PK` are the same. */
const INITIALS = /(?<=^| )\p{L}(?: \p{L})+(?= |$)/gu;

export interface OrganisationName {
  /** equal for all spellings that differ only in case, marks, `&`/og, aa/å, ae/æ, oe/ø, blanks between initials and company form */
  readonly key: string;
  /** the company form as written, null where none is */
  readonly form: string | null;
}

/** What a name is compared by. A name of marks only has the empty key. */
export function organisationName(name: string): OrganisationName {
  let key = foldedName(name);
  // What follows `v/` is the owner, who may stand in one list and not in another, or has been cut out.
  const owner = key.search(/ v(?:ed)?(?: (?=\p{L})|$)/u);
  if (owner > 0 && /\bv(?:ed)?\s*\//i.test(name)) key = key.slice(0, owner);
  let form: string | null = null;
  while (ANY_FORM.test(key)) {
    for (const [pattern, name] of FORMS) {
      const without = key.replace(pattern, "");
      if (without === key) continue;
      key = without;
      form ??= name;
    }
  }
  return { key: key.replace(INITIALS, (letters) => letters.replaceAll(" ", "")), form };
}

/** A name with its company form, for mapping.yaml's `different:` where only the form tells two apart. */
export function fullName(name: string): string {
  const { key, form } = organisationName(name);
  return form === null ? key : `${key} ${form}`;
}

/** A hyphen or a full stop within a word. */
const WITHIN = /(?<=\p{L})[-\u2010\u2011.](?=\p{L})/gu;

/** A name without the marks within its words: `El-Net` as `ElNet`; the name itself where it has none. */
export function withoutMarksWithin(name: string): string {
  return name.replace(WITHIN, "");
}

/** Folded already, as far as it has no English *and*. */
const FOLDED = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** What titles of activities, networks and methods are compared by. */
export function foldedName(name: string): string {
  if (FOLDED.test(name)) return name.replace(/\band\b/g, "og");
  return fold(name.replace(/['’`´]/g, "").replace(/[&+]/g, " og "))
    .replace(/\band\b/g, "og")
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe");
}

/**
 * What titles of activities and names of methods, items and results are the same by: `Kick-off`, `Kick off` and `Kickoff`
 * are one, `Møde 1-2` and `Møde 12` are not.
 */
export function writtenTogether(name: string): string {
  return foldedName(name).replace(/(?<!\d) | (?!\d)/g, "");
}

/** A network's name without the word network, which lists leave out or inflect as they like. */
export function looseNetworkName(name: string): string {
  const loose = foldedName(name)
    .replace(/(netvaerket|netvaerk|network|nettet)$/, "")
    .replace(/^(netvaerket|netvaerk|network) /, "")
    .replace(/\berfagruppen\b/, "erfagruppe")
    .trim();
  return loose === "" ? foldedName(name) : loose;
}
