import type { Day } from "../../../src/model/tables.js";
import type { Purpose } from "../../../src/model/vocabulary.js";
import type { TrueNetwork } from "./records.js";

const network = (
  school: string,
  name: string,
  purpose: Purpose,
  started: Day,
  description: string,
  ended: Day | null = null,
): TrueNetwork => ({ school, name, purpose, description, started, ended });

/** The eighteen networks: every purpose, and one that dies early. */
export const NETWORKS: readonly TrueNetwork[] = [
  network(
    "koege",
    "Praktiknetværk Køge Bugt",
    "placement",
    "2009-01-12",
    "Flere praktikpladser til handelsskolens elever.",
  ),
  network(
    "koege",
    "Uddannelsesklub for mindre firmaer",
    "training",
    "2009-02-02",
    "Små firmaer køber kurser i fællesskab.",
  ),
  network(
    "koege",
    "Erfagruppe Detailledere",
    "experience_exchange",
    "2009-02-23",
    "Butiksledere mødes på skift hos hinanden.",
  ),
  network(
    "koege",
    "Partnerskab Transport og Logistik",
    "partnership",
    "2009-04-01",
    "Skolen og branchen udvikler forløb sammen.",
  ),
  network(
    "koege",
    "Erfagruppe Personale",
    "experience_exchange",
    "2009-05-04",
    "Om at finde, holde på og udvikle medarbejdere.",
  ),
  network(
    "roskilde",
    "Roskilde Praktikforum",
    "placement",
    "2009-01-19",
    "Fast forum om praktik; mødes hver anden måned.",
  ),
  network("roskilde", "Kurser i Midtbyen", "training", "2009-02-09", "Fælles kursuskalender; korte kurser om aftenen."),
  network(
    "roskilde",
    "Erfagruppe Kontorledere",
    "experience_exchange",
    "2009-01-26",
    "Ledere af mindre kontorer deler erfaringer.",
  ),
  network(
    "roskilde",
    "Erfagruppe Innovation",
    "experience_exchange",
    "2009-02-16",
    "Nye idéer; gruppen gik i stå.",
    "2010-02-26",
  ),
  network(
    "roskilde",
    "Partnerskab Fødevarer",
    "partnership",
    "2009-03-02",
    "Fødevarefirmaer og skole om fælles forløb.",
  ),
  network("sjaelland-syd", "Praktiknetværk Næstved", "placement", "2009-01-15", "Praktikpladser i handel og kontor."),
  network(
    "sjaelland-syd",
    "Praktiknetværk Sydkysten",
    "placement",
    "2009-03-05",
    "Praktikpladser i den sydlige del af området.",
  ),
  network(
    "sjaelland-syd",
    "Uddannelsesnetværk Byggeri",
    "training",
    "2009-02-12",
    "Fælles efteruddannelse i byggefagene.",
  ),
  network(
    "sjaelland-syd",
    "Erfagruppe Turisme",
    "experience_exchange",
    "2009-03-19",
    "Overnatning og spisesteder året rundt.",
  ),
  network(
    "sjaelland-syd",
    "Netværk for iværksættere",
    "other",
    "2009-08-20",
    "Nye virksomheder i deres første tre år.",
  ),
  network(
    "lolland-falster",
    "Praktik på Lolland-Falster",
    "placement",
    "2009-01-21",
    "Praktikaftaler på tværs af de to øer.",
  ),
  network(
    "lolland-falster",
    "Uddannelsesfællesskab Vest",
    "training",
    "2009-02-18",
    "Små virksomheder deler kurser og undervisere.",
  ),
  network(
    "lolland-falster",
    "Erfagruppe Guldborgsund",
    "experience_exchange",
    "2009-03-11",
    "Få medlemmer, der mødes trofast.",
  ),
];
