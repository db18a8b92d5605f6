import type { View } from "../figure/view.js";
import { type Selection, selectionOf } from "../selection.js";
import type { Site } from "../site.js";
import type { State } from "../state.js";

/** The site as it looks from one school, or from one network: that is what is chosen, whatever the address says. */
export function within(site: Site, only: { readonly school: string } | { readonly network: string }): Site {
  const fixed: Readonly<Record<string, readonly string[]>> = {
    school: "school" in only ? [only.school] : [],
    network: "network" in only ? [only.network] : [],
    purpose: [],
    section: [],
    from: [],
    to: [],
  };
  const state: State = {
    ...site.state,
    all: (key) => fixed[key] ?? site.state.all(key),
    one: (key) => (fixed[key] ? fixed[key][0] : site.state.one(key)),
  };
  const selection = (): Selection => ({ ...selectionOf(site.programme, state), isEmpty: true });
  return { ...site, state, selection };
}

/** A view that shows networks to begin with: on a school's own page that is the choice, and the other schools are context. */
export function networksFirst(view: View): View {
  const controls = view.controls?.map((control) =>
    control.id === "by"
      ? {
          ...control,
          options: [...control.options].sort((a, b) => Number(b.id === "network") - Number(a.id === "network")),
        }
      : control,
  );
  return controls ? { ...view, controls } : view;
}

/** A view of one network and its school: there is nothing to choose between. */
export function networkOnly(view: View): View {
  return {
    ...view,
    controls: (view.controls ?? []).filter(({ id }) => id !== "by"),
    draw: (context) => view.draw({ ...context, choice: (id) => (id === "by" ? "network" : context.choice(id)) }),
  };
}
