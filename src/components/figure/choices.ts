import { makeIn } from "../dom.js";
import type { Site } from "../site.js";
import type { View } from "./view.js";

/** A figure's own controls as sets of radio buttons, kept in the address. */
export function choices(
  site: Site,
  view: View,
): { element: HTMLElement; current: (control: string) => string; update: () => void } {
  const { document, language, state } = site;
  const make = makeIn(document);
  const controls = view.controls ?? [];
  const keyOf = (control: string) => `${view.id}.${control}`;
  const current = (id: string) => {
    const control = controls.find((one) => one.id === id);
    const chosen = state.one(keyOf(id));
    return control?.options.find((option) => option.id === chosen)?.id ?? control?.options[0]?.id ?? "";
  };
  const inputs: HTMLInputElement[] = [];
  const sets = controls.map((control) =>
    make(
      "fieldset",
      { class: "ns-choice" },
      make("legend", { class: "ns-hidden" }, control.label[language]),
      ...control.options.map((option, index) => {
        const input = make("input", {
          type: "radio",
          name: keyOf(control.id),
          id: `${view.id}-${control.id}-${option.id}`,
          value: option.id,
          "data-control": control.id,
        });
        input.addEventListener("change", () => state.set({ [keyOf(control.id)]: index === 0 ? [] : [option.id] }));
        inputs.push(input);
        return make("label", {}, input, make("span", {}, option.label[language]));
      }),
    ),
  );
  const update = () => {
    for (const input of inputs) input.checked = current(input.dataset.control ?? "") === input.value;
  };
  update();
  return { element: make("div", { class: "ns-choices" }, ...sets), current, update };
}
