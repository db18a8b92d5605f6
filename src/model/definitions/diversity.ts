import type { MeasureText } from "./measure.js";

export const DIVERSITY = {
  richness: {
    name: { da: "Antal forskellige", en: "Richness" },
    explanation: {
      da: "Hvor mange forskellige slags der forekommer, for eksempel hvor mange brancher medlemmerne kommer fra.",
      en: "How many different kinds occur: how many industries the members come from, say.",
    },
    formula: "S = |{i : xᵢ > 0}|",
    source: "Hill (1973), Diversity and Evenness, Ecology 54",
    notFor: {
      da: "Sammenligning af grupper af forskellig størrelse: Store grupper har næsten altid flere slags. Brug da det forventede antal.",
      en: "Comparing groups of unlike size: large ones nearly always have more kinds. Use the expected number instead.",
    },
  },
  shannonIndex: {
    name: { da: "Shannons indeks", en: "Shannon's index" },
    explanation: {
      da: "Hvor svært det er at gætte, hvilken slags et tilfældigt medlem er. 0, når alle er af én slags, og størst, når alle slags er lige almindelige. Måles i nat (naturlig logaritme).",
      en: "How hard it is to guess the kind of a member picked at random. 0 where all are of one kind, largest where all kinds are equally common. In nats (natural logarithm).",
    },
    formula: "H′ = −Σ pᵢ ln pᵢ",
    source: "Shannon (1948), A Mathematical Theory of Communication, Bell System Technical Journal 27",
    notFor: {
      da: "Små grupper af forskellig størrelse: Indekset er for lavt, når få er talt med. Tallet er også svært at forklare; brug Hills tal af orden 1.",
      en: "Small groups of unlike size: it is too low where few were counted. Hard to explain too; Hill's number of order 1 says the same in kinds.",
    },
  },
  simpsonIndex: {
    name: { da: "Simpsons indeks", en: "Simpson's index" },
    explanation: {
      da: "Sandsynligheden for, at to tilfældigt valgte (med tilbagelægning) er af forskellig slags. 0, når alle er af én slags.",
      en: "The chance that two picked at random (with replacement) are of different kinds. 0 where all are of one kind.",
    },
    formula: "1 − Σ pᵢ²",
    source: "Simpson (1949), Measurement of Diversity, Nature 163",
    notFor: {
      da: "At vise forskelle mellem grupper med stor spredning: Indekset ligger tæt på 1 for dem alle.",
      en: "Showing differences between groups that are all diverse: it is close to 1 for each of them.",
    },
  },
  inverseSimpson: {
    name: { da: "Omvendt Simpson", en: "Inverse Simpson" },
    explanation: {
      da: "Hvor mange lige almindelige slags der ville give samme spredning, når de almindelige slags vægtes højt. Det samme som Hills tal af orden 2.",
      en: "How many equally common kinds would be as diverse, common kinds counting most. The same as Hill's number of order 2.",
    },
    formula: "1 ÷ Σ pᵢ²",
    source: "Simpson (1949), Measurement of Diversity, Nature 163",
    notFor: {
      da: "Spørgsmål om sjældne slags: De tæller næsten ikke med.",
      en: "Questions about rare kinds: they hardly count.",
    },
  },
  hillNumber: {
    name: { da: "Hills tal", en: "Hill's number" },
    explanation: {
      da: "Hvor mange lige almindelige slags der ville give samme spredning. Ordenen q siger, hvor lidt de sjældne tæller: q = 0 tæller alle slags ens, q = 1 vægter dem efter hyppighed, q = 2 lægger vægt på de almindelige.",
      en: "How many equally common kinds would be as diverse. The order q says how little rare ones count: q = 0 counts all kinds alike, q = 1 weighs them by how common they are, q = 2 stresses the common ones.",
    },
    formula: "(Σ pᵢ^q)^(1/(1 − q)); q = 1: exp(−Σ pᵢ ln pᵢ); q = ∞: 1 ÷ max pᵢ",
    source: "Hill (1973), Diversity and Evenness, Ecology 54; Jost (2006), Entropy and Diversity, Oikos 113",
    notFor: {
      da: "Sammenligning af små grupper af forskellig størrelse uden at bringe dem til samme størrelse.",
      en: "Comparing small groups of unlike size without bringing them to one size.",
    },
  },
  pielouEvenness: {
    name: { da: "Pielous jævnhed", en: "Pielou's evenness" },
    explanation: {
      da: "Hvor jævnt medlemmerne fordeler sig på de slags, der forekommer. 1, når alle slags er lige almindelige.",
      en: "How evenly members spread over the kinds that occur. 1 where all kinds are equally common.",
    },
    formula: "J = H′ ÷ ln S",
    source:
      "Pielou (1966), The Measurement of Diversity in Different Types of Biological Collections, J. Theor. Biol. 13",
    notFor: {
      da: "Grupper, hvor kun én slags forekommer (målet findes ikke), og grupper med meget forskelligt antal slags.",
      en: "Groups in which only one kind occurs (there is no such number), and groups with very unlike numbers of kinds.",
    },
  },
  bergerParker: {
    name: { da: "Berger og Parkers dominans", en: "Berger and Parker's dominance" },
    explanation: {
      da: "Hvor stor en andel den almindeligste slags udgør.",
      en: "The share of the commonest kind.",
    },
    formula: "max pᵢ",
    source: "Berger & Parker (1970), Diversity of Planktonic Foraminifera in Deep-Sea Sediments, Science 168",
    notFor: {
      da: "At sige noget om andre end den almindeligste slags.",
      en: "Saying anything about other kinds than the commonest.",
    },
  },
  rarefiedRichness: {
    name: { da: "Forventet antal forskellige", en: "Expected richness" },
    explanation: {
      da: "Hvor mange forskellige slags man i gennemsnit ville finde, hvis man trak lige mange medlemmer i hver gruppe. Det gør grupper af forskellig størrelse sammenlignelige.",
      en: "How many kinds one would find on average if one drew equally many members from each group. It makes groups of unlike size comparable.",
    },
    formula: "Σ 1 − C(N − xᵢ, n) ÷ C(N, n)",
    source: "Hurlbert (1971), The Nonconcept of Species Diversity, Ecology 52",
    notFor: {
      da: "At trække flere, end gruppen har, og meget få (under 5), hvor alle grupper ligner hinanden.",
      en: "Drawing more than the group has, or very few (below 5), where all groups look alike.",
    },
  },
  sampleCoverage: {
    name: { da: "Dækning", en: "Sample coverage" },
    explanation: {
      da: "Hvor stor en del af det, der findes, der hører til slags, som vi har set. 1 betyder, at der næppe mangler noget.",
      en: "How large a part of all there is belongs to kinds that we have seen. 1 means that hardly anything is missing.",
    },
    formula: "1 − (f₁/n) · n·f̂₀ ÷ (n·f̂₀ + f₁); f̂₀ = ((n − 1)/n) · f₁² ÷ 2f₂; f₂ = 0: f̂₀ = ((n − 1)/n) · f₁(f₁ − 1) ÷ 2",
    source: "Chao & Jost (2012), Coverage-Based Rarefaction and Extrapolation, Ecology 93",
    notFor: {
      da: "Lukkede lister som hovedafdelinger i branchekoden: Listen er kendt, så der er intet uset at skønne over. Brug det til åbne lister, for eksempel temaer i fri tekst.",
      en: "Closed lists such as the sections of the industry code: the list is known, so there is nothing unseen to estimate. Meant for open lists, such as themes in free text.",
    },
  },
  rarefiedHill: {
    name: { da: "Hills tal ved samme størrelse", en: "Hill's number at one size" },
    explanation: {
      da: "Hills tal, som man ville vente det blandt et bestemt antal. Under det talte antal er det et eksakt gennemsnit; over det en fremskrivning, som man kan stole på til omkring det dobbelte.",
      en: "Hill's number as expected among a given number. Below the number counted it is an exact average; above it an extrapolation to be trusted up to about twice that number.",
    },
    formula: "(Σₖ (k/n)^q · f̂ₖ(n))^(1/(1 − q)); f̂ₖ(n) = Σᵢ C(xᵢ, k) · C(N − xᵢ, n − k) ÷ C(N, n)",
    source: "Chao et al. (2014), Rarefaction and Extrapolation with Hill Numbers, Ecological Monographs 84",
    notFor: {
      da: "Fremskrivning langt ud over det talte, og fremskrivning af lukkede lister.",
      en: "Extrapolating far beyond what was counted, and extrapolating closed lists.",
    },
  },
  hillAtCoverage: {
    name: { da: "Hills tal ved samme dækning", en: "Hill's number at one coverage" },
    explanation: {
      da: "Hills tal, når hver gruppe er talt lige grundigt: så mange, at den samme del af det, der findes, er set.",
      en: "Hill's number where each group is equally well known: as many are taken as make the same part of all there is seen.",
    },
    formula: "ᵠD(m), Ĉ(m) = C",
    source: "Chao & Jost (2012), Coverage-Based Rarefaction and Extrapolation, Ecology 93; Chao et al. (2014)",
    notFor: {
      da: "Lukkede lister, og en dækning, der kræver mere end omkring det dobbelte af det talte.",
      en: "Closed lists, and a coverage that takes more than about twice what was counted.",
    },
  },
  chao1: {
    name: { da: "Chaos skøn over antal", en: "Chao's richness" },
    explanation: {
      da: "Et forsigtigt skøn over, hvor mange slags der findes i alt, også dem vi ikke har set. Skønnet bygger på, hvor mange slags vi kun har set én eller to gange.",
      en: "A cautious estimate of how many kinds there are in all, seen and unseen, from how many were seen only once or twice.",
    },
    formula: "S + f₁(f₁ − 1) ÷ (2(f₂ + 1))",
    source:
      "Chao (1987), Biometrics 43, bias-corrected; O'Hara (2005), Species Richness Estimators, J. Animal Ecology 74",
    notFor: {
      da: "Lukkede lister som branchekoder, hvor alle slags er kendt på forhånd.",
      en: "Closed lists such as industry codes, where all kinds are known beforehand.",
    },
  },
  asymptoticHill: {
    name: { da: "Hills tal, skønnet i alt", en: "Asymptotic Hill number" },
    explanation: {
      da: "Hvad Hills tal ville ende på, hvis man blev ved med at tælle.",
      en: "What Hill's number would end at if one went on counting.",
    },
    formula:
      "q = 0: S + f̂₀; q = 1: exp(Σ (xᵢ/n)(ψ(n) − ψ(xᵢ)) + (f₁/n) Σ_{r ≥ n} A^(r − n + 1) ÷ r); q = 2: n(n − 1) ÷ Σ xᵢ(xᵢ − 1)",
    source: "Chao, Wang & Jost (2013), Methods in Ecology and Evolution 4; Chao et al. (2014)",
    notFor: {
      da: "Lukkede lister og små antal: Skønnet svinger meget, når få er set to gange.",
      en: "Closed lists and small counts: the estimate varies a lot where few kinds were seen twice.",
    },
  },
} as const satisfies Record<string, MeasureText>;
