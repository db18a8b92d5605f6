import { makeIn } from "../dom.js";

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly panel: HTMLElement;
}

/**
 * Tabs after the WAI-ARIA pattern: arrow keys, Home and End move between them and open what they reach.
 *
 * @param prefix unique on the page, for the ids
 * @param open is told which tab the reader opened
 */
export function tabs(
  document: Document,
  { prefix, label, items, open }: { prefix: string; label: string; items: readonly Tab[]; open: (id: string) => void },
): { element: HTMLElement; show: (id: string) => void } {
  const make = makeIn(document);
  const buttons = items.map(({ id, label: text, panel }) => {
    panel.id = `${prefix}-${id}`;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", `${prefix}-tab-${id}`);
    const button = make(
      "button",
      { type: "button", role: "tab", id: `${prefix}-tab-${id}`, "aria-controls": panel.id, class: "ns-tab" },
      text,
    );
    button.addEventListener("click", () => open(id));
    return button;
  });
  const list = make("div", { role: "tablist", "aria-label": label, class: "ns-tabs" }, ...buttons);
  list.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const last = buttons.length - 1;
    const moves: Record<string, number> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    open(items[to]!.id);
    buttons[to]!.focus();
  });
  const show = (id: string) => {
    for (const [index, item] of items.entries()) {
      const chosen = item.id === id;
      buttons[index]!.setAttribute("aria-selected", String(chosen));
      buttons[index]!.tabIndex = chosen ? 0 : -1;
      item.panel.hidden = !chosen;
    }
  };
  return { element: list, show };
}
