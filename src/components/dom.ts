type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Makes HTML elements: attributes as given, `true` as an empty attribute, `false` and undefined as none. */
export type Make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes?: Attributes,
  ...children: readonly (Node | string | null)[]
) => HTMLElementTagNameMap[K];

export function makeIn(document: Document): Make {
  return (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === undefined || value === false) continue;
      element.setAttribute(key, value === true ? "" : String(value));
    }
    for (const child of children) if (child !== null) element.append(child);
    return element;
  };
}
