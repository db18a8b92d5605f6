import type { Text } from "../../model/language.js";
import { makeIn } from "../dom.js";
import type { Site } from "../site.js";

const WORDS = {
  copied: { da: "Kopieret som tekst", en: "Copied as text" },
  failed: { da: "Det kunne ikke kopieres", en: "It couldn't be copied" },
} satisfies Record<string, Text>;

/** A button that copies a text; what came of it is said in `status`. */
export function copyButton(site: Site, label: Text, status: HTMLElement, text: () => string): HTMLElement {
  const { document, language } = site;
  const button = makeIn(document)("button", { type: "button", class: "ns-button ns-copy" }, label[language]);
  button.addEventListener("click", async () => {
    try {
      await document.defaultView!.navigator.clipboard.writeText(text());
      status.textContent = WORDS.copied[language];
    } catch {
      status.textContent = WORDS.failed[language];
    }
  });
  return button;
}
