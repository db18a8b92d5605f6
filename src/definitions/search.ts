const TEXTS = {
  da: {
    label: "Søg i definitionerne",
    all: (count: number) => `${count} definitioner`,
    some: (count: number, all: number) => `${count} af ${all} definitioner`,
  },
  en: {
    label: "Search the definitions",
    all: (count: number) => `${count} definitions`,
    some: (count: number, all: number) => `${count} of ${all} definitions`,
  },
} as const;

const folded = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();

/**
 * A search box over the definitions that stand on the page: those without every word searched for are hidden, and so are
 * headings under which nothing is left.
 */
export function definitionSearch(document: Document): HTMLElement {
  const texts = TEXTS[document.documentElement.lang === "en" ? "en" : "da"];
  const label = document.createElement("label");
  label.className = "ns-field";
  const input = document.createElement("input");
  input.type = "search";
  input.id = "definition-search";
  label.htmlFor = input.id;
  const said = document.createElement("p");
  said.className = "ns-quiet";
  said.setAttribute("role", "status");
  const name = document.createElement("span");
  name.textContent = texts.label;
  label.append(name, input);
  const element = document.createElement("search");
  element.className = "ns-definition-search";
  element.append(label, said);

  const search = () => {
    const articles = [...document.querySelectorAll<HTMLElement>("article.ns-definition")];
    const wanted = folded(input.value).split(" ");
    let shown = 0;
    for (const article of articles) {
      const text = folded(article.textContent ?? "");
      article.hidden = !wanted.every((word) => text.includes(word));
      if (!article.hidden) shown += 1;
    }
    for (const section of document.querySelectorAll<HTMLElement>(".ns-definitions section"))
      section.hidden = !section.querySelector("article:not([hidden])");
    said.textContent = shown === articles.length ? texts.all(shown) : texts.some(shown, articles.length);
  };
  input.addEventListener("input", search);
  search();
  return element;
}
