import type { FigureDescription, Trace } from "../figure.js";
import { DIMENSION as D, measure } from "./parts.js";
import { attendance, given, heldOrCame, inScope, membersOf, monthOf, networkActivities } from "./trace.js";

const HELD = [
  measure("activities", "activities", "Aktiviteter", "Activities"),
  measure("organisations", "organisations", "Organisationer", "Organisations"),
  measure("people", "people", "Personer", "People"),
];

/** What tells whether those who came had met before: where else they came, and of which networks they are members. */
function whetherMet(came: Trace): Trace[] {
  const within = [{ column: "organisation_id", trace: came }];
  return [
    { table: "participations", where: {}, within },
    { table: "memberships", where: {}, within },
  ];
}

/** What was held, and who came. */
export const ACTIVITY: readonly FigureDescription[] = [
  {
    id: "activities-over-time",
    title: { da: "Aktiviteter måned for måned", en: "Activities month by month" },
    definition: {
      da: "Aktiviteter efter den måned, de blev holdt i, med antallet af forskellige organisationer og summen af personer (den, der kommer to gange, tæller to gange). Skolens tal omfatter dens netværks og dens egne aktiviteter; fælles aktiviteter indgår kun i projektets tal. Aktiviteter uden dato eller uden for projektperiodens måneder er ikke med, og aktiviteter uden oplyst type kun i tallet for alle typer. Er fremmødet ikke oplyst for nogen af månedens aktiviteter, foreligger antallet af organisationer ikke; det samme gælder personer. n er aktiviteter og, for personer, de deltagelser, hvis antal personer er kendt.",
      en: "Activities by the month in which they were held, with the number of different organisations and the sum of people (someone who comes twice counts twice). A school's numbers include its networks' and its own activities; joint activities are in the programme's only. Activities without a date or outside the months of the programme's period are left out, and activities of unknown kind are only in the number for all kinds. Where attendance is unknown for all the month's activities, the number of organisations isn't available; likewise for people. n is activities and, for people, the participations whose number of people is known.",
    },
    dimensions: [D.school_id, D.month, D.activity_kind],
    measures: HELD,
    trace: (d, measure) => {
      const month = monthOf(d);
      const trace = { table: "activities" as const, where: given(d, "school_id", "kind") };
      return heldOrCame(month ? { ...trace, between: { held_on: month } } : trace, measure);
    },
  },
  {
    id: "activity-totals",
    title: { da: "Aktiviteter i alt", en: "Activities in all" },
    definition: {
      da: "Aktiviteter, forskellige organisationer og summen af personer i alt, også aktiviteter uden dato og uden for projektperioden. Fælles aktiviteter indgår kun i projektets tal, skolens egne aktiviteter uden netværk kun i skolens og projektets. Er fremmødet ikke oplyst for nogen af aktiviteterne, foreligger antallet af organisationer ikke; det samme gælder personer. n er aktiviteter og, for personer, de deltagelser, hvis antal personer er kendt.",
      en: "Activities, different organisations and the sum of people in all, activities without a date and outside the programme's period included. Joint activities are in the programme's numbers only; a school's own activities outside networks in the school's and the programme's. Where attendance is unknown for all the activities, the number of organisations isn't available; likewise for people. n is activities and, for people, the participations whose number of people is known.",
    },
    dimensions: [D.school_id, D.network_id],
    measures: HELD,
    trace: (d, measure) => heldOrCame({ table: "activities", where: given(d, "school_id", "network_id") }, measure),
  },
  {
    id: "activity-timeline",
    title: { da: "Tidslinje", en: "Timeline" },
    definition: {
      da: "Hver aktivitet med dato, skole, netværk og type, og hvor mange organisationer og personer der deltog. En fælles aktivitet hører ikke til nogen enkelt skole. Er der ikke oplyst fremmøde, foreligger tallene ikke. n er organisationer og, for personer, de deltagelser, hvis antal personer er kendt.",
      en: "Each activity with its date, school, network and kind, and how many organisations and people took part. A joint activity belongs to no single school. Where no attendance is known, the numbers aren't available. n is organisations and, for people, the participations whose number of people is known.",
    },
    dimensions: [D.activity_id, D.school_id, D.network_id, D.activity_kind, D.held_on],
    measures: HELD.slice(1),
    trace: (d) => ({ table: "participations", where: given(d, "activity_id") }),
  },
  {
    id: "participation",
    title: { da: "Deltagelse", en: "Participation" },
    definition: {
      da: "Deltagelsesgraden er antallet af fremmødte medlemmer divideret med antallet af medlemmer den dag, lagt sammen over de af netværkets aktiviteter, hvor der er registreret fremmøde (n er divisoren). Rækkevidden er andelen af medlemmerne, der er kommet mindst én gang til en af netværkets aktiviteter (n er medlemmer). Gæster er forskellige organisationer, der er kommet til en af netværkets aktiviteter uden at være medlem af netværket den dag; de tæller ikke med i deltagelsesgraden (n er aktiviteter med dato og registreret fremmøde). Skolens og projektets tal er lagt sammen over netværkenes aktiviteter. Aktiviteter uden dato indgår kun i rækkevidden. Tallene beskriver alt, hvad der er registreret, og har derfor ingen usikkerhed.",
      en: "The participation rate is the number of members present divided by the number of members that day, added up over those of the network's activities for which attendance is recorded (n is the divisor). Reach is the share of members who came at least once to one of the network's activities (n is members). Guests are different organisations that came to one of a network's activities without being a member of it that day; they aren't in the participation rate (n is activities with a date and recorded attendance). The school's and the programme's numbers are added up over their networks' activities. Activities without a date count in reach only. The numbers describe all that is recorded and so have no uncertainty.",
    },
    uses: ["participationRate", "reach"],
    dimensions: [D.school_id, D.network_id],
    measures: [
      measure("participation_rate", "share", "Deltagelsesgrad", "Participation rate"),
      measure("reach", "share", "Rækkevidde", "Reach"),
      measure("guests", "guests", "Gæster", "Guests"),
    ],
    trace: attendance,
  },
  {
    id: "participation-by-activity",
    title: { da: "Fremmøde aktivitet for aktivitet", en: "Attendance, activity by activity" },
    definition: {
      da: "For en netværksaktivitet: fremmødte medlemmer, medlemmer den dag, andelen, gæster og personer i alt. Ved fælles aktiviteter og skolens egne aktiviteter er fremmødte alle organisationer; medlemmer, andel og gæster giver ikke mening. Uden dato vides det ikke, hvem der var medlem. Er intet fremmøde oplyst, foreligger tallene ikke, undtagen medlemmer den dag. n er, for fremmødte og andelen, medlemmer den dag, for gæster alle fremmødte og for personer de deltagelser, hvis antal personer er kendt.",
      en: "For a network's activity: members present, members that day, the share, guests and people in all. For joint activities and a school's own, present is all organisations; members, rate and guests are not applicable. Without a date it isn't known who was a member. Where no attendance is recorded, the numbers aren't available, except members that day. n is, for present and the share, members that day, for guests all who came, and for people the participations whose number of people is known.",
    },
    uses: ["participationRate"],
    dimensions: [D.activity_id],
    measures: [
      measure("present", "organisations", "Fremmødte", "Present"),
      measure("members", "organisations", "Medlemmer den dag", "Members that day"),
      measure("rate", "share", "Andel fremmødt", "Share present"),
      measure("guests", "guests", "Gæster", "Guests"),
      measure("people", "people", "Personer", "People"),
    ],
    trace: (d, measure) => {
      const came: Trace = { table: "participations", where: given(d, "activity_id") };
      const network: Trace = { table: "activities", where: given(d, "activity_id") };
      const members: Trace = { table: "memberships", where: {}, within: [{ column: "network_id", trace: network }] };
      if (measure === "members") return members;
      return measure === "people" ? came : { ...came, and: [members] };
    },
  },
  {
    id: "attendance-frequency",
    title: { da: "Hvor tit medlemmerne kommer", en: "How often the members come" },
    definition: {
      da: "Medlemmerne fordelt efter, hvor mange af netværkets aktiviteter de har deltaget i (for en skole: af dens netværks aktiviteter). Alle, der på noget tidspunkt har været medlem, er med (n). Er der slet ikke oplyst fremmøde, foreligger tallene ikke.",
      en: "The members by how many of the network's activities they took part in (for a school: of its networks' activities). Everybody who has been a member at any time is in the base (n). Where no attendance at all is recorded, the numbers aren't available.",
    },
    dimensions: [D.school_id, D.network_id, D.times],
    measures: [
      measure("organisations", "organisations", "Medlemmer", "Members"),
      measure("share", "share", "Andel", "Share"),
    ],
    trace: attendance,
  },
  {
    id: "attendance-concentration",
    title: { da: "Er det de samme, der kommer?", en: "Is it the same ones who come?" },
    definition: {
      da: "Gini-koefficienten for, hvor mange gange hvert medlem har deltaget i netværkenes aktiviteter: 0, når alle kommer lige tit, tæt på 1, når få står for det hele. Medlemmer, der aldrig er kommet, er med. Er der slet ikke oplyst fremmøde, foreligger tallet ikke. n er medlemmer.",
      en: "Gini's coefficient of how many times each member took part in the networks' activities: 0 where all come equally often, near 1 where a few account for it all. Members who never came are included. Where no attendance at all is recorded, the number isn't available. n is members.",
    },
    uses: ["gini"],
    dimensions: [D.school_id],
    measures: [measure("gini", "index", "Gini", "Gini")],
    trace: attendance,
  },
  {
    id: "lorenz",
    title: { da: "Lorenzkurven for deltagelse", en: "The Lorenz curve of participation" },
    definition: {
      da: "Den andel af alle deltagelser, som den mindst aktive del af medlemmerne står for. Kurven er givet i de punkter, hvor den knækker. n er medlemmer.",
      en: "The share of all participations for which the least active part of the members accounts. The curve is given at the points where it bends. n is members.",
    },
    uses: ["lorenzCurve"],
    dimensions: [D.school_id, D.step],
    measures: [
      measure("share_of_members", "share", "Andel af medlemmerne", "Share of members"),
      measure("share_of_participations", "share", "Andel af deltagelserne", "Share of participations"),
    ],
    trace: attendance,
  },
  {
    id: "themes",
    title: { da: "Temaer", en: "Themes" },
    definition: {
      da: "Aktiviteter med hvert tema og summen af personer. En aktivitet med flere temaer tæller under dem alle. Har ingen af skolens aktiviteter et tema, foreligger tallene ikke. n er aktiviteter (af typen) med mindst ét tema og, for personer, de deltagelser, hvis antal personer er kendt. Fælles aktiviteter indgår kun i projektets tal.",
      en: "Activities on each theme and the sum of people. An activity with several themes counts under each. Where none of the school's activities has a theme, the numbers aren't available. n is activities (of the kind) with at least one theme and, for people, the participations whose number of people is known. Joint activities are in the programme's numbers only.",
    },
    dimensions: [D.school_id, D.theme, D.activity_kind],
    measures: HELD.filter(({ id }) => id !== "organisations"),
    trace: (d, measure) => {
      const own: Trace = { table: "activities", where: given(d, "school_id", "kind") };
      const named: Trace = { table: "activity_themes", where: given(d, "theme") };
      const themes: Trace = { ...named, within: [{ column: "activity_id", trace: own }] };
      const held: Trace = { ...own, within: [{ column: "activity_id", trace: named }] };
      return { ...heldOrCame(held, measure), and: [themes] };
    },
  },
  {
    id: "joint-activities",
    title: { da: "Fælles aktiviteter", en: "Joint activities" },
    definition: {
      da: "Hvem der kom til de aktiviteter, som skolerne holdt sammen. En organisation hører til de skoler, i hvis netværk den er medlem den dag; den kan høre til flere. Første møder er par af organisationer fra forskellige netværk, der ikke før havde været til samme aktivitet (ved flere fælles aktiviteter samme dag tæller parret kun ved én); for en skole: par, hvor mindst den ene er fra skolen. Organisationer, der ikke er medlem af noget netværk den dag, indgår ikke i første møder. Er aktivitetens dato ukendt, vides det ikke, hvem der var medlem. n er, for organisationer, alle, der kom, for personer de deltagelser, hvis antal personer er kendt, og for første møder de organisationer, der tæller med.",
      en: "Who came to the activities that the schools held together. An organisation belongs to the schools in whose networks it is a member that day; it can belong to several. First meetings are pairs of organisations of different networks that had not been at the same activity before (at several joint activities on one day the pair counts at one only); for a school: pairs of which at least one is the school's. Organisations that are in no network that day are not in first meetings. Where the activity's date is unknown, it isn't known who was a member. n is, for organisations, all who came, for people the participations whose number of people is known, and for first meetings the organisations that are counted.",
    },
    dimensions: [D.activity_id, D.school_id],
    measures: [
      measure("organisations", "organisations", "Organisationer", "Organisations"),
      measure("people", "people", "Personer", "People"),
      measure("first_meetings", "pairs", "Første møder", "First meetings"),
    ],
    trace: (d, measure) => {
      const all: Trace = { table: "participations", where: given(d, "activity_id") };
      const ofSchool = typeof d.school_id === "string";
      const own: Trace = ofSchool
        ? { ...all, within: [{ column: "organisation_id", trace: membersOf(given(d, "school_id")) }] }
        : all;
      if (measure === "first_meetings") return { ...own, and: whetherMet(all) };
      return ofSchool ? { ...own, and: [inScope("memberships", given(d, "school_id"))] } : own;
    },
  },
  {
    id: "first-meetings",
    title: { da: "Hvem mødte hinanden for første gang", en: "Who met for the first time" },
    definition: {
      da: "Par af organisationer, der mødtes for første gang ved en fælles aktivitet, efter de netværk, de er medlem af den dag. Et par tæller under hver kombination af deres netværk; hver kombination af to netværk står én gang. n er alle organisationer, der kom.",
      en: "Pairs of organisations that met for the first time at a joint activity, by the networks of which they are a member that day. A pair counts under each combination of their networks; each combination of two networks stands once. n is all organisations that came.",
    },
    dimensions: [D.activity_id, D.network_id, D.other_network_id],
    measures: [measure("first_meetings", "pairs", "Første møder", "First meetings")],
    trace: (d) => {
      const came: Trace = { table: "participations", where: given(d, "activity_id") };
      return { ...came, and: whetherMet(came) };
    },
  },
  {
    id: "first-meeting-pairs",
    title: { da: "Organisationer, der mødtes for første gang", en: "Organisations that met for the first time" },
    definition: {
      da: "Hvert par af organisationer fra forskellige netværk, der mødtes for første gang ved en fælles aktivitet; hvert par står én gang. Linjer uden den anden organisation er, hvor mange nye organisationer den første mødte i alt. Er der flere end 20.000 par, er kun disse antal med. I den offentlige udgave er organisationerne løbenumre.",
      en: "Each pair of organisations of different networks that met for the first time at a joint activity; each pair stands once. Lines without the other organisation are how many new organisations the first one met in all. Where there are more than 20,000 pairs only these numbers are given. In the public edition organisations are running numbers.",
    },
    dimensions: [D.activity_id, D.organisation_id, D.other_organisation_id],
    measures: [measure("first_meetings", "pairs", "Første møder", "First meetings")],
    // A pair is two rows of the activity; what one organisation met in all is what it and the others came to.
    trace: (d) => {
      const pair = [d.organisation_id, d.other_organisation_id].filter((id): id is string => typeof id === "string");
      const came: Trace = { table: "participations", where: given(d, "activity_id"), oneOf: { organisation_id: pair } };
      if (pair.length > 1) return { ...came, and: whetherMet(came) };
      const there: Trace = { table: "participations", where: {}, within: [{ column: "activity_id", trace: came }] };
      return { ...came, and: [there, ...whetherMet(came).slice(1)] };
    },
  },
  {
    id: "attendance-by-organisation",
    title: { da: "Fremmøde for hver organisation", en: "Attendance of each organisation" },
    definition: {
      da: "Hvor mange af netværkets daterede aktiviteter med registreret fremmøde organisationen kunne være kommet til som medlem (n), hvor mange den kom til, og andelen. Det er grundlaget for sammenligninger, hvor organisationen er enheden. En organisation uden nogen aktivitet i sin tid som medlem har ingen andel. Netværk helt uden registreret fremmøde er ikke med.",
      en: "To how many of the network's dated activities with recorded attendance the organisation could have come as a member (n), to how many it came, and the share. It is the ground for comparisons in which the organisation is the unit. An organisation without any activity in its time as a member has no share. Networks without any recorded attendance are left out.",
    },
    dimensions: [D.school_id, D.network_id, D.organisation_id],
    measures: [measure("present", "activities", "Kom", "Came"), measure("rate", "share", "Andel", "Share")],
    trace: (d) => ({
      table: "participations",
      where: given(d, "organisation_id"),
      within: [{ column: "activity_id", trace: networkActivities(d) }],
      and: [inScope("memberships", d, given(d, "organisation_id"))],
    }),
  },
];
