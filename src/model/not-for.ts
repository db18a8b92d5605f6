import type { Text } from "./language.js";

/**
 * What each figure should not be used for, by the figure's id, where its numbers are easily read as something else. What holds
 * for a measure stands in its own definition. Apart from the figures' descriptions, for only those who ask need it.
 */
export const NOT_FOR: Readonly<Record<string, Text>> = {
  members: {
    da: "At sige, hvilket netværk der er bedst: Et lille netværk kan være lavet til at være lille. Organisationer på tværs af netværk kan heller ikke lægges sammen, for den samme kan være med i flere.",
    en: "Saying which network is best: a small one may be meant to be small. Nor can organisations be added up over networks, for one may be in several.",
  },
  "members-by-kind": {
    da: "At sammenligne antal mellem netværk af forskellig størrelse: Brug andelen. Andelen siger intet, hvor kun få typer er kendt.",
    en: "Comparing counts of networks of unlike size: use the share. The share says nothing where few kinds are known.",
  },
  "members-by-size": {
    da: "At sige, hvor mange ansatte netværket når: En stor virksomhed tæller som én, og tallet kan være for hele koncernen.",
    en: "Saying how many employees the network reaches: a large firm counts as one, and the number may be of a whole group.",
  },
  "members-by-municipality": {
    da: "At sige, hvor medlemmerne arbejder: Adressen kan være hovedkontorets. Antallet siger heller ikke, hvor stor en del af kommunens virksomheder der er med.",
    en: "Saying where the members work: the address may be the head office's. Nor does the count say how many of the municipality's firms take part.",
  },
  "members-over-time": {
    da: "At forklare, hvorfor medlemmer kommer og går, eller at aflæse en enkelt måned for sig, hvor dage kun er kendt på måneden nær.",
    en: "Explaining why members come and go, or reading a single month by itself where days are known to the month only.",
  },
  retention: {
    da: "At forudsige, hvor længe en bestemt organisation bliver, eller at sige noget om måneder, hvor kun få er fulgt så længe.",
    en: "Predicting how long a certain organisation stays, or saying anything of months for which few were followed so long.",
  },
  "networks-by-purpose": {
    da: "At måle indsatsen: Ét stort netværk kan kræve mere end tre små.",
    en: "Measuring effort: one large network may take more than three small ones.",
  },
  "network-overlap": {
    da: "At slutte, at to netværk kender hinanden: Den samme organisation kan sende forskellige personer.",
    en: "Concluding that two networks know each other: one organisation may send different people.",
  },
  bridging: {
    da: "At sige, at organisationen har båret viden fra ét netværk til et andet: Den har haft muligheden.",
    en: "Saying that the organisation carried knowledge from one network to another: it had the chance.",
  },
  "network-structure": {
    da: "At sammenligne skoler med meget forskelligt antal netværk: Tæthed og sammenfald falder af sig selv, når nettet vokser.",
    en: "Comparing schools with very unlike numbers of networks: density and clustering fall by themselves as a net grows.",
  },
  "network-nodes": {
    da: "At aflæse afstande på tegningen som mål for noget: Pladserne er valgt, så tegningen kan læses.",
    en: "Reading distances in the drawing as a measure of anything: the places are chosen so that it can be read.",
  },
  "network-edges": {
    da: "At måle, hvor tæt et samarbejde er: En forbindelse siger kun, at organisationen var medlem eller kom.",
    en: "Measuring how close a cooperation is: a tie says only that the organisation was a member, or came.",
  },
  "industry-sections": {
    da: "At sige, hvad virksomhederne laver i detaljer: Branchekoden er den registrerede hovedaktivitet.",
    en: "Saying in detail what the firms do: the industry code is the registered main activity.",
  },
  "industry-divisions": {
    da: "At sammenligne små netværk: Med få medlemmer i hver hovedgruppe flytter én organisation det hele.",
    en: "Comparing small networks: with few members in each division one organisation moves it all.",
  },
  "industry-diversity": {
    da: "At sige, at mange brancher er bedre end få: En erfagruppe i én branche kan være meningen.",
    en: "Saying that many industries are better than few: an experience-exchange group within one may be the point.",
  },
  "industry-specialisation": {
    da: "At sige noget om brancher med få medlemmer: Kvotienten springer, når én organisation kommer til.",
    en: "Saying anything of industries with few members: the quotient jumps when one organisation is added.",
  },
  "industry-likeness": {
    da: "At slutte, at to netværk, der ligner hinanden, har de samme medlemmer: Det viser figuren over fælles medlemmer.",
    en: "Concluding that two networks that are alike have the same members: the figure of members in common shows that.",
  },
  "activities-over-time": {
    da: "At lægge organisationer sammen over måneder: Den samme tæller i hver måned, den kommer.",
    en: "Adding up organisations over months: one counts in each month in which it comes.",
  },
  "activity-totals": {
    da: "At sammenligne skoler, hvor nogle registrerer fremmøde og andre ikke gør, eller at tælle forskellige personer.",
    en: "Comparing schools where some record attendance and others don't, or counting different people.",
  },
  "activity-timeline": {
    da: "At måle udbyttet af en aktivitet: Hvor mange der kom, siger ikke, hvad de fik med.",
    en: "Measuring what an activity gave: how many came doesn't say what they took away.",
  },
  participation: {
    da: "At rangordne netværk: En konference for alle og et møde for otte har ikke samme deltagelsesgrad at stræbe efter.",
    en: "Ranking networks: a conference for everybody and a meeting of eight don't have the same participation rate to aim at.",
  },
  "participation-by-activity": {
    da: "At bedømme en enkelt aktivitet i et lille netværk: Med seks medlemmer er én mere eller mindre 17 procentpoint.",
    en: "Judging a single activity of a small network: with six members one more or less is 17 percentage points.",
  },
  "attendance-frequency": {
    da: "At sammenligne netværk, der har holdt forskelligt antal aktiviteter: Den, der kun blev budt ind tre gange, kan ikke komme fem.",
    en: "Comparing networks that held unlike numbers of activities: who was asked three times only can't come five.",
  },
  "attendance-concentration": {
    da: "At sige, at skævhed er dårligt: Nye medlemmer har haft færre muligheder for at komme.",
    en: "Saying that unevenness is bad: new members have had fewer chances to come.",
  },
  lorenz: {
    da: "At læse en lille forskel mellem to kurver som en forskel mellem skoler: Med få medlemmer flytter hver enkelt kurven.",
    en: "Reading a small difference between two curves as one between schools: with few members each of them moves the curve.",
  },
  themes: {
    da: "At lægge temaer sammen: En aktivitet med flere temaer tæller under dem alle.",
    en: "Adding up themes: an activity on several counts under each.",
  },
  "joint-activities": {
    da: "At sige, at de, der mødtes, fik noget ud af det: Et første møde er, at begge var til stede.",
    en: "Saying that those who met gained by it: a first meeting is that both were there.",
  },
  "first-meetings": {
    da: "At sammenligne aktiviteter af forskellig størrelse: Antallet af par vokser med kvadratet på antallet af deltagere.",
    en: "Comparing activities of unlike size: the number of pairs grows with the square of those who came.",
  },
  "first-meeting-pairs": {
    da: "At sige, at to organisationer ikke kendte hinanden: De kan have mødtes uden for projektet.",
    en: "Saying that two organisations didn't know each other: they may have met outside the programme.",
  },
  "attendance-by-organisation": {
    da: "At bedømme en enkelt organisation: Tallet er grundlaget for sammenligninger af grupper, og fravær kan have en god grund.",
    en: "Judging a single organisation: the number is the ground for comparing groups, and there may be good reasons not to come.",
  },
  comparison: {
    da: "At rangordne: Netværkene har forskellige formål. En forskel, der ikke kan ventes igen, bør ikke bruges som en forskel.",
    en: "Ranking: the networks have unlike purposes. A difference that can't be expected again should not be used as one.",
  },
  "comparison-units": {
    da: "At se på organisationerne enkeltvis: Linjerne er til for at kunne trækkes om igen.",
    en: "Looking at organisations one by one: the lines are there to be drawn anew.",
  },
  "purpose-members-over-time": {
    da: "At lægge formål sammen: Den samme organisation kan være med i netværk med forskellige formål.",
    en: "Adding up purposes: one organisation may be in networks of different purposes.",
  },
  "purpose-industry-sections": {
    da: "At slutte, at formålet tiltrækker branchen: Det kan være skolen eller egnen, der gør det.",
    en: "Concluding that the purpose attracts the industry: it may be the school or the region.",
  },
  expectations: {
    da: "At følge de samme personer: Det er ikke nødvendigvis de samme, der svarer hver gang. Et gennemsnit over forventning er heller ikke det samme som en virkning.",
    en: "Following the same people: not necessarily the same ones answer each time. Nor is a mean above expectation the same as an effect.",
  },
  alignment: {
    da: "At sige, hvem der har ret, når siderne svarer forskelligt, eller at bygge på få svar fra den ene side.",
    en: "Saying who is right where the sides answer differently, or building on few answers from one of them.",
  },
  methods: {
    da: "At kåre den bedste metode: Nytten er netværkenes egen vurdering, og metoderne er ikke afprøvet under samme forhold.",
    en: "Choosing the best method: usefulness is the networks' own rating, and the methods were not tested under the same conditions.",
  },
  "method-uses": {
    da: "At slutte af et tomt felt, at metoden ikke duer: Den er kun ikke brugt der.",
    en: "Concluding from an empty cell that the method is no good: it wasn't used there, that is all.",
  },
  "method-before-after": {
    da: "At sige, at metoden er årsagen: Netværkene valgte selv hvilke og hvornår, og meget andet skete samtidig.",
    en: "Saying that the method is the cause: the networks chose which and when themselves, and much else happened meanwhile.",
  },
  outcomes: {
    da: "At læse en måned uden opgørelse som en måned uden resultater, eller at sammenligne den løbende sum af mål med resultater, hvor mål mangler.",
    en: "Reading a month without a record as one without outcomes, or comparing the running sum of targets with outcomes where targets are missing.",
  },
  "outcomes-total": {
    da: "At sammenligne netværk, hvis mål er sat forskelligt højt, eller at tilskrive netværket alle resultater: Nogle var kommet alligevel.",
    en: "Comparing networks whose targets are set unlike, or crediting the network with all outcomes: some would have come anyway.",
  },
  completeness: {
    da: "At sige, at det udfyldte er rigtigt: Et felt kan være udfyldt og forkert.",
    en: "Saying that what is filled in is right: a field can be filled and wrong.",
  },
  problems: {
    da: "At bedømme, hvor omhyggelig en skole er: Den, der sender flest rækker, får flest bemærkninger.",
    en: "Judging how careful a school is: who sends most rows gets most notes.",
  },
  sources: {
    da: "At måle, hvor meget en skole har lavet: Rækker er ikke aktiviteter.",
    en: "Measuring how much a school did: rows are not activities.",
  },
};
