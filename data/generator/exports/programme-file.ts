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
`;
}
