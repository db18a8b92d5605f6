import { words } from "../model/vocabulary.js";
import { makeIn } from "./dom.js";
import { capital } from "./scopes.js";
import { SELECTION_KEYS } from "./selection.js";
import type { Site } from "./site.js";
import { TEXTS } from "./texts.js";
import { periodText } from "./views/period.js";

/** What a reader can choose on a page. */
export type Choice = "school" | "network" | "purpose" | "section" | "period";

/** The first day of every month of the programme's period. */
function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  while (`${year}-${String(month).padStart(2, "0")}` <= to.slice(0, 7)) {
    months.push(`${year}-${String(month).padStart(2, "0")}`);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}

/** What is chosen, in words: `Køge og Roskilde · alle formål · 2009–2010`. */
export function selectionText(site: Site, choices: readonly Choice[]): string {
  const { format, names, language } = site;
  const selection = site.selection();
  const part: Record<Choice, () => string> = {
    school: () =>
      selection.schools.length === 0 ? TEXTS.allSchools[language] : format.list(selection.schools.map(names.school)),
    network: () =>
      selection.networks.length === 0
        ? TEXTS.allNetworks[language]
        : format.list(selection.networks.map(names.network)),
    purpose: () =>
      selection.purposes.length === 0
        ? TEXTS.allPurposes[language]
        : format.list(selection.purposes.map((purpose) => names.word("purpose", purpose))),
    section: () =>
      selection.sections.length === 0
        ? TEXTS.allSections[language]
        : format.list(selection.sections.map((section) => names.value("", "section", section))),
    period: () => (selection.from || selection.to ? periodText(site, selection) : wholePeriodText(site)),
  };
  return capital(choices.map((choice) => part[choice]()).join(" · "));
}

/** The whole period as a reader is told it: `2009–2010`, and a single year as `hele 1934`. */
function wholePeriodText(site: Site): string {
  const text = periodText(site, site.selection());
  if (!/^\d{4}$/.test(text)) return text;
  return { da: `hele ${text}`, en: `all of ${text}` }[site.language];
}

/**
 * One line that says what is chosen, the one way to clear it, and the controls to change it. What is chosen stands in
 * the address, so every figure of the page follows.
 */
export function filterBar(site: Site, choices: readonly Choice[]): HTMLElement {
  const { document, language, programme, state, names, format } = site;
  const make = makeIn(document);
  const updates: (() => void)[] = [];
  const purposes = words("purpose").filter((purpose) => programme.networks.some((one) => one.purpose === purpose));
  const usable = choices.filter((choice) => {
    if (choice === "school") return programme.schools.length > 1;
    if (choice === "network") return programme.networks.length > 1;
    return choice === "purpose" ? purposes.length > 1 : true;
  });

  const select = (
    key: string,
    label: string,
    empty: string,
    options: () => readonly { id: string; label: string }[],
  ) => {
    const input = make("select", { id: `filter-${key}` });
    const update = () => {
      const offered = options();
      const current = state.one(key) ?? "";
      input.replaceChildren(
        make("option", { value: "" }, empty),
        ...offered.map((option) => make("option", { value: option.id }, option.label)),
      );
      input.value = offered.some(({ id }) => id === current) ? current : "";
    };
    input.addEventListener("change", () => state.set({ [key]: input.value === "" ? [] : [input.value] }));
    updates.push(update);
    return make("label", { class: "ns-field", for: input.id }, make("span", {}, label), input);
  };

  const schools = () => {
    const set = make("fieldset", { class: "ns-schools" }, make("legend", {}, TEXTS.schools[language]));
    for (const [index, school] of programme.schools.entries()) {
      const input = make("input", { type: "checkbox", value: school.id, id: `filter-school-${school.id}` });
      input.addEventListener("change", () => {
        const chosen = new Set(state.all("school"));
        if (input.checked) chosen.add(school.id);
        else chosen.delete(school.id);
        const inOrder = programme.schools.map(({ id }) => id).filter((id) => chosen.has(id));
        const network = programme.networks.find(({ id }) => id === state.one("network"));
        const outside = network && inOrder.length > 0 && !inOrder.includes(network.school_id ?? "");
        state.set({ school: inOrder, ...(outside ? { network: [] } : {}) });
      });
      updates.push(() => {
        input.checked = state.all("school").includes(school.id);
      });
      set.append(
        make(
          "label",
          { for: input.id },
          input,
          make("span", { class: `ns-swatch ns-swatch--${index < 5 ? index + 1 : "grey"}`, "aria-hidden": "true" }),
          school.short,
        ),
      );
    }
    return set;
  };

  const months = monthsOf(programme.period.from, programme.period.to).map((id) => ({
    id,
    label: format.month(`${id}-01`),
  }));
  const fields: Record<Choice, () => HTMLElement[]> = {
    school: () => [schools()],
    network: () => [
      select("network", TEXTS.network[language], TEXTS.any[language], () => {
        const chosen = state.all("school");
        return programme.networks
          .filter(({ school_id }) => chosen.length === 0 || chosen.includes(school_id ?? ""))
          .map(({ id, name }) => ({ id, label: name }));
      }),
    ],
    purpose: () => [
      select("purpose", TEXTS.purpose[language], TEXTS.any[language], () =>
        purposes.map((id) => ({ id, label: names.word("purpose", id) })),
      ),
    ],
    section: () => [
      select("section", TEXTS.section[language], TEXTS.any[language], () =>
        Object.keys(programme.labels.section ?? {})
          .sort()
          .map((id) => ({ id, label: `${id} ${names.value("", "section", id)}` })),
      ),
    ],
    period: () => [
      select("from", TEXTS.from[language], TEXTS.start[language], () => months),
      select("to", TEXTS.to[language], TEXTS.end[language], () => months),
    ],
  };

  const said = make("span", { class: "ns-chosen" });
  const clear = make("button", { type: "button", class: "ns-link" }, TEXTS.clear[language]);
  const details = make(
    "details",
    { class: "ns-change" },
    make("summary", {}, TEXTS.change[language]),
    make("div", { class: "ns-fields" }, ...usable.flatMap((choice) => fields[choice]())),
  );
  clear.addEventListener("click", () => {
    state.set(Object.fromEntries(SELECTION_KEYS.map((key) => [key, []])));
    details.querySelector("summary")?.focus();
  });
  const update = () => {
    said.textContent = selectionText(site, usable);
    clear.hidden = site.selection().isEmpty;
    for (const one of updates) one();
  };
  update();
  state.onChange(update);
  if (!site.selection().isEmpty) details.open = true;
  const lineOfWords = make("p", { role: "status" }, `${TEXTS.chosen[language]}: `, said);
  return make(
    "section",
    { class: "ns-filter", "aria-label": TEXTS.change[language] },
    make("div", { class: "ns-filter-line" }, lineOfWords, clear),
    details,
  );
}
