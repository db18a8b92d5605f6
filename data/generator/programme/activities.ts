import type { ActivityKind, Theme } from "../../../src/model/vocabulary.js";
import { addDays, daysBetween, workday } from "../days.js";
import { type Random, random } from "../random.js";
import { NETWORKS } from "./networks.js";
import type { TrueActivity, TrueNetwork } from "./records.js";
import { STORIES } from "./schools.js";

type Title = readonly [kind: ActivityKind, title: string, themes: readonly Theme[], hours: number];

const TITLES: readonly Title[] = [
  ["meeting", "Opstartsmøde", ["other"], 2],
  ["meeting", "Netværksmøde om rekruttering", ["recruitment"], 2.5],
  ["meeting", "Morgenmøde: den gode praktikaftale", ["placement"], 2],
  ["meeting", "Møde om kompetenceplaner", ["continuing_training", "job_development"], 3],
  ["meeting", "Gå-hjem-møde om virksomhedens ansigt udadtil", ["branding"], 2],
  ["meeting", "Møde om voksenlærlinge", ["recruitment", "continuing_training"], 2.5],
  ["meeting", "Statusmøde", ["other"], 1.5],
  ["meeting", "Møde om elevens første måned", ["placement"], 2],
  ["course", "Kursus i regneark for travle", ["continuing_training"], 6],
  ["course", "Kursus i samtaler med medarbejdere", ["job_development"], 7.5],
  ["course", "Kursus for praktikvejledere", ["placement", "continuing_training"], 6],
  ["course", "Kursus i salg og service", ["continuing_training", "branding"], 12],
  ["course", "Kursus i stillingsopslag, der virker", ["recruitment", "branding"], 4],
  ["company_visit", "Virksomhedsbesøg: lager og logistik", ["job_development"], 2.5],
  ["company_visit", "Virksomhedsbesøg: hvordan vi tager imod elever", ["placement"], 2],
  ["company_visit", "Virksomhedsbesøg: fra ufaglært til faglært", ["continuing_training"], 2.5],
  ["meeting", "Møde om seniorer og fastholdelse", ["job_development", "recruitment"], 2],
  ["other", "Sommersamling", ["other"], 4],
  ["conference", "Temadag om fremtidens arbejdsplads", ["job_development", "branding"], 6],
];

/** What fits a network's purpose comes first. */
function programmeOf(network: TrueNetwork, chance: Random): Title[] {
  const wanted: Readonly<Record<string, readonly Theme[]>> = {
    placement: ["placement", "recruitment"],
    training: ["continuing_training"],
    experience_exchange: ["job_development", "recruitment"],
    partnership: ["branding", "continuing_training"],
    other: ["branding", "job_development"],
  };
  const themes = wanted[network.purpose] ?? [];
  const fits = (title: Title): number => Number(title[2].some((theme) => themes.includes(theme)));
  return chance
    .shuffle(TITLES.slice(1))
    .map((title) => [title, fits(title) + chance.next() * 0.9] as const)
    .sort((a, b) => b[1] - a[1])
    .map(([title]) => title);
}

const JOINT: readonly (readonly [...Title, held: string])[] = [
  ["innovation_camp", "Innovationscamp: nye veje til praktikpladser", ["placement", "recruitment"], 14, "2009-09-24"],
  ["course", "Fælles kursus i netværksledelse", ["continuing_training"], 7, "2009-11-12"],
  ["conference", "Midtvejskonference om læringsnetværk", ["continuing_training", "job_development"], 6.5, "2010-01-28"],
  [
    "innovation_camp",
    "Innovationscamp: den attraktive arbejdsplads",
    ["branding", "job_development"],
    14,
    "2010-09-16",
  ],
  ["course", "Fælles kursus i sociale medier", ["branding"], 6, "2010-10-07"],
  ["conference", "Afslutningskonference", ["other", "branding"], 5, "2010-11-25"],
];

/** The activities of every network, oldest first in each school, and those that the schools held together. */
export function activities(): TrueActivity[] {
  const out: TrueActivity[] = [];
  for (const story of STORIES) {
    const chance = random(`activities/${story.id}`);
    const held: Omit<TrueActivity, "ref">[] = [];
    for (const network of NETWORKS.filter((each) => each.school === story.id)) {
      const planned = chance.integer(...story.activities);
      const days = daysBetween(network.started, network.ended ?? "2010-12-10");
      const count = network.ended === null ? planned : planned - 1;
      const titles = [TITLES[0] as Title, ...programmeOf(network, chance)];
      for (let i = 0; i < count; i++) {
        const [kind, title, themes, hours] = titles[i] as Title;
        const slack = i === 0 ? 0 : chance.integer(-12, 12);
        const day = workday(addDays(network.started, Math.round((i * days) / count) + slack));
        held.push({ school: story.id, network, kind, title, held: day, hours, themes });
      }
    }
    held.sort((a, b) => (a.held < b.held ? -1 : a.held > b.held ? 1 : 0));
    out.push(...held.map((each, i) => ({ ref: `A-${String(i + 1).padStart(2, "0")}`, ...each })));
  }
  const joint = JOINT.map(([kind, title, themes, hours, day], i) => ({
    ref: `F-${i + 1}`,
    school: null,
    network: null,
    kind,
    title,
    held: day,
    hours,
    themes,
  }));
  return [...out, ...joint];
}
