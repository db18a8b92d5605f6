/** The four schools as programme.yaml lists them. */
export const SCHOOLS = [
  { id: "koege", name: "Køge Handelsskole", short: "Køge", municipality: "259" },
  { id: "roskilde", name: "Roskilde Handelsskole", short: "Roskilde", municipality: "265" },
  { id: "sjaelland-syd", name: "Handelsskolen Sjælland Syd", short: "Sjælland Syd", municipality: "390" },
  {
    id: "lolland-falster",
    name: "Center for Uddannelse Lolland Falster",
    short: "Lolland Falster",
    municipality: "376",
  },
] as const;

/** The text of programme.yaml. */
export function programmeFile(): string {
  const schools = SCHOOLS.map(
    ({ id, name, short, municipality }) =>
      `  - { id: ${id}, name: "${name}", short: "${short}", municipality: ${municipality} }`,
  );
  return `title: { da: "Videnoverførsel i læringsnetværk", en: "Knowledge transfer in learning networks" }
period: { from: 2009-01-01, to: 2010-12-31 }
language: da
demo: true                    # every page and every download then says that the data are invented
smallest_count: 3             # counts below this are protected in the public edition
schools:
${schools.join("\n")}
accessibility_statement:      # what Danish law wants public bodies to say; or only the address of the statement
  publisher:
    da: "Projektets fælles sekretariat (opdigtet)"
    en: "The programme's joint office (invented)"
  status: partial             # full, partial or none
  not_accessible:
    - what: { da: "Diagrammernes enkelte markeringer.", en: "Single marks in charts." }
      why:
        da: "Et diagram læses op som ét billede med en beskrivelse, og dets markeringer kan ikke nås med tastaturet."
        en: "A chart is read out as one picture with a description, and its marks can't be reached by keyboard."
      reason: shortfall         # or disproportionate_burden, outside_the_law
      instead:
        da: "Under »Tabel« står de samme tal i en rigtig tabel."
        en: "“Table” holds the same numbers in a real table."
    - what: { da: "Hentede billeder (PNG og SVG).", en: "Downloaded pictures (PNG and SVG)." }
      why: { da: "De har titel og kilde, men ingen beskrivelse.", en: "They have a title and a source, but no description." }
      reason: shortfall
      instead: { da: "De samme tal kan hentes som CSV eller Excel.", en: "The same numbers can be had as CSV or Excel." }
  tested:
    da: "Hver side er efterprøvet med axe efter WCAG 2.2, niveau A og AA, i Chromium, i lyse og mørke farver, på bred og smal skærm. Tastaturet er prøvet på filtre, faner og tabeller. Siderne er ikke prøvet med skærmlæser eller af mennesker med handicap."
    en: "Every page is tested with axe against WCAG 2.2, levels A and AA, in Chromium, in light and dark colours, on a wide and a narrow screen. The keyboard is tried on filters, tabs and tables. The pages have not been tried with a screen reader, or by people with disabilities."
  assessed_by: self           # or third_party
  prepared_on: 2026-11-25
contact: { name: { da: "Projektets fælles sekretariat", en: "The programme's joint office" }, email: evaluering@netspejl.example, telephone: "00 00 00 00" }
`;
}
