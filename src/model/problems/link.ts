import type { ProblemKind } from "./problem.js";

const aside = (da: string, en: string, doDa = "", doEn = ""): ProblemKind => ({
  severity: "error",
  action: "set_aside",
  message: { da: `${da} Rækken er lagt til side. ${doDa}`.trim(), en: `${en} The row was set aside. ${doEn}`.trim() },
  partly: {
    severity: "warning",
    action: "value_dropped",
    message: {
      da: `${da} Kun resten af rækken er brugt. ${doDa}`.trim(),
      en: `${en} Only the rest of the row was used. ${doEn}`.trim(),
    },
  },
});
const dropped = (da: string, en: string, doDa = "", doEn = ""): ProblemKind => ({
  severity: "warning",
  action: "value_dropped",
  message: { da: `${da} Værdien er udeladt. ${doDa}`.trim(), en: `${en} The value was left out. ${doEn}`.trim() },
});
const warning = (da: string, en: string): ProblemKind => ({
  severity: "warning",
  action: "none",
  message: { da, en },
});
const note = (da: string, en: string): ProblemKind => ({ severity: "note", action: "none", message: { da, en } });

/** What can be wrong when names are found again across sheets, files and schools. */
export const LINK_PROBLEMS = {
  row_without_record: aside(
    "Rækken mangler det, der skal til for at bruge den, fx navn, netværk eller dato.",
    "The row lacks what it takes to be used, such as a name, a network or a date.",
    "Udfyld den, eller slet den.",
    "Fill it in, or delete it.",
  ),
  school_unknown: dropped(
    "Skolen er ikke en af projektets skoler.",
    "The school is none of the programme's.",
    "Skriv dens navn, som det står i programme.yaml.",
    "Write its name as it stands in programme.yaml.",
  ),
  school_missing: aside(
    "Det fremgår ikke, hvilken skole rækken hører til.",
    "It doesn't say which school the row belongs to.",
    "Skriv skolens navn i rækken.",
    "Write the school's name in the row.",
  ),

  network_unknown: aside(
    "Netværket står ikke på skolens liste over netværk.",
    "The network isn't on the school's list of networks.",
    "Ret navnet, eller sæt netværket på listen.",
    "Correct its name, or add it to the list.",
  ),
  network_ambiguous: aside(
    "Flere netværk hedder det samme, og det fremgår ikke, hvilket der menes.",
    "Several networks have this name, and it doesn't say which is meant.",
    "Giv dem hvert sit navn.",
    "Give each a name of its own.",
  ),
  networks_several: aside(
    "Rækken nævner flere netværk, men svar og resultater kan kun høre til ét.",
    "The row names several networks, but answers and results can belong to one only.",
    "Skriv en række for hvert netværk, eller skriv 'Hele skolen', hvis det gælder dem alle.",
    "Write a row for each network, or 'Whole school' if it is about them all.",
  ),
  network_missing: aside(
    "Det fremgår ikke, hvilket netværk rækken hører til.",
    "It doesn't say which network the row belongs to.",
    "Skriv netværkets navn i rækken.",
    "Write the network's name in the row.",
  ),
  organisation_without_network: note(
    "Rækken nævner intet netværk. Organisationen er taget med uden medlemskab.",
    "The row names no network. The organisation was kept without a membership.",
  ),
  membership_without_network: dropped(
    "Rækken siger, hvornår organisationen kom med eller gik ud, men ikke i hvilket netværk.",
    "The row says when the organisation joined or left, but not which network.",
    "Organisationen er taget med uden medlemskab. Skriv netværkets navn i rækken.",
    "The organisation was kept without a membership. Write the network's name in the row.",
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
    "Netværket er læst af arkets eller filens navn; det står ikke på selve listen.",
    "The network was read from the name of the sheet or the file; the list itself doesn't name it.",
  ),
  network_in_name_not_listed: warning(
    "Arkets eller filens navn ligner navnet på et netværk, men skolens liste over netværk har intet af det navn. Rækkerne er taget med, som om navnet ikke stod der. Er det et netværk, så skriv dets navn som på listen.",
    "The name of the sheet or the file looks like a network's, but the school's list of networks has none of that name. The rows were kept as if the name weren't there. If it is a network, write its name as it stands on the list.",
  ),
  network_only_one: note(
    "Listen nævner ikke netværket; skolen har kun ét, og rækkerne er regnet for dets.",
    "The list doesn't name the network; the school has only one, and the rows were taken for its.",
  ),
  ended_before_started: dropped(
    "Netværkets slutdato ligger før dets startdato.",
    "The network's last day is before its first.",
    "Ret den, der er forkert.",
    "Correct the one that is wrong.",
  ),

  organisation_created: note(
    "Organisationen står ikke på nogen medlemsliste og er oprettet, fordi den nævnes her.",
    "The organisation is on no list of members and was created because it is mentioned here.",
  ),
  organisation_missing: aside(
    "Rækken nævner ingen organisation.",
    "The row names no organisation.",
    "Skriv navnet, eller slet rækken.",
    "Write the name, or delete the row.",
  ),
  organisation_ambiguous: aside(
    "Flere organisationer hedder det samme, og det fremgår ikke, hvilken der menes.",
    "Several organisations have this name, and it doesn't say which is meant.",
    "Skriv CVR-nummer eller postnummer.",
    "Add its CVR number or postcode.",
  ),
  organisation_ref_unknown: aside(
    "Nummeret hører ikke til nogen organisation i skolens øvrige ark, og rækken har intet navn.",
    "The number belongs to no organisation in the school's other sheets, and the row has no name.",
    "Ret nummeret, eller skriv navnet.",
    "Correct the number, or write the name.",
  ),
  organisation_without_name: note(
    "Organisationen har intet navn i nogen fil; CVR-nummeret er brugt som navn.",
    "The organisation has no name in any file; its CVR number was used as its name.",
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
    "Organisationen ligner den i {place}, men er ikke lagt sammen med den. Er det den samme, så skriv navn og CVR-nummer ens begge steder, eller sæt navnene under same i mapping.yaml (under different, hvis det er to).",
    "The organisation looks like the one in {place}, but was not merged with it. If they are the same, write name and CVR number alike in both places, or list the names under same in mapping.yaml (under different, if they are two).",
  ),
  named_like_another: note(
    "Organisationen er måske den samme som den i {place}; de er regnet for to.",
    "The organisation may be the same as the one in {place}; they were taken for two.",
  ),
  named_like_another_often: note(
    "Organisationen er måske den samme som den i {place}; de er regnet for to. Det gælder disse rækker ({count}): {rows}.",
    "The organisation may be the same as the one in {place}; they were taken for two. That goes for these rows ({count}): {rows}.",
  ),
  sources_disagree: warning(
    "Der står ikke det samme om {field} disse steder: {places}. Det første er brugt ({rule}). Ret det, der er forkert.",
    "These places don't say the same about {field}: {places}. The first was used ({rule}). Correct the one that is wrong.",
  ),

  activity_missing: aside(
    "Rækken nævner ingen aktivitet: hverken titel, dato eller nummer.",
    "The row names no activity: neither title, date nor number.",
    "Skriv en af dem.",
    "Write one of them.",
  ),
  activity_unknown: aside(
    "Nummeret hører ikke til nogen aktivitet i skolens øvrige ark, og rækken har hverken titel eller dato.",
    "The number belongs to no activity in the school's other sheets, and the row has neither title nor date.",
    "Ret nummeret, eller skriv titel og dato.",
    "Correct the number, or write title and date.",
  ),
  activity_ambiguous: aside(
    "Flere aktiviteter passer, og det fremgår ikke, hvilken der menes.",
    "Several activities fit, and it doesn't say which is meant.",
    "Skriv både dato og titel.",
    "Write both date and title.",
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

  left_before_joined: dropped(
    "Udmeldelsen ligger før indmeldelsen.",
    "The organisation left before it joined.",
    "Ret den dato, der er forkert.",
    "Correct the date that is wrong.",
  ),
  membership_outside_network: warning(
    "Medlemskabet begynder før netværkets startdato eller slutter efter dets slutdato. Det er beholdt; se efter, hvilken dato der er forkert, her eller på listen over netværk.",
    "The membership begins before the network's first day or ends after its last. It was kept; see which date is wrong, here or in the list of networks.",
  ),
  memberships_overlap: warning(
    "Samme organisation er medlem af netværket to gange i samme tid; se også {place}. Begge er beholdt; slet den ene, eller ret datoerne.",
    "The same organisation is a member of the network twice at the same time; see also {place}. Both were kept; delete one, or correct the dates.",
  ),

  item_missing: aside(
    "Rækken siger ikke, hvad der er spurgt om.",
    "The row doesn't say what was asked about.",
    "Skriv spørgsmålet.",
    "Write the question.",
  ),
  answer_missing: aside(
    "Rækken har ikke noget svar, der kan bruges.",
    "The row has no answer that can be used.",
    "Skriv svaret, eller slet rækken.",
    "Write the answer, or delete the row.",
  ),
  number_missing: aside(
    "Rækken har hverken et antal eller et mål, der kan bruges.",
    "The row has neither a count nor a target that can be used.",
    "Skriv tallet, eller slet rækken.",
    "Write the number, or delete the row.",
  ),
  aspect_missing: aside(
    "Det fremgår ikke, om svaret er noget forventet eller noget oplevet.",
    "It doesn't say whether the answer is something expected or experienced.",
    "Skriv det i en kolonne eller i titlen.",
    "Say so in a column or in the title.",
  ),
  rounds_added: warning(
    "Svarene har ingen dato; de er lagt sammen med svarene uden dato på {places} som én runde. Er det to runder, så skriv i mapping.yaml eller i arkene, hvornår hver af dem blev besvaret.",
    "The answers have no day; they were added to the answers without a day at {places} as one round. If they are two rounds, say in mapping.yaml or on the sheets when each was answered.",
  ),
  rounds_as_one: warning(
    "Tallet har ingen dato; det er læst som samme runde som tallene uden dato på {places}, og hvor begge tæller samme svar, er kun ét af dem beholdt. Er det to runder, så skriv i mapping.yaml eller i arkene, hvornår hver af dem blev besvaret.",
    "The number has no day; it was read as the same round as the numbers without a day at {places}, and where both count the same answer only one of them was kept. If they are two rounds, say in mapping.yaml or on the sheets when each was answered.",
  ),
  respondent_group_assumed: note(
    "Listen siger ikke, hvem der har svaret; svarene er regnet for {group}.",
    "The list doesn't say who answered; the answers were counted as {group}.",
  ),
  method_missing: aside(
    "Rækken nævner ingen metode.",
    "The row names no method.",
    "Skriv metodens navn, eller slet rækken.",
    "Write the method's name, or delete the row.",
  ),
  used_to_before_used_from: dropped(
    "Metoden er holdt op med at blive brugt, før den blev taget i brug.",
    "The method ceased to be used before it was first used.",
    "Ret den dato, der er forkert.",
    "Correct the date that is wrong.",
  ),
  outcome_kind_assumed: note(
    "Det fremgår ikke, om resultatet er praktikpladser, kurser, ansættelser eller nye medlemmer; det er regnet for andet.",
    "It doesn't say whether the outcome is placements, courses, hires or new members; it was counted as other.",
  ),
  outcome_said_twice: warning(
    "Det samme resultat står allerede ovenfor med samme antal og dag, så rækken tæller ikke med. Er den et andet netværks eller et andet resultat, så skriv det i rækken.",
    "The same result already stands above with the same count and day, so the row adds nothing. If it is another network's or another result, say so in the row.",
  ),
  file_copy: warning(
    "Filen er en nøjagtig kopi af {place}. Dens rækker er kun talt med én gang; slet den ene.",
    "The file is an exact copy of {place}. Its rows were counted once only; delete one of them.",
  ),
} as const satisfies Record<string, ProblemKind>;

export type LinkProblemCode = keyof typeof LINK_PROBLEMS;
