import type { Text } from "../../model/language.js";
import type { Problem } from "../../model/tables.js";
import { VOCABULARY, words } from "../../model/vocabulary.js";
import { makeIn } from "../dom.js";
import type { Site } from "../site.js";
import { readTable } from "../tables/read.js";
import { TEXTS } from "../texts.js";
import { folderOf } from "./corrections.js";
import { correctionDownloads } from "./downloads.js";
import { files } from "./files.js";

const WORDS = {
  severity: { da: "Alvorlighed", en: "Severity" },
  place: { da: "Skole", en: "School" },
  file: { da: "Fil", en: "File" },
  kind: { da: "Art", en: "Kind" },
  joint: { da: "fælles filer", en: "joint files" },
  programme: { da: "projektet", en: "the programme" },
  none: { da: "Der er ingen problemer med det valgte.", en: "There are no problems with what is chosen." },
} satisfies Record<string, Text>;

const KEYS = ["problem.severity", "problem.place", "problem.file", "problem.kind"] as const;

/**
 * Every problem, by file, to be filtered by severity, school, file and kind, and each school's list to download. For the
 * internal edition: messages point at cells.
 *
 * @param source where the table of problems is
 */
export function problemList(site: Site, source: string | Promise<string>): HTMLElement {
  const make = makeIn(site.document);
  const element = make("section", { class: "ns-problems", "aria-busy": "true" });
  element.style.minHeight = "480px";
  readTable(source, "problems")
    .then((problems) => element.replaceChildren(...filled(site, problems)))
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

function filled(site: Site, problems: readonly Problem[]): HTMLElement[] {
  const { document, language, state, format, names, programme } = site;
  const make = makeIn(document);
  const placeName = (folder: string | null) => {
    if (folder === null) return WORDS.programme[language];
    return folder === "joint" ? WORDS.joint[language] : names.schoolInFull(folder);
  };
  const places = [...programme.schools.map(({ id }) => id), "joint", null].filter((folder) =>
    problems.some((one) => folderOf(one) === folder),
  );
  const distinct = (list: readonly (string | null)[]) => [...new Set(list)].filter((one) => one !== null);
  const fields = [
    select(
      site,
      KEYS[0],
      WORDS.severity,
      words("severity").map((id) => ({ id, label: VOCABULARY.severity[id][language] })),
    ),
    select(
      site,
      KEYS[1],
      WORDS.place,
      places.map((id) => ({ id: id ?? "-", label: placeName(id) })),
    ),
    select(
      site,
      KEYS[2],
      WORDS.file,
      distinct(problems.map(({ file }) => file)).map((id) => ({ id, label: id })),
    ),
    select(
      site,
      KEYS[3],
      WORDS.kind,
      distinct(problems.map(({ code }) => code)).map((id) => ({ id, label: names.value("problems", "code", id) })),
    ),
  ];
  const said = make("p", { class: "ns-quiet", role: "status" });
  const body = make("div", {});
  const opened = new Map<string | null, boolean>();
  const draw = () => {
    const [severity, place, file, kind] = KEYS.map((key) => state.one(key));
    const shown = problems.filter(
      (one) =>
        (!severity || one.severity === severity) &&
        (!place || (folderOf(one) ?? "-") === place) &&
        (!file || one.file === file) &&
        (!kind || one.code === kind),
    );
    said.textContent = `${format.number(shown.length)} ${TEXTS.missingOf[language]} ${format.number(problems.length)}`;
    body.replaceChildren(
      ...(shown.length === 0
        ? [make("p", { class: "ns-empty" }, WORDS.none[language])]
        : files(site, shown, opened, Boolean(severity || kind))),
    );
    for (const field of fields) field.update();
  };
  draw();
  state.onChange(draw);
  return [
    make("div", { class: "ns-fields ns-problem-fields" }, ...fields.map(({ element }) => element)),
    said,
    body,
    correctionDownloads(site, problems, places, placeName),
  ];
}

function select(
  site: Site,
  key: string,
  label: Text,
  options: readonly { readonly id: string; readonly label: string }[],
) {
  const make = makeIn(site.document);
  const input = make("select", { id: key.replace(".", "-") });
  input.append(
    make("option", { value: "" }, TEXTS.any[site.language]),
    ...options.map((option) => make("option", { value: option.id }, option.label)),
  );
  input.addEventListener("change", () => site.state.set({ [key]: input.value === "" ? [] : [input.value] }));
  return {
    element: make("label", { class: "ns-field", for: input.id }, make("span", {}, label[site.language]), input),
    update: () => {
      input.value = site.state.one(key) ?? "";
    },
  };
}
