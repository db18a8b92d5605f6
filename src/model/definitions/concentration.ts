import type { MeasureText } from "./measure.js";

export const CONCENTRATION = {
  herfindahl: {
    name: { da: "Herfindahls indeks", en: "Herfindahl's index" },
    explanation: {
      da: "Hvor samlet medlemmerne er på få slags: sandsynligheden for, at to tilfældigt valgte (med tilbagelægning) er af samme slags. 1, når alle er af én slags.",
      en: "How concentrated members are in few kinds: the chance that two picked at random (with replacement) are of one kind. 1 where all are.",
    },
    formula: "Σ pᵢ²",
    source: "Hirschman (1964), The Paternity of an Index, American Economic Review 54",
    notFor: {
      da: "Sammenligning af små grupper af forskellig størrelse: Indekset kan ikke komme under 1 delt med antallet.",
      en: "Comparing small groups of unlike size: it can't fall below 1 divided by their number.",
    },
  },
  locationQuotient: {
    name: { da: "Lokaliseringskvotient", en: "Location quotient" },
    explanation: {
      da: "En branches andel her delt med dens andel i det, der sammenlignes med. 1 betyder lige så almindelig, 2 dobbelt så almindelig.",
      en: "An industry's share here divided by its share in what one compares with. 1 means as common, 2 twice as common.",
    },
    formula: "(xᵢ ÷ Σx) ÷ (rᵢ ÷ Σr)",
    source: "Isard (1960), Methods of Regional Analysis",
    notFor: {
      da: "Brancher med få virksomheder: En enkelt mere eller mindre kan fordoble kvotienten.",
      en: "Industries of few firms: one more or less may double it.",
    },
  },
  krugmanSpecialisation: {
    name: { da: "Krugmans specialisering", en: "Krugman's specialisation" },
    explanation: {
      da: "Hvor langt fordelingen på brancher ligger fra den, der sammenlignes med. 0, når den er ens, 2, når intet er fælles. Summen halveres ikke.",
      en: "How far the spread over industries is from the one compared with. 0 where it is the same, 2 where nothing is shared. The sum is not halved.",
    },
    formula: "Σ |sᵢ − rᵢ|",
    source: "Krugman (1991), Geography and Trade",
    notFor: {
      da: "Små grupper: De ser specialiserede ud ved et tilfælde.",
      en: "Small groups: they look specialised by chance.",
    },
  },
  duncanDissimilarity: {
    name: { da: "Duncans indeks for uens fordeling", en: "Duncan's dissimilarity" },
    explanation: {
      da: "Hvor stor en del af den ene gruppe der skulle skifte branche, før de to grupper fordelte sig ens. 0 til 1.",
      en: "The share of one group that would have to change industry for the two to be spread alike. 0 to 1.",
    },
    formula: "½ Σ |pᵢ − qᵢ|",
    source: "Duncan & Duncan (1955), American Sociological Review 20",
    notFor: {
      da: "Små grupper: Uens fordeling opstår let ved et tilfælde.",
      en: "Small groups: unlike spreads easily come about by chance.",
    },
  },
  theilIndex: {
    name: { da: "Theils indeks", en: "Theil's index" },
    explanation: {
      da: "Hvor ulige noget er fordelt. 0, når alle har lige meget. Kan deles op i ulighed inden for og mellem grupper.",
      en: "How unequally something is spread. 0 where all have the same. Can be taken apart into within and between groups.",
    },
    formula: "(1/n) Σ (xᵢ/x̄) ln(xᵢ/x̄)",
    source: "Theil (1967), Economics and Information Theory",
    notFor: {
      da: "Sammenligning af grupper af forskellig størrelse: Den største værdi er ln n.",
      en: "Comparing groups of unlike size: its largest value is ln n.",
    },
  },
  gini: {
    name: { da: "Ginikoefficient", en: "Gini coefficient" },
    explanation: {
      da: "Hvor ulige noget er fordelt, for eksempel fremmøde mellem medlemmer. 0, når alle har lige meget, tæt på 1, når én har det hele. Medlemmer med 0 tæller med.",
      en: "How unequally something is spread, attendance among members, say. 0 where all have the same, close to 1 where one has everything. Members with 0 count.",
    },
    formula: "Σᵢ Σⱼ |xᵢ − xⱼ| ÷ (2 n² x̄)",
    source: "Gini (1912), Variabilità e mutabilità",
    notFor: {
      da: "Meget små grupper: Den største værdi er 1 − 1/n.",
      en: "Very small groups: its largest value is 1 − 1/n.",
    },
  },
  lorenzCurve: {
    name: { da: "Lorenzkurve", en: "Lorenz curve" },
    explanation: {
      da: "Hvor stor en del af det samlede den del af medlemmerne har, som har mindst. En ret linje betyder, at alle har lige meget.",
      en: "What share of the total the members with least have. A straight line means that all have the same.",
    },
    formula: "L(k/n) = Σ_{i ≤ k} x₍ᵢ₎ ÷ Σ x",
    source: "Lorenz (1905), Publications of the American Statistical Association 9",
    notFor: {
      da: "At rangordne grupper, hvis kurver krydser hinanden.",
      en: "Ranking groups whose curves cross.",
    },
  },
} as const satisfies Record<string, MeasureText>;
