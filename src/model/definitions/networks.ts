import type { MeasureText } from "./measure.js";

export const NETWORKS = {
  twoModeDensity: {
    name: { da: "Tæthed", en: "Density" },
    explanation: {
      da: "Hvor stor en del af de mulige medlemskaber der findes. 1, når alle organisationer er med i alle netværk.",
      en: "How many of the possible memberships there are. 1 where every organisation is in every network.",
    },
    formula: "L ÷ (n · m)",
    source: "Borgatti & Everett (1997), Network Analysis of 2-Mode Data, Social Networks 19",
    notFor: {
      da: "Sammenligning af skoler af forskellig størrelse: Tætheden falder næsten altid, når der er flere at vælge mellem.",
      en: "Comparing schools of unlike size: density nearly always falls as there is more to choose from.",
    },
  },
  degrees: {
    name: { da: "Antal forbindelser", en: "Degree" },
    explanation: {
      da: "Hvor mange netværk en organisation er med i, og hvor mange organisationer et netværk har.",
      en: "In how many networks an organisation is, and how many organisations a network has.",
    },
    formula: "dᵢ = |N(i)|",
    source: "Freeman (1979), Centrality in Social Networks, Social Networks 1",
    notFor: {
      da: "At sige, hvor aktiv en organisation er: Et medlemskab er ikke fremmøde.",
      en: "Saying how active an organisation is: a membership is not attendance.",
    },
  },
  degreeCentralisation: {
    name: { da: "Centralisering", en: "Degree centralisation" },
    explanation: {
      da: "Hvor meget en enkelt organisation (eller et enkelt netværk) skiller sig ud ved at have mange forbindelser. 0, når alle har lige mange, 1, når én har alle, og de andre har én hver.",
      en: "How much a single organisation (or network) stands out by its many ties. 0 where all have equally many, 1 where one has all and each other one.",
    },
    formula: "Σ (max d − dᵢ) ÷ ((n − 1) · (m − 1))",
    source: "Borgatti & Everett (1997), Social Networks 19",
    notFor: {
      da: "Sider med under to, hvor målet ikke findes, og sammenligning af meget forskellig størrelse.",
      en: "Sides of fewer than two, where there is no such number, and comparison of very unlike sizes.",
    },
  },
  twoModeBetweenness: {
    name: { da: "Mellemposition", en: "Betweenness" },
    explanation: {
      da: "Hvor ofte en organisation ligger på den korteste vej mellem andre. Høj værdi: Den binder dele sammen, som ellers ville have langt til hinanden.",
      en: "How often an organisation lies on the shortest path between others. High: it ties together parts that would else be far apart.",
    },
    formula: "Σ_{s < t} (σₛₜ(i) ÷ σₛₜ) ÷ max b",
    source: "Freeman (1977), Sociometry 40; Brandes (2001), J. Mathematical Sociology 25; Borgatti & Everett (1997)",
    notFor: {
      da: "Netværk, hvor der mangler medlemslister: Et manglende medlemskab kan vende rækkefølgen.",
      en: "Networks whose lists of members are incomplete: one missing membership may turn the order round.",
    },
  },
  twoModeCloseness: {
    name: { da: "Nærhed", en: "Closeness" },
    explanation: {
      da: "Hvor få led en organisation er fra alle andre. 1 er så tæt på som muligt. Falder nettet i dele, ganges med den andel, der kan nås.",
      en: "In how few steps an organisation reaches all others. 1 is as close as can be. Where the network is in parts, it is multiplied by the share that can be reached.",
    },
    formula: "(min Σd ÷ Σd) · (r ÷ (n + m − 1))",
    source: "Borgatti & Everett (1997), Social Networks 19; Wasserman & Faust (1994), Social Network Analysis",
    notFor: {
      da: "Net i mange små dele: Så måler den mest, hvilken del man er i.",
      en: "Networks of many small parts: it then measures mostly which part one is in.",
    },
  },
  latapyClustering: {
    name: { da: "Overlap med naboer", en: "Latapy clustering" },
    explanation: {
      da: "Hvor meget en organisations netværk falder sammen med netværkene hos dem, den deler netværk med. 1, når de har nøjagtig de samme.",
      en: "How far an organisation's networks coincide with those of the ones it shares a network with. 1 where they are exactly the same.",
    },
    formula: "(1/|N₂(u)|) Σ_{v ∈ N₂(u)} |N(u) ∩ N(v)| ÷ |N(u) ∪ N(v)|",
    source: "Latapy, Magnien & Del Vecchio (2008), Social Networks 30",
    notFor: {
      da: "Organisationer, der ikke deler netværk med nogen: De får værdien 0, som ikke siger noget.",
      en: "Organisations that share a network with nobody: they get 0, which says nothing.",
    },
  },
  robinsAlexanderClustering: {
    name: { da: "Klyngedannelse", en: "Robins–Alexander clustering" },
    explanation: {
      da: "Hvor ofte to organisationer, der mødes ét sted, også mødes et andet. 0, når ingen gør, 1, når alle gør.",
      en: "How often two organisations that meet in one place also meet in another. 0 where none do, 1 where all do.",
    },
    formula: "4 · C₄ ÷ L₃",
    source: "Robins & Alexander (2004), Computational & Mathematical Organization Theory 10",
    notFor: {
      da: "Net, hvor hver organisation kun er med ét sted: Så findes tallet ikke.",
      en: "Networks in which each organisation is in one place only: there is then no such number.",
    },
  },
  project: {
    name: { da: "Fælles netværk parvis", en: "Projection" },
    explanation: {
      da: "Hvor meget hver to organisationer (eller netværk) har til fælles: antallet, andelen eller et antal, hvor små møder tæller mest.",
      en: "How much every two organisations (or networks) share: the number, the share, or a number in which small meetings count most.",
    },
    formula: "|N(a) ∩ N(b)|; |N(a) ∩ N(b)| ÷ |N(a) ∪ N(b)|; Σₖ 1 ÷ (dₖ − 1)",
    source: "Newman (2001), Physical Review E 64; Borgatti & Halgin (2011)",
    notFor: {
      da: "Mål på forbindelser mellem organisationer alene: Ét stort møde binder alle til alle.",
      en: "Measures of ties between organisations alone: one large meeting ties everybody to everybody.",
    },
  },
  components: {
    name: { da: "Adskilte dele", en: "Components" },
    explanation: {
      da: "De dele, nettet falder i, når man følger forbindelserne. Inden for en del kan alle nå hinanden.",
      en: "The parts the network falls into when one follows the ties. Within a part everybody can reach everybody.",
    },
    formula: "|{C₁, C₂, …}|",
    source: "Wasserman & Faust (1994), Social Network Analysis",
    notFor: {
      da: "At måle sammenhold: Én fælles deltager er nok til at binde to dele sammen.",
      en: "Measuring cohesion: one common participant is enough to join two parts.",
    },
  },
  barberModularity: {
    name: { da: "Modularitet", en: "Barber modularity" },
    explanation: {
      da: "Hvor meget mere medlemskaberne holder sig inden for en inddeling i grupper, end antallet af forbindelser alene ville give. 0, når alle er i én gruppe.",
      en: "How much more memberships stay within a division into groups than the numbers of ties alone would give. 0 where all are in one group.",
    },
    formula: "(1/w) Σ (Aᵢⱼ − kᵢdⱼ/w) δ(gᵢ, gⱼ)",
    source: "Barber (2007), Modularity and Community Detection in Bipartite Networks, Physical Review E 76",
    notFor: {
      da: "Sammenligning af net af forskellig størrelse og tæthed.",
      en: "Comparing networks of unlike size and density.",
    },
  },
  barberCommunities: {
    name: { da: "Grupperinger", en: "Communities" },
    explanation: {
      da: "Den inddeling i grupper med størst modularitet, som søgningen fandt. Den søger fra mange tilfældige udgangspunkter og kan overse en bedre.",
      en: "The division into groups of the largest modularity that the search found. It starts from many random places and may miss a better one.",
    },
    formula: "max Q(g)",
    source: "Beckett (2016), Improved Community Detection in Weighted Bipartite Networks, R. Soc. Open Science 3",
    notFor: {
      da: "At sige, at der findes grupper: Også tilfældige net kan inddeles.",
      en: "Saying that there are groups: random networks can be divided too.",
    },
  },
  nestednessNodf: {
    name: { da: "Indlejring", en: "Nestedness" },
    explanation: {
      da: "I hvor høj grad de, der er med få steder, er med de samme steder som dem, der er med mange. 100, når det gælder alle; par med lige mange giver 0.",
      en: "How far those who are in few places are in the same places as those who are in many. 100 where it holds for all; pairs with equally many give 0.",
    },
    formula: "(100/P) Σ_{d(u) > d(v)} |N(u) ∩ N(v)| ÷ d(v)",
    source: "Almeida-Neto et al. (2008), Oikos 117",
    notFor: {
      da: "Net, hvor næsten alle har lige mange forbindelser.",
      en: "Networks in which nearly all have equally many ties.",
    },
  },
  bridges: {
    name: { da: "Brobyggere", en: "Bridges" },
    explanation: {
      da: "Organisationer, der er med i netværk fra mindst to grupper, for eksempel to skoler.",
      en: "Organisations that are in networks of at least two groups, two schools say.",
    },
    formula: "{i : |{g(j) : j ∈ N(i)}| ≥ 2}",
    source: "Granovetter (1973), The Strength of Weak Ties, American Journal of Sociology 78",
    notFor: {
      da: "At slutte, at viden bæres over: Et dobbelt medlemskab er kun en mulighed for det.",
      en: "Concluding that knowledge is carried across: a double membership is only a chance of it.",
    },
  },
  eiIndex: {
    name: { da: "Åbenhed (E–I)", en: "E–I index" },
    explanation: {
      da: "Om forbindelserne går mellem grupper eller holder sig inden for dem. −1, når alle er inden for, 1, når alle er mellem.",
      en: "Whether ties go between groups or stay within them. −1 where all are within, 1 where all are between.",
    },
    formula: "(E − I) ÷ (E + I)",
    source: "Krackhardt & Stern (1988), Informal Networks and Organizational Crises, Social Psychology Quarterly 51",
    notFor: {
      da: "Grupper af meget forskellig størrelse: En lille gruppe har flest forbindelser udad, uanset hvad.",
      en: "Groups of very unlike size: a small group's ties mostly go out, whatever it does.",
    },
  },
} as const satisfies Record<string, MeasureText>;
