import type { Text } from "../../model/language.js";
import { makeIn } from "../dom.js";
import type { Site } from "../site.js";
import { chosenIds, chosenLevel, idsOf, type Level, labelOf, MOST, usableLevels } from "./groups.js";

const LEVEL_NAMES: Readonly<Record<Level, Text>> = {
  school: { da: "Skoler", en: "Schools" },
  network: { da: "Netværk", en: "Networks" },
  purpose: { da: "Formål", en: "Purposes" },
};

const WORDS = {
  region: { da: "Vælg, hvad du vil sammenligne", en: "Choose what to compare" },
  what: { da: "Sammenlign", en: "Compare" },
  none: { da: "(ingen)", en: "(none)" },
  compared: { da: "Du sammenligner", en: "You compare" },
  alone: {
    da: "Projektet har kun én skole og ét netværk, så der er ikke to at sammenligne.",
    en: "The programme has one school and one network only, so there are no two to compare.",
  },
} as const satisfies Record<string, Text>;

const PLACES: readonly Text[] = [
  { da: "Den første", en: "The first" },
  { da: "Den anden", en: "The second" },
  { da: "Den tredje", en: "The third" },
  { da: "Den fjerde", en: "The fourth" },
];

const KEYS: Readonly<Record<Level, string>> = { school: "school", network: "network", purpose: "purpose" };

/** The choice of two to four schools, networks or purposes. It stands in the address, so every figure of the page follows. */
export function comparePicker(site: Site): HTMLElement {
  const { document, language, state, format } = site;
  const make = makeIn(document);
  const levels = usableLevels(site);
  if (levels.length === 0) return make("p", { class: "ns-empty" }, WORDS.alone[language]);
  const set = (level: Level, ids: readonly string[]) =>
    state.set({ school: [], network: [], purpose: [], [KEYS[level]]: ids });

  const radios = levels.map((level) => {
    const input = make("input", { type: "radio", name: "compare-level", value: level, id: `compare-${level}` });
    input.addEventListener("change", () => set(level, idsOf(site, level).slice(0, 2)));
    return input;
  });
  const kinds = make(
    "fieldset",
    { class: "ns-choice" },
    make("legend", { class: "ns-hidden" }, WORDS.what[language]),
    ...radios.map((input, index) =>
      make("label", { for: input.id }, input, make("span", {}, LEVEL_NAMES[levels[index]!][language])),
    ),
  );
  const selects = PLACES.slice(0, MOST).map((place, index) => {
    const select = make("select", { id: `compare-place-${index + 1}` });
    select.addEventListener("change", () => {
      const level = chosenLevel(site, site.selection());
      const ids = selects.map(({ select: one }) => one.value).filter((id) => id !== "");
      set(level, [...new Set(ids)]);
    });
    return {
      select,
      label: make("label", { class: "ns-field", for: select.id }, make("span", {}, place[language]), select),
    };
  });
  const said = make("p", { role: "status" });

  let filled: Level | null = null;
  const update = () => {
    const level = chosenLevel(site, site.selection());
    const ids = chosenIds(site, site.selection());
    for (const input of radios) input.checked = input.value === level;
    for (const [index, { select, label }] of selects.entries()) {
      const others = ids.filter((_, place) => place !== index);
      if (level !== filled) {
        select.replaceChildren(
          ...(index < 2 ? [] : [make("option", { value: "" }, WORDS.none[language])]),
          ...optionsOf(site, level),
        );
      }
      for (const option of select.options) option.disabled = others.includes(option.value);
      select.value = ids[index] ?? "";
      label.hidden = idsOf(site, level).length <= index;
    }
    filled = level;
    const names = ids.map((id) => labelOf(site, level, id));
    said.textContent = `${WORDS.compared[language]}: ${format.list(names)}`;
  };
  update();
  state.onChange(update);
  return make(
    "section",
    { class: "ns-filter", "aria-label": WORDS.region[language] },
    said,
    kinds,
    make("div", { class: "ns-fields" }, ...selects.map(({ label }) => label)),
  );
}

/** The options of one place; networks stand under their school. */
function optionsOf(site: Site, level: Level): HTMLElement[] {
  const make = makeIn(site.document);
  const option = (id: string) => make("option", { value: id }, labelOf(site, level, id));
  if (level !== "network") return idsOf(site, level).map(option);
  const { schools, networks } = site.programme;
  const under = schools
    .map((school) => ({ school, own: networks.filter(({ school_id }) => school_id === school.id) }))
    .filter(({ own }) => own.length > 0);
  return [
    ...under.map(({ school, own }) => make("optgroup", { label: school.short }, ...own.map(({ id }) => option(id)))),
    ...networks.filter(({ school_id }) => !schools.some(({ id }) => id === school_id)).map(({ id }) => option(id)),
  ];
}
