import MarkdownIt from "markdown-it";

/** Markdown as people write it; HTML in it is shown as text, never run. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

/** Markdown as HTML that is safe to put on a page that Framework reads: no markup of its own, no `${…}` that would run. */
export function toHtml(text: string): string {
  return inert(markdown.render(text));
}

/** HTML in which Framework finds nothing to run: a dollar before a brace is written as a character reference. */
export function inert(html: string): string {
  return html.replace(/\$(?=\{)/g, "&#36;");
}

/** The pictures of a text: where they lie, what they show in words, and the line they stand on (1-based). */
export function pictures(text: string): { readonly src: string; readonly alt: string; readonly line: number }[] {
  const found: { src: string; alt: string; line: number }[] = [];
  for (const token of markdown.parse(text, {})) {
    for (const child of token.children ?? []) {
      if (child.type !== "image") continue;
      found.push({ src: child.attrGet("src") ?? "", alt: child.content.trim(), line: (token.map?.[0] ?? 0) + 1 });
    }
  }
  return found;
}

/** Text cut at its second-level headings (`## …`): what stands before the first has heading null. Lines are 1-based. */
export function sections(
  text: string,
): { readonly heading: string | null; readonly body: string; readonly line: number }[] {
  const cut: { heading: string | null; body: string[]; line: number }[] = [{ heading: null, body: [], line: 1 }];
  let fenced = false;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^(```|~~~)/.test(line)) fenced = !fenced;
    const heading = fenced ? null : /^##\s+(.+?)\s*#*$/.exec(line);
    if (heading) cut.push({ heading: heading[1]!, body: [], line: index + 2 });
    else cut.at(-1)!.body.push(line);
  }
  return cut.map(({ heading, body, line }) => ({ heading, body: body.join("\n"), line }));
}
