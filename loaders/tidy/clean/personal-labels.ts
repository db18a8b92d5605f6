const LABEL =
  "(?:tlf|telefon|tel|mobil|mob|fax|phone|telephone|mobile|e-?mail|mail|cpr|ring|kontakt|kontaktperson|contact|att|attn|ansvarlig|referent|tovholder)";
/** at the end of a text, with a bracket that it opens */
const AT_END = new RegExp(
  `[\\s,;(]*(?:(?<![\\p{L}-])${LABEL}(?!\\p{L})\\.?(?:[ -]?(?:nr|nummer|no)\\.?)?(?: (?:til|på))?[\\s.,:;/]*|(?<!\\p{L})c/o ?)+\\)?$`,
  "iu",
);
const JOINING = /^(?:\s|[.,:;/()-]|(?:og|eller|el|and|or|v|ved|c\/o)(?!\p{L}))*$/iu;

/**
 * A name out of which personal data were cut, without the labels that then say nothing: `Tømreren, tlf.` is `Tømreren`.
 *
 * @returns '' where nothing but labels was left
 */
export function withoutLabels(text: string): string {
  const cut = text.replace(AT_END, "");
  const left = cut === text ? text : cut.replace(/(?:\s|[,:;(-]|\s(?:og|eller|el\.?))+$/iu, "");
  return JOINING.test(left) ? "" : left;
}
