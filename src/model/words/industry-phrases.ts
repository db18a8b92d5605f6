/**
 * What industries' titles speak of, by DB07 division: the first phrase that a title holds tells its division. Titles
 * are compared folded (lower case, å as aa, letters only with single blanks between). Narrow phrases stand before the
 * wide ones that they are part of.
 */
export const PHRASES: readonly (readonly [division: string, phrase: RegExp])[] = [
  // what would be taken for something else further down
  ["45", /^engros og detailhandel med (?:camping|motor|person|last)/],
  ["47", /^forhandlere af |(?:tekstil|vare|tv)\p{L}* ?forretninger$/u],
  [
    "28",
    /^(?:fremstilling|produktion) af (?:[\p{L}]+ (?:og|samt) )?(?:\p{L}*maskiner|motorer og|vindmøller|køle og ventilation)/u,
  ],
  ["35", /^produktion af elektricitet/],
  ["20", /^fremstilling af (?:sæbe|æteriske|plast i ubearb)/],
  ["19", /raffinerede|koks/],
  ["32", /^fremstilling af (?:smykker|bijouteri)/],
  ["27", /ledninger og kabler/],
  ["29", /^fremstilling .*motorkøretøj/],
  ["13", /^fremstilling .*(?:tekstil|fiberdug|trikotagestof)/],
  ["14", /^fremstilling .*beklædningsart/],
  ["70", /hovedsæde|hovedkontor/],
  ["71", /ingeniør/],
  ["74", /rumdesign|indretningsarkitekt/],
  ["52", /betalingsvej|bugser/],
  ["55", /konferencecent|kursusejendom/],
  ["64", /^anden finansiel formidling/],
  ["88", /velgørende formaal/],
  // trade: what is traded doesn't matter, motor vehicles apart
  [
    "45",
    /(?:handel|salg|reparation|formidling|karetter).*(?:motorkøretøj|personbil|biler|varevogn|lastbil|motorcyk|knallert|campingvogn)|^(?:auto|karosseri|dækservice|undervognsbeh)|vinterbehandling af biler|^bilforhandl/,
  ],
  [
    "46",
    /^(?:engros|en gros|agentur|mægling i varer|ikke specialiseret engros)|handel.* en gros|grossist|auktioner$|agenturer/,
  ],
  [
    "47",
    /^(?:detail|anden detail)|^(?:købmænd|købmand|kolonialhandel|supermarked|discountforretning|kiosk|varehus|stormagasin|apotek|tankstation|servicestation|døgnkiosk|internethandel|postordre|blomsterforretning|tøjforretning|skoforretning|boghandel|byggemarked)|(?:fiske|frugt og grønt|kød|brød|vin|øl|tobaks|tapet|møbel|køkken|skotøjs|babyudstyrs|tæppe|garn|urmager|optik|farve|cykel|sports|legetøjs|gave|kunst|foto)\p{L}* ?(?:forretning|butik|handel)/u,
  ],
  [
    "95",
    /^reparation.*(?:computer|kommunikationsudstyr|forbrugerelektronik|husholdnings|fodtøj|lædervarer|møbler|ure|smykker|andre varer til personlig)/,
  ],
  [
    "33",
    /^(?:reparation|installation|vedligeholdelse).*(?:maskin|jern|metal|elektronisk|elektrisk|rumfart|skib|baade|luftfartøj|transportmid|andet udstyr|industri)/,
  ],
  [
    "77",
    /^(?:udlejning|leasing|udlejning og leasing|biludlejning|anden udlejning).*(?:bil|last|fritid|(?<!tran)sport|video|maskin|kontor|skib|luft|landbrug|entreprenør|andre|ejendele|udstyr|intellektuel)|^leasing af intellektuel/,
  ],
  [
    "68",
    /ejendom(?!sservice)|(?:udlejning|køb og salg) af (?:egen |fast |erhverv|lejlighed|bolig)|boligselskab|boligforening|ejerforening|andelsbolig/,
  ],
  [
    "81",
    /rengøring|vinduespolering|skorstensfej|ejendomsservice|kombinerede serviceydelser|landskabspleje|anlægsgartn/,
  ],

  // land, wood and water
  ["02", /skov(?:ning|brug)|forstmateriale|dyrkning af træer/],
  ["03", /havbrug|ferskvandsbrug|havfiskeri|ferskvandsfiskeri|^fiskeri/],
  [
    "01",
    /^(?:dyrkning|avl|planteformering|fjerkræavl|kenneler|blandet drift|jagt)|planteavl|husdyravl|afgrøder|slagtesvin|frø sædekorn|pelsdyr|malkekvæg/,
  ],
  ["09", /serviceydelser.*(?:indvinding|raastof)/],
  ["05", /^(?:indvinding|brydning).*kul/],
  ["06", /^indvinding.*(?:olie|naturgas)/],
  ["07", /^brydning.*malm/],
  ["08", /grus|sandgrav|saltindvinding|^(?:indvinding|brydning)|raastofindvinding/],

  // what is made
  [
    "11",
    /^(?:fremstilling|produktion|destillering) .*(?<!\p{L})(?:øl|vin|druevin|cider|spiritus|malt|læskedrikke|mineralvand|drikkevarer|frugtvin|gærede)(?!\p{L})/u,
  ],
  [
    "10",
    /^(?:fremstilling|produktion|forarbejdning|konservering|tilvirkning|slagtning) .*(?<!\p{L})(?:kød\p{L}*|svinekød|fjerkræ\p{L}*|fisk\p{L}*|kartof\p{L}*|frugt\p{L}*|grønt\p{L}*|mejeri\p{L}*|ost\p{L}*|konsumis|mel|mølleri\p{L}*|stivelse\p{L}*|brød|bage\p{L}*|bageri\p{L}*|kager|tvebakker|pasta|sukker|chokolade\p{L}*|kakao\p{L}*|te|kaffe|krydderier|smags\p{L}*|færdigret\p{L}*|dieteti\p{L}*|fødevare\p{L}*|foder\p{L}*|foderstoffer|spise\p{L}*|margarine\p{L}*|olier og fedt\p{L}*|mælk\p{L}*)(?!\p{L})/u,
  ],
  ["12", /tobaksprodukter/],
  ["15", /(?:garvning|læder(?!varer$)|fodtøj|kufferter|haandtasker|sadelmager)/],
  ["14", /(?:(?<!væg)beklædning|strømpe|trikotage|pelsvarer|arbejdstøj|undertøj|overtøj)/],
  ["13", /(?:tekstil|vævning|spinding|tæpper|tovværk|fiskenet|nonwoven|bliklærred|trikotagestof)/],
  ["31", /møbler|madrasser/],
  [
    "16",
    /(?:savning|høvling|imprægnering af træ|(?<!\p{L})finer|parket|byggekomponenter.*af træ|snedkeri|træemballage|af træ|kork|(?<!\p{L})straa)/u,
  ],
  ["17", /(?:(?<!værdi)papir|bølgepap|karton|tapet)/],
  ["18", /(?:trykning|anden grafisk|grafiske|prepress|bogbinding|bogtryk|indspillede medier)/],
  ["19", /koks|raffinerede/],
  ["21", /farmaceut|lægemid/],
  [
    "20",
    /^(?:fremstilling|produktion) .*(?:kemi|maling|lak|sæbe|vaske|rengøringsmid|parfume|toilet|gødning|lim|spræng|gasser|farvestof|pesticid|plantebeskyttelse|kemofibre|basisplast|syntetisk gummi|æteriske)/,
  ],
  ["22", /(?:gummi|plast)/],
  [
    "23",
    /(?:fladt glas|hulglas|glasfibre|andet glas|glas og|planglas|keramisk|cement|beton|mursten|teglsten|kalk|gips|stenvarer|porcelæn|mørtel|slibemid|ildfast|asfalt|ikke metalholdige|stenhugning|tilhugning)/,
  ],
  [
    "24",
    /(?:raajern|jernlegering|staalrør|koldtrækning|koldvalsning|koldbukning|traadtrækning|støbning|ædelmetal|aluminium|bly|kobber|ikke jernholdige|nukleart)/,
  ],
  [
    "26",
    /^(?:fremstilling|produktion) .*(?:elektroniske|printplader|computer|kommunikationsudstyr|forbrugerelektronik|maaling|navigation|ure|bestraaling|optisk|magnetiske)/,
  ],
  [
    "27",
    /^(?:fremstilling|produktion) .*(?:elektri|elmotor|generator|transformer|batteri|kabler|ledning|belysning|lamper|husholdningsapparat)/,
  ],
  [
    "30",
    /^(?:fremstilling|produktion|bygning) .*(?:skib|baade|lokomotiv|jernbane|luft ?(?:og|fartøj)|rumfart|kampkøretøj|motorcykler|cykler|invalidekøretøj|transportmid)/,
  ],
  ["29", /^fremstilling.*(?:motorkøretøj|karrosseri|karosseri|paahængs)/],
  [
    "28",
    /^(?:fremstilling|produktion) .*(?:maskin|motorer|turbiner|pumper|kompressor|haner|ventiler|lejer|tandhjul|gear|ovne|løfte|kraner|køle|ventilation|hydrauli|traktorer|værktøj med motor)(?!del af)/,
  ],
  [
    "25",
    /(?:metalkonstruktion|metal|vaaben|tanke|beholdere|radiatorer|dampkedler|bestik|laase|hængsler|værktøj|kæder|bolte|skruer|traadvarer|maskinforarbejdning|smedning|overfladebehandling)/,
  ],
  [
    "32",
    /^(?:fremstilling|prægning|produktion) .*(?:mønter|smykker|bijouteri|musikinstrument|sportsudstyr|spil|legetøj|medicinsk|tandtekn|dental|koste|børster|briller)|dentallaboratori|tandteknik/,
  ],

  // supply, building and transport
  [
    "35",
    /produktion af elektricitet|(?:transmission|distribution|handel).*(?:elektricitet|el(?= |$)|gas)|gasforsyning|fjernvarme|varmeforsyning|dampforsyning|fremstilling af gas/,
  ],
  ["36", /vandforsyning/],
  ["37", /spildevand|kloakvæsen|kloakering/],
  ["38", /affald|genbrug|genanvend|skrot|demontering af vrag/],
  ["39", /rensning af jord|forureningsbekæmp/],
  ["42", /^anlæg (?:af|med)|anlægsarbejde|vandbygning|broer og tunneler/],
  ["41", /opførelse af bygning|byggeprojekt/],
  [
    "43",
    /nedrivning|byggegrunde|byggemodning|prøveboring|el ?installation|vvs|blikkenslag|isolering|bygningsinstallation|stukkatør|gips|tømrer|snedkervirksomhed|bygningssnedker|gulvbelægning|vægbeklædning|maler(?:forretning|virksomhed|firma)|glarmester|færdiggørelse|tagdæk|murer|stillads|bygge og anlægsvirksomhed.*specialiser|kloakmester/,
  ],
  [
    "49",
    /passagertog|godstransport med tog|taxi(?!flyv)|turistkørsel|busruter|rutebil|landpassager|vejgods|vognmand|flytteforretning|rørtransport|rute og bus|rutebus|skolebus/,
  ],
  ["50", /sø og kyst|skibsfart|indre vandveje|ad vandveje/],
  ["51", /luftfart(?!tøj).*(?:passager|gods)|lufttransport|^(?:rute|charter)flyvning|rumfart|^lufthavn/],
  ["53", /^post|kurertjeneste|posttjeneste/],
  [
    "52",
    /pakhus|oplag|godsbehandling|transportcentral|speditør|skibsmægler|havne(?!$)|erhvervshavn|parkering|vejhjælp|terminal|serviceydelser.*transport|trafikplads/,
  ],
  ["55", /hotel|konferencecent|feriecent|ferieboliger|vandrerhjem|camping|overnatning/],
  [
    "56",
    /restaur|pizza|café|cafe|cater|kantine|selskabslokaler|event|værtshus|bodega|diskotek|pølsevogn|grillbar|ishuse/,
  ],

  // information, money, advice
  ["58", /udgiv(?!.*(?:lydoptag|musik))/],
  [
    "59",
    /(?:produktion|distribution|efterbehandl).*(?:film|tv program|video)|filmforevisning|biograf|lydoptag|musikudgiv|indspilning af lyd/,
  ],
  ["60", /radiovirksomhed|tv virksomhed|radio og tv/],
  ["61", /telekommunikation/],
  ["62", /computer|informationsteknologi|it service|it konsulent|software|programmering/],
  ["63", /databehandling|hosting|webportal|nyhedsbureau|pressebureau|informationstjeneste/],
  [
    "66",
    /forsikringsagent|forsikringsmægl|forvaltning af (?:fonds|pengemarked)|værdipapir|børs|finansielle? service|risiko og skade|hjælpetjenester.*(?:forsikring|pension|finans)/,
  ],
  ["65", /forsikring|pension/],
  [
    "64",
    /bank|sparekass|andelskass|realkredit|pengeinstitut|holding|finansiel|kredit(?!oplys)|investering|pengemarked|flexlaan/,
  ],
  ["69", /juridisk|advokat|bogføring|revision|skatteraadgiv/],
  ["70", /hovedkontor|hovedsæde|virksomhedsraadgiv|driftsraadgiv|public relation|pr og kommunikation|ledelsesraadgiv/],
  [
    "71",
    /arkitekt|ingeniør|landinspektør|teknisk raadgiv|projektering|teknisk afprøvning|geologisk|kontrol af levnedsmid|byggeteknisk/,
  ],
  ["72", /forskning/],
  ["73", /reklame|medierepræsentation|markedsanalyse|meningsmaaling|offentlig meningsm/],
  ["75", /dyrlæge/],
  ["74", /design|fotograf|translatør|tolk|oversætt|landbrugskonsulent/],
  ["78", /arbejdsformidling|vikar|personaleformidling|menneskelige ressourcer|rekruttering/],
  ["79", /rejsebureau|rejsearrangør|turist|reservation/],
  ["80", /vagt|sikkerhed|overvaagning|detektiv/],
  [
    "82",
    /kontorservice|kontoradministr|kopiering|callcent|kongres|messe|udstilling|inkasso|kreditoplys|pakkeri|forretningsservice/,
  ],

  // everybody's
  ["97", /private husholdning(?:er)? med ansat/],
  ["98", /private husholdning/],
  ["99", /eksterritorial|internationale organisationer og organ/],
  [
    "84",
    /offentlig administration|generelle offentlige|forsvar|politi(?!sk)|brandvæsen|redning|domstol|retsvæsen|kriminalforsorg|fængsel|udenrigs|lovpligtig|administration af/,
  ],
  [
    "88",
    /uden institutionsophold|daginstitution|børnehave|vuggestue|dagpleje|hjemmehjælp|fritidshjem|klubber|væresteder|daghjem|dagcentre|aldersintegreret|revalidering/,
  ],
  ["87", /plejehjem|døgninstitution|institutionsophold|ældre|(?<!skoler for )handicap|bofællesskab|misbrug/],
  [
    "85",
    /skole|undervisning|gymnas|uddannelse|kursus|kurser|universitet|højere læreanst|hjælpeydelser i forbindelse med/,
  ],
  ["86", /hospital|læge(?!mid)|fysio|ergo|kiropraktor|psykolog|sundhed|jordemødre|jordemoder|zoneterap|speciallæge/],
  ["91", /bibliotek|museum|museer|arkiv|botanisk|zoolog|historiske monument|naturreservat/],
  ["90", /scenekunst|kunstner|teater|koncert|kunstnerisk|udøvende/],
  ["92", /lotteri|spil og væddemaal|væddemaal|kasino/],
  ["93", /(?<!tran)sport|fitness|forlystelse|idræt|lystbaad|fritidsaktivit/],
  [
    "96",
    /frisør|skønhed|hudpleje|vaskeri|renseri|begravelse|bedemand|krematori|solcent|massage|tatover|personlige serviceydelser|fysisk velvære/,
  ],
  ["94", /organisation|fagforening|arbejdsgiverforening|forening|kirke|religiøs|parti|grundejer/],
];
