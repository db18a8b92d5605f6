import type { Dimensions, FigureDescription, Trace } from "../figure.js";
import { DIMENSION as D, MEMBERS_AND_SHARE, measure } from "./parts.js";
import { given, membersOf, partOfMembers } from "./trace.js";

/** The members of both schools, or of both networks, that are set side by side. */
function membersOfEither(d: Dimensions): Trace {
  const pair = (column: "school_id" | "network_id") =>
    [d[column], d[`other_${column}`]].filter((id): id is string => typeof id === "string");
  const networks = pair("network_id");
  const memberships: Trace =
    networks.length > 0
      ? { table: "memberships", where: {}, oneOf: { network_id: networks } }
      : {
          table: "memberships",
          where: {},
          within: [
            { column: "network_id", trace: { table: "networks", where: {}, oneOf: { school_id: pair("school_id") } } },
          ],
        };
  return {
    table: "organisations",
    where: {},
    within: [{ column: "organisation_id", trace: memberships }],
  };
}

/** How industries spread within and between networks and schools. */
export const INDUSTRY: readonly FigureDescription[] = [
  {
    id: "industry-sections",
    title: { da: "Medlemmer efter branche", en: "Members by industry" },
    definition: {
      da: "Organisationer med et medlemskab, fordelt på hovedafdelinger (A–U) i Dansk Branchekode 2007. Andelen er af dem, hvis branche er kendt (n); de øvrige er ikke med. Hovedafdelinger uden medlemmer i hele projektet er udeladt.",
      en: "Organisations with a membership, by section (A–U) of the Danish industry classification DB07. The share is of those whose industry is known (n); the others are left out. Sections without members in the whole programme are not shown.",
    },
    dimensions: [D.school_id, D.network_id, D.section],
    measures: MEMBERS_AND_SHARE,
    trace: (d, measure) => partOfMembers(d, "section", measure),
  },
  {
    id: "industry-divisions",
    title: { da: "Medlemmer efter hovedgruppe", en: "Members by industry division" },
    definition: {
      da: "Organisationer med et medlemskab, fordelt på tocifrede hovedgrupper i Dansk Branchekode 2007. Andelen er af dem, hvis hovedgruppe er kendt (n). Kun hovedgrupper, der har medlemmer i det pågældende netværk, den pågældende skole eller projektet, er med.",
      en: "Organisations with a membership, by two-digit division of the Danish industry classification DB07. The share is of those whose division is known (n). Only divisions that have members in the network, school or programme in question are shown.",
    },
    dimensions: [D.school_id, D.network_id, D.division],
    measures: MEMBERS_AND_SHARE,
    trace: (d, measure) => partOfMembers(d, "division", measure),
  },
  {
    id: "industry-diversity",
    title: { da: "Brancheblanding", en: "Diversity of industries" },
    definition: {
      da: "Hvor mange hovedafdelinger medlemmerne kommer fra, og hvor jævnt de fordeler sig: Hills tal for q = 1 er det antal lige store brancher, der ville være lige så blandet. Fordi store netværk altid når flere brancher, vises også det forventede antal hovedafdelinger blandt m tilfældige medlemmer (Hurlbert). m er antallet af medlemmer med kendt branche i den skole, der har færrest, når skoler sammenlignes, og i det netværk, der har færrest, når netværk sammenlignes, dog mindst 5; har man færre end m med kendt branche, kan tallet ikke beregnes. Projektet som helhed bruger skolernes m. n er medlemmer med kendt branche.",
      en: "How many sections the members come from, and how evenly they spread: Hill's number of order 1 is the number of equally large industries that would be as diverse. As large networks always reach more industries, the expected number of sections among m members drawn at random is shown too (Hurlbert). m is the number of members of known industry in the school that has fewest where schools are compared, and in the network that has fewest where networks are, but at least 5; with fewer than m of known industry it can't be computed. The programme as a whole uses the schools' m. n is members of known industry.",
    },
    uses: ["richness", "hillNumber", "rarefiedRichness"],
    dimensions: [D.school_id, D.network_id],
    measures: [
      measure("sections", "count", "Hovedafdelinger", "Sections"),
      measure("shannon_hill", "index", "Lige store brancher (Hill, q = 1)", "Equally large industries (Hill, q = 1)"),
      measure("expected_sections", "index", "Forventede hovedafdelinger", "Expected sections"),
      measure("rarefied_to", "members", "Blandt så mange medlemmer", "Among so many members"),
    ],
    trace: (d) => membersOf(d),
  },
  {
    id: "industry-specialisation",
    title: { da: "Branchespecialisering", en: "Specialisation" },
    definition: {
      da: "Lokaliseringskvotienten er skolens andel af medlemmer i hovedafdelingen divideret med andelen i sammenligningsgrundlaget: over 1 er hovedafdelingen stærkere repræsenteret. Krugmans indeks lægger alle afvigelser sammen (0 = samme fordeling, 2 = intet til fælles). Der sammenlignes med alle projektets medlemmer eller, hvis projektet har en reference.csv, med virksomhederne i området; findes en hovedafdeling ikke i grundlaget, har den ingen kvotient, men den tæller med i Krugmans indeks. Projektet sammenlignes ikke med sig selv. n er medlemmer med kendt branche.",
      en: "The location quotient is the school's share of members in the section divided by the share in what it is compared with: above 1 the section is more strongly represented. Krugman's index adds up all deviations (0 = the same distribution, 2 = nothing in common). The comparison is with all the programme's members or, where the programme has a reference.csv, with the firms in the region; a section that isn't there has no quotient but counts in Krugman's index. The programme isn't compared with itself. n is members of known industry.",
    },
    uses: ["locationQuotient", "krugmanSpecialisation"],
    dimensions: [D.school_id, D.section],
    measures: [
      measure("location_quotient", "index", "Lokaliseringskvotient", "Location quotient"),
      measure("krugman", "index", "Krugmans indeks", "Krugman's index"),
    ],
    // A quotient compares a part of the school's with the same part of everybody's.
    trace: (d) => ({ ...membersOf(d, given(d, "section")), and: [membersOf(d), membersOf({})] }),
  },
  {
    id: "industry-likeness",
    title: { da: "Ligner de hinanden?", en: "How alike they are" },
    definition: {
      da: "Hvor meget to skolers eller to netværks fordeling på hovedafdelinger ligner hinanden (1 = ens, 0 = intet til fælles). Morisita-Horn sammenligner fordelingerne uanset størrelse; Bray-Curtis sammenligner også antal. Hvert par står én gang. n er det mindste af de to antal medlemmer med kendt branche.",
      en: "How alike the spread over sections is between two schools or two networks (1 = alike, 0 = nothing in common). Morisita–Horn compares the distributions whatever their size; Bray–Curtis compares numbers as well. Each pair stands once. n is the smaller of the two numbers of members of known industry.",
    },
    uses: ["morisitaHorn", "brayCurtis"],
    dimensions: [D.school_id, D.other_school_id, D.network_id, D.other_network_id],
    measures: [
      measure("morisita_horn", "index", "Morisita-Horn", "Morisita–Horn"),
      measure("bray_curtis", "index", "Bray-Curtis", "Bray–Curtis"),
    ],
    trace: membersOfEither,
  },
];
