import type { FigureRow } from "../model/figure.js";
import { figure as describe } from "../model/figures.js";
import type { Text } from "../model/language.js";
import { VOCABULARY, words } from "../model/vocabulary.js";
import { makeIn } from "./dom.js";
import { readFigure } from "./figure/read.js";
import { dimension, where } from "./rows.js";
import { capital } from "./scopes.js";
import type { Site } from "./site.js";
import { TEXTS } from "./texts.js";
import { tracedNumber } from "./trace/number.js";
import { noMethods } from "./views/methods.js";
import { ratedTogether } from "./views/methoduses.js";

const HEADS: readonly { readonly label: Text; readonly number?: boolean }[] = [
  { label: { da: "Metode", en: "Method" } },
  { label: { da: "Hvad den går ud på", en: "What it is" } },
  { label: { da: "Hvor den er brugt", en: "Where it was used" } },
  { label: { da: "Netværk", en: "Networks" }, number: true },
  { label: { da: "Nytte (1–5)", en: "Usefulness (1–5)" }, number: true },
];

/**
 * The collected methods as a list that reads: phase by phase, each with its description, the networks that used it under
 * their schools, and how useful it was found there. Follows the selection: only networks inside it count.
 *
 * @param source where the figure method-uses is
 */
export function methodList(site: Site, source: string | Promise<string>): HTMLElement {
  const make = makeIn(site.document);
  const element = make("section", {
    class: "ns-methods",
    "aria-busy": "true",
    "aria-label": HEADS[0]!.label[site.language],
  });
  element.style.minHeight = "480px";
  readFigure(source, describe("method-uses"))
    .then((rows) => {
      const draw = () => element.replaceChildren(...listOf(site, rows));
      draw();
      site.state.onChange(draw);
    })
    .catch((error) => {
      console.error(error);
      element.replaceChildren(make("p", { class: "ns-error", role: "alert" }, TEXTS.failed[site.language]));
    })
    .finally(() => {
      element.style.minHeight = "";
      element.setAttribute("aria-busy", "false");
    });
  return element;
}

function listOf(site: Site, rows: readonly FigureRow[]): HTMLElement[] {
  const { document, language, format, programme } = site;
  const make = makeIn(document);
  if (programme.methods.length === 0) return [make("p", { class: "ns-empty" }, noMethods(site))];
  const selection = site.selection();
  const inside = rows.filter((row) => selection.hasNetwork(dimension(row, "network_id")!));
  const phases = [...words("phase"), null].map((phase) => ({
    phase,
    methods: programme.methods
      .filter((method) => method.phase === phase)
      .map((method) => ({ ...method, rated: ratedTogether(where(inside, { method_id: method.id })) }))
      .sort((a, b) => (b.rated.mean ?? -1) - (a.rated.mean ?? -1)),
  }));
  // The figure's own numbers are of all networks: only where none is left out do they lead on.
  const isWhole = inside.length === rows.length;
  const whole = (method: string, measure: string, value: number, about: string, text: string) =>
    isWhole
      ? tracedNumber(site, "methods", { dimensions: { method_id: method, purpose: null }, measure, value }, text, about)
      : text;
  const [, , , inNetworks, howUseful] = HEADS.map(({ label }) => label[language]);
  const caption = {
    da: "De samlede metoder efter fase, den mest nyttige først (antal vurderinger i parentes)",
    en: "The collected methods by phase; the most useful first (number of ratings in brackets)",
  }[language];
  const bodies = phases
    .filter(({ methods }) => methods.length > 0)
    .map(({ phase, methods }) =>
      make(
        "tbody",
        {},
        make(
          "tr",
          { class: "ns-phase" },
          make(
            "th",
            { scope: "rowgroup", colspan: HEADS.length },
            phase === null
              ? { da: "Fasen er ikke oplyst", en: "Phase not stated" }[language]
              : capital(VOCABULARY.phase[phase][language]),
          ),
        ),
        ...methods.map(({ id, name, description, rated }) =>
          make(
            "tr",
            { id: `method-${id}` },
            make("th", { scope: "row" }, name),
            make("td", { class: "ns-prose" }, description ?? "–"),
            make("td", {}, usedIn(site, where(inside, { method_id: id }))),
            make(
              "td",
              { class: "ns-number" },
              whole(id, "networks", rated.networks, `${name}, ${inNetworks}`, format.number(rated.networks)),
            ),
            make(
              "td",
              { class: "ns-number" },
              rated.mean === undefined
                ? "–"
                : whole(
                    id,
                    "usefulness_mean",
                    rated.mean,
                    `${name}, ${howUseful}`,
                    `${format.fixed(rated.mean, 1)} (${format.number(rated.ratings)})`,
                  ),
            ),
          ),
        ),
      ),
    );
  return [
    make(
      "div",
      { class: "ns-scroll", tabindex: 0, role: "region", "aria-label": caption },
      make(
        "table",
        { class: "ns-table ns-method-table" },
        make("caption", {}, caption),
        make(
          "thead",
          {},
          make(
            "tr",
            {},
            ...HEADS.map(({ label, number }) =>
              make("th", { scope: "col", class: number ? "ns-number" : undefined }, label[language]),
            ),
          ),
        ),
        ...bodies,
      ),
    ),
  ];
}

/** The schools whose networks used a method; behind each its networks, with the usefulness found there. */
function usedIn(site: Site, rows: readonly FigureRow[]): HTMLElement | string {
  const { document, language, format, programme, names } = site;
  const make = makeIn(document);
  const used = programme.networks.filter(({ id }) => rows.some((row) => dimension(row, "network_id") === id));
  if (used.length === 0) return { da: "ikke brugt", en: "not used" }[language];
  const schools = [...new Set(used.map(({ school_id }) => school_id))];
  const line = (id: string) => {
    const { mean } = ratedTogether(where(rows, { network_id: id }));
    return mean === undefined ? names.network(id) : `${names.network(id)}: ${format.number(mean, 1)}`;
  };
  return make(
    "details",
    {},
    make(
      "summary",
      {},
      format.list(
        schools.map((school) => {
          const count = used.filter(({ school_id }) => school_id === school).length;
          return `${names.school(school)} (${format.number(count)})`;
        }),
      ),
    ),
    make("ul", {}, ...used.map(({ id }) => make("li", {}, line(id)))),
  );
}
