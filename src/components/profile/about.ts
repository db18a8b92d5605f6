import type { Text } from "../../model/language.js";
import { makeIn } from "../dom.js";
import { capital } from "../scopes.js";
import type { Site } from "../site.js";
import { pageLink, profileLink } from "./link.js";

const WORDS = {
  school: { da: "Skole", en: "School" },
  purpose: { da: "Formål", en: "Purpose" },
  period: { da: "Periode", en: "Period" },
  networks: { da: "Netværk", en: "Networks" },
  since: { da: "siden", en: "since" },
  unknown: { da: "ikke oplyst", en: "not given" },
  compare: { da: "Sammenlign med andre", en: "Compare with others" },
  none: { da: "Skolens netværk fremgår ikke af eksporterne.", en: "The school's networks are not in the exports." },
  missing: {
    da: "Siden hører til noget, som ikke længere findes i dataene.",
    en: "This page belongs to something that is no longer in the data.",
  },
} as const satisfies Record<string, Text>;

/** Names the page after what it is about, in the window's title too. */
export function nameProfile(site: Site, only: { readonly school: string } | { readonly network: string }): string {
  const { names, document, programme, language } = site;
  const name = "school" in only ? names.schoolInFull(only.school) : names.network(only.network);
  document.title = `${name} | ${programme.title[language]}`;
  return name;
}

function facts(site: Site, items: readonly (readonly [string, Node | string])[]): HTMLElement {
  const make = makeIn(site.document);
  return make(
    "dl",
    { class: "ns-about-facts" },
    ...items.map(([term, value]) => make("div", {}, make("dt", {}, term), make("dd", {}, value))),
  );
}

/** A school in a few words: its networks with their purposes, as links, and the way to the comparison. */
export function schoolAbout(site: Site, id: string): HTMLElement {
  const { document, language, programme, names } = site;
  const make = makeIn(document);
  if (!programme.schools.some((school) => school.id === id)) return make("p", {}, WORDS.missing[language]);
  const own = programme.networks.filter((network) => network.school_id === id);
  const list = make(
    "ul",
    { class: "ns-plain" },
    ...own.map((network) =>
      make(
        "li",
        {},
        profileLink(site, "network", network.id) ?? network.name,
        network.purpose ? ` · ${names.word("purpose", network.purpose)}` : "",
      ),
    ),
  );
  const compare = make("a", { href: `${pageLink(site, "/compare")}?school=${id}` }, WORDS.compare[language]);
  return make(
    "section",
    { class: "ns-profile-about", "aria-label": WORDS.networks[language] },
    own.length > 0 ? list : make("p", {}, WORDS.none[language]),
    programme.schools.length > 1 ? make("p", {}, compare) : null,
  );
}

/** A network in a few words: its school, its purpose, from when to when, and the way to the comparison. */
export function networkAbout(site: Site, id: string): HTMLElement {
  const { document, language, programme, names, format } = site;
  const make = makeIn(document);
  const network = programme.networks.find((one) => one.id === id);
  if (!network) return make("p", {}, WORDS.missing[language]);
  const { school_id, purpose, started_on, ended_on } = network;
  const period = ended_on
    ? `${started_on ? format.day(started_on) : ""}–${format.day(ended_on)}`
    : started_on
      ? `${WORDS.since[language]} ${format.day(started_on)}`
      : WORDS.unknown[language];
  const compare = make("a", { href: `${pageLink(site, "/compare")}?network=${id}` }, WORDS.compare[language]);
  return make(
    "section",
    { class: "ns-profile-about" },
    facts(site, [
      [WORDS.school[language], profileLink(site, "school", school_id, { full: true }) ?? WORDS.unknown[language]],
      [WORDS.purpose[language], purpose ? capital(names.word("purpose", purpose)) : WORDS.unknown[language]],
      [WORDS.period[language], capital(period)],
    ]),
    programme.networks.length > 1 ? make("p", {}, compare) : null,
  );
}
