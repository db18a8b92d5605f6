import { escapeHtml } from "../definitions/html.js";
import type { Language, Text } from "../model/language.js";
import type { Contact } from "../model/statement.js";

const WORDS = {
  email: { da: "E-mail", en: "E-mail" },
  telephone: { da: "Telefon", en: "Telephone" },
  url: { da: "Websted", en: "Site" },
} satisfies Record<string, Text>;

/** Whom a reader can turn to, as a list. */
export function contactHtml(language: Language, { name, email, telephone, url }: Contact): string {
  const item = (word: Text, href: string, text: string) =>
    `<li>${word[language]}: <a href="${escapeHtml(href)}">${escapeHtml(text)}</a></li>`;
  const items = [
    ...(name ? [`<li>${escapeHtml(name[language])}</li>`] : []),
    ...(email ? [item(WORDS.email, `mailto:${email}`, email)] : []),
    ...(telephone ? [item(WORDS.telephone, `tel:${telephone.replace(/ /g, "")}`, telephone)] : []),
    ...(url ? [item(WORDS.url, url, url)] : []),
  ];
  return `<ul>\n${items.join("\n")}\n</ul>`;
}
