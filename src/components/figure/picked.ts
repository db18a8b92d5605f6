import { figure as describe } from "../../model/figures.js";
import type { Text } from "../../model/language.js";
import { makeIn } from "../dom.js";
import type { Site } from "../site.js";
import { TEXTS } from "../texts.js";
import { traceLink } from "../trace/address.js";
import { type MarkedLine, type Marks, wordsOf } from "./marks.js";
import { traceTab } from "./trace.js";

/** So many lines that one mark sums up are named one by one; where there are more, the table has them. */
const MOST = 12;

const LINES: Text = { da: "Rækkerne bag:", en: "The rows behind:" };

/**
 * What stands under a chart when somebody has chosen one of its marks: the mark in words, and the way to what it was
 * computed from. In the public edition that is the definition and the source files.
 */
export function picked(
  site: Site,
  stage: HTMLElement,
  marks: () => Marks | null,
  open: (tab: "table" | "about") => void,
) {
  const { document, language } = site;
  const make = makeIn(document);
  const element = make("p", { class: "ns-picked", role: "status" });
  const clear = () => element.replaceChildren();
  const button = () => {
    const made = make("button", { type: "button", class: "ns-link" }, TEXTS.traceNumbers[language]);
    made.addEventListener("click", () => open(traceTab(site)));
    return made;
  };
  const link = ({ figure, dimensions, measure }: MarkedLine, text: string) =>
    make("a", { href: traceLink(document, figure, dimensions, measure) }, text);
  stage.addEventListener("click", (event) => {
    const words = wordsOf(event.target as Element | null, stage);
    if (words === null) return clear();
    const lines = site.programme.edition === "internal" ? (marks()?.of(words) ?? []) : [];
    const ways =
      lines.length === 0 || lines.length > MOST
        ? [button()]
        : lines.length === 1
          ? [link(lines[0]!, TEXTS.traceNumbers[language])]
          : [LINES[language], ...lines.flatMap((line) => [" ", link(line, nameOf(site, line, lines))])];
    element.replaceChildren(words, " ", ...ways);
  });
  return { element, clear };
}

/** What tells a line from the others that the same mark shows. */
function nameOf({ names }: Site, { figure, dimensions }: MarkedLine, among: readonly MarkedLine[]): string {
  const apart = describe(figure).dimensions.filter(
    ({ id }) => new Set(among.map((one) => one.dimensions[id] ?? null)).size > 1,
  );
  return apart.map(({ id }) => names.value(figure, id, dimensions[id] ?? null)).join(", ");
}
