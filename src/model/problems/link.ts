import type { ProblemKind } from "./problem.js";

const aside = (da: string, en: string): ProblemKind => ({
  severity: "error",
  action: "set_aside",
  message: { da: `${da} Rækken er lagt til side.`, en: `${en} The row was set aside.` },
});
const dropped = (da: string, en: string): ProblemKind => ({
  severity: "warning",
  action: "value_dropped",
  message: { da: `${da} Værdien er udeladt.`, en: `${en} The value was left out.` },
});
const warning = (da: string, en: string): ProblemKind => ({
  severity: "warning",
  action: "none",
  message: { da, en },
});
const note = (da: string, en: string): ProblemKind => ({ severity: "note", action: "none", message: { da, en } });

/** What can be wrong when names are found again across sheets, files and schools. */
export const LINK_PROBLEMS = {
  row_not_recognised: aside(
    "Tabellen er ikke genkendt, så rækken kan ikke bruges.",
    "The table was not recognised, so the row can't be used.",
  ),
  row_without_record: aside("Rækken siger ikke nok til at blive brugt.", "The row doesn't say enough to be used."),
  school_unknown: dropped(
    "Skolen står ikke i programme.yaml; skriv dens navn, som det står dér.",
    "The school isn't in programme.yaml; write its name as it stands there.",
  ),
  school_missing: aside(
    "Det fremgår ikke, hvilken skole rækken hører til.",
    "It doesn't say which school the row belongs to.",
  ),

  network_unknown: aside(
    "Netværket står ikke på skolens liste over netværk. Ret navnet, eller sæt netværket på listen.",
    "The network isn't on the school's list of networks. Correct its name, or add it to the list.",
  ),
  network_ambiguous: aside(
    "Flere netværk hedder det samme, og det fremgår ikke, hvilket der menes.",
    "Several networks have this name, and it doesn't say which is meant.",
  ),
  network_missing: aside(
    "Det fremgår ikke, hvilket netværk rækken hører til.",
    "It doesn't say which network the row belongs to.",
  ),
  organisation_without_network: note(
    "Rækken nævner intet netværk. Organisationen er taget med uden medlemskab.",
    "The row names no network. The organisation was kept without a membership.",
  ),
  membership_without_network: dropped(
    "Rækken siger, hvornår organisationen kom med eller gik ud, men ikke i hvilket netværk. Organisationen er taget med uden medlemskab.",
    "The row says when the organisation joined or left, but not which network. The organisation was kept without a membership.",
  ),
  network_created: note(
    "Netværket er oprettet ud fra denne række; der er ikke fundet nogen liste over skolens netværk.",
    "The network was created from this row; no list of the school's networks was found.",
  ),
  network_spelling: {
    severity: "note",
    action: "value_repaired",
    message: {
      da: "Netværkets navn er skrevet lidt anderledes end på listen; det er forstået som det på listen.",
      en: "The network's name is written a little differently from the list; it was taken for the one on the list.",
    },
  },
  network_from_sheet: note(
    "Netværket er taget fra arkets eller filens navn; tabellen nævner det ikke.",
    "The network was taken from the name of the sheet or the file; the table doesn't name it.",
  ),
  network_in_name_not_listed: warning(
    "Arkets eller filens navn ligner navnet på et netværk, men skolens liste over netværk har intet af det navn. Rækkerne er taget med, som om navnet ikke stod der. Er det et netværk, så skriv dets navn som på listen.",
    "The name of the sheet or the file looks like a network's, but the school's list of networks has none of that name. The rows were kept as if the name weren't there. If it is a network, write its name as it stands on the list.",
  ),
  network_only_one: note(
    "Tabellen nævner ikke netværket; skolen har kun ét, og rækkerne er lagt dér.",
    "The table doesn't name the network; the school has only one, and the rows were put there.",
  ),
  ended_before_started: dropped(
    "Netværkets slutdato ligger før dets startdato.",
    "The network's last day is before its first.",
  ),

  organisation_created: note(
    "Organisationen står ikke på nogen medlemsliste og er oprettet, fordi den nævnes her.",
    "The organisation is on no list of members and was created because it is mentioned here.",
  ),
  organisation_missing: aside("Rækken nævner ingen organisation.", "The row names no organisation."),
  organisation_ambiguous: aside(
    "Flere organisationer hedder det samme, og det fremgår ikke, hvilken der menes. Skriv CVR-nummer eller postnummer.",
    "Several organisations have this name, and it doesn't say which is meant. Add its CVR number or postcode.",
  ),
  organisation_ref_unknown: aside(
    "Nummeret hører ikke til nogen organisation i skolens øvrige ark, og rækken har intet navn.",
    "The number belongs to no organisation in the school's other sheets, and the row has no name.",
  ),
  organisation_without_name: note(
    "Organisationen har intet navn i eksporterne; CVR-nummeret er brugt som navn.",
    "The organisation has no name in the exports; its CVR number was used as its name.",
  ),
  organisation_names_differ: note(
    "Samme CVR-nummer står med forskellige navne: {places}. De er regnet for én organisation.",
    "The same CVR number stands with different names: {places}. They were taken for one organisation.",
  ),
  organisation_by_name: note(
    "Organisationen er genkendt på navnet alene; kun én i projektet hedder sådan.",
    "The organisation was recognised by its name alone; only one in the programme has it.",
  ),
  possible_duplicate: warning(
    "Organisationen ligner den i {place}. Er de den samme, så skriv dem under same: i mapping.yaml, ellers under different:.",
    "The organisation looks like the one in {place}. If they are the same, list them under same: in mapping.yaml, else under different:.",
  ),
  sources_disagree: warning(
    "Kilderne er uenige om {field}: {places}. Brugt er den første af dem ({rule}).",
    "The sources disagree about {field}: {places}. The first of them was used ({rule}).",
  ),

  activity_missing: aside(
    "Rækken nævner ingen aktivitet: hverken titel, dato eller nummer.",
    "The row names no activity: neither title, date nor number.",
  ),
  activity_unknown: aside(
    "Nummeret hører ikke til nogen aktivitet i skolens øvrige ark, og rækken har hverken titel eller dato.",
    "The number belongs to no activity in the school's other sheets, and the row has neither title nor date.",
  ),
  activity_ambiguous: aside(
    "Flere aktiviteter passer, og det fremgår ikke, hvilken der menes. Skriv både dato og titel.",
    "Several activities fit, and it doesn't say which is meant. Write both date and title.",
  ),
  activity_created: note(
    "Aktiviteten står ikke på skolens liste over aktiviteter og er oprettet, fordi den nævnes her.",
    "The activity isn't on the school's list of activities and was created because it is mentioned here.",
  ),
  activity_title_contradicted: warning(
    "Aktiviteten er kun genkendt på datoen; netværket har kun én den dag, men ingen anden kilde kalder den det, som listen over aktiviteter gør. Se efter, om listens titel er læst af den rigtige kolonne, eller ret den.",
    "The activity was recognised by its date alone; the network has only one on that day, but no other source calls it what the list of activities does. See whether the list's title was read from the right column, or correct it.",
  ),
  activity_may_be_networks: warning(
    "Fremmødet er kaldt et bestemt netværks, men listen over aktiviteter siger ikke, hvem der holdt aktiviteten, og intet andet netværk kom. Den er regnet for hele skolens; er den netværkets egen, så skriv netværket på listen.",
    "The attendance is said to be one network's, but the list of activities doesn't say who held the activity, and no other network came. It counts as the whole school's; if it is the network's own, write the network on the list.",
  ),
  activity_by_date: note(
    "Aktiviteten er genkendt på datoen; netværket har kun én den dag, men titlen er en anden.",
    "The activity was recognised by its date; the network has only one on that day, but its title differs.",
  ),

  left_before_joined: dropped("Udmeldelsen ligger før indmeldelsen.", "The organisation left before it joined."),
  membership_outside_network: warning(
    "Medlemskabet ligger uden for netværkets egen periode. Det er beholdt.",
    "The membership lies outside the network's own life. It was kept.",
  ),
  memberships_overlap: warning(
    "Samme organisation er medlem af netværket to gange i samme tid: se også {place}. Begge er beholdt.",
    "The same organisation is a member of the network twice at the same time: see also {place}. Both were kept.",
  ),

  item_missing: aside("Rækken siger ikke, hvad der er spurgt om.", "The row doesn't say what was asked about."),
  aspect_missing: aside(
    "Det fremgår ikke, om svaret er en forventning eller en erfaring.",
    "It doesn't say whether the answer is an expectation or an experience.",
  ),
  rounds_added: warning(
    "Svarene har ingen dato, og der er også svar uden dato på {places}: de er lagt sammen som én runde. Er det to runder, så skriv i mapping.yaml eller i arkene, hvornår hver af dem blev besvaret.",
    "The answers have no day, and there are answers without a day at {places} as well: they were added up as one round. If they are two rounds, say in mapping.yaml or on the sheets when each was answered.",
  ),
  rounds_as_one: warning(
    "Tallet har ingen dato, og svar på det samme er talt op uden dato på {places}: de er læst som én runde, og hvor begge tæller samme svar, er kun ét af tallene beholdt. Er det to runder, så skriv i mapping.yaml eller i arkene, hvornår hver af dem blev besvaret.",
    "The number has no day, and answers to the same were counted without a day at {places}: they were read as one round, and where both count the same answer only one of the numbers was kept. If they are two rounds, say in mapping.yaml or on the sheets when each was answered.",
  ),
  respondent_group_assumed: note(
    "Tabellen siger ikke, hvem der har svaret; svarene er regnet for {group}.",
    "The table doesn't say who answered; the answers were counted as {group}.",
  ),
  method_missing: aside("Rækken nævner ingen metode.", "The row names no method."),
  used_to_before_used_from: dropped(
    "Metoden er holdt op med at blive brugt, før den blev taget i brug.",
    "The method ceased to be used before it was first used.",
  ),
  outcome_kind_assumed: note(
    "Resultatets art fremgår ikke; det er regnet for andet.",
    "The outcome's kind isn't said; it was counted as other.",
  ),
  file_copy: warning(
    "Filen er en nøjagtig kopi af {place}. Dens rækker er kun talt med én gang.",
    "The file is an exact copy of {place}. Its rows were counted once only.",
  ),
} as const satisfies Record<string, ProblemKind>;

export type LinkProblemCode = keyof typeof LINK_PROBLEMS;
