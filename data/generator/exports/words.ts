import type { ActivityKind, OrganisationKind, OutcomeKind, Purpose, Theme } from "../../../src/model/vocabulary.js";

/** The schools' own words for what the model calls by its terms. */
export const PURPOSE: Readonly<Record<Purpose, string>> = {
  placement: "Praktiksamarbejde",
  training: "Uddannelsessamarbejde",
  experience_exchange: "Erfagruppe",
  partnership: "Partnerskab",
  other: "Andet",
};

export const KIND: Readonly<Record<OrganisationKind, string>> = {
  company: "Virksomhed",
  school: "Skole",
  public: "Offentlig",
  association: "Forening",
  other: "Andet",
};

export const ACTIVITY: Readonly<Record<ActivityKind, string>> = {
  meeting: "Møde",
  course: "Kursus",
  company_visit: "Virksomhedsbesøg",
  innovation_camp: "Innovationscamp",
  conference: "Konference",
  other: "Andet",
};

export const THEME: Readonly<Record<Theme, string>> = {
  continuing_training: "Efteruddannelse",
  recruitment: "Rekruttering",
  job_development: "Jobudvikling",
  branding: "Branding",
  placement: "Praktik",
  other: "Andet",
};

export const OUTCOME: Readonly<Record<OutcomeKind, string>> = {
  placements: "Praktikaftaler",
  courses: "Kurser",
  hires: "Ansættelser",
  new_members: "Nye medlemmer",
  other: "Andet",
};

export const PHASE = { start: "Opstart", run: "Drift", anchor: "Forankring" } as const;
export const GROUP = { school: "Skolen", company: "Virksomhed", other: "Andre" } as const;
export const ASPECT = { expected: "Forventet", experienced: "Oplevet" } as const;

/** Answer labels, from 1 to 5. */
export const ANSWERS = ["Slet ikke", "I mindre grad", "I nogen grad", "I høj grad", "I meget høj grad"] as const;
