"""The words that SSB's labels are made of, and what else than ours a label may speak of.

NOTIONS: our name of a notion -> how its words begin or occur, in bokmål, nynorsk and English.
A term is a line of notions: "netto drift resultat" are those that make it; "+fond" may stand beside them and means
nothing; what follows "/" may be what it is measured against ("i prosent av brutto driftsinntekter").
"""

NOTIONS: dict[str, str] = {
    "brutto": r"brutto|\bgross",
    "netto": r"netto|\bnet\b",
    "korrigert": r"korriger|justert|\badjusted|\bcorrected",
    "drift": r"drift|\boperati",
    "inntekt": r"inntekt|\brevenue|\bincome",
    "utgift": r"utgift|kostnad|\bexpendit|\bexpense|\bcosts?\b",
    "resultat": r"resultat|\bresults?\b|\bsurplus|overskudd|\bmargin",
    "bundet": r"(?<!u)bund[en]|(?<!un)restricted|\btied\b|\bearmarked|øremerk",
    "ubundet": r"ubund[en]|unrestricted investment",
    "fond": r"fond|\bfunds?\b",
    "avsetning": r"avset[nj]|avsatt|\bdeposi|\ballocat|\bset aside",
    "bruk": r"\bbruk\b|\buse of",
    "disposisjon": r"disposisjon|\bdisposition|discretion",
    "lån": r"(?<!ut)lån|\bloan|\bborrow",
    "gjeld": r"gjeld|\bdebt|\bliabilit",
    "egenkapital": r"ei?[gn]en?kapital|\bequity",
    "fri": r"\bfrie?\b|\bfree\b|\bunrestricted (?!investment)|\bdisposable",
    "forbruk": r"forbruk|overspen|\bdeficit|\bconsumption",
    "arbeidskapital": r"arbeidskapital|\bworking capital",
    "rente": r"\brente|\binterest\b",
    "eksponering": r"eksponer|\bexposure|\bexposed",
    "langsiktig": r"langsiktig|\blong[- ]term",
    "pensjon": r"pensjon|\bpension",
    "investering": r"invest",
    "egenfinansiering": r"ei?[gn]en?finans|\bself[- ]financ|\bown financ",
    "innbygger": r"innbyg|inhabitant|\bper capita|\bpersons?\b|\bpersonar\b|\bpersoner\b(?! med)|folketal"
    r"|folkemengd|population",
    "beløp": r"beløp|\bamount|\bsum\b",
    "avskrivning": r"avskriv|depreciat",
    "motpost": r"motpost",
    "avdrag": r"avdrag|\binstal",
    "skatt": r"skatt|\btax",
    "rammetilskudd": r"rammetilsk|\bblock grant",
    "lønn": r"\blønn|\blønn?sutg|\bwage|\bsalar",
    "barn": r"barn(?!ehage|evern)|\bchild(?!care)",
    "årsverk": r"årsverk|\bfte|\bfull[- ]time|\bman[- ]years?",
    "bemanning": r"bemanning|\bstaff",
    "lærer": r"lær[ea]r|\bteacher",
    "barnehage": r"barnehage|førskole|kindergarten|pre-?school|day[- ]care|childhood education",
    "styrket": r"styrk|spesialpedagog|\bspecial|\bstrengthen|\bextra support",
    "lokale": r"lokale?r?\b|lokale|\bpremises|\bbuilding",
    "skyss": r"skyss|\btransport",
    "aktivisering": r"aktivi[st]|\bactivat|\bactivit|støttetenest|støttetjenest",
    "diagnose": r"diagnos|habiliter|\btreatment|behandling",
    "institusjon": r"institu[st]|sjukehei|sykehjem|\bnursing home",
    "hjemme": r"hjemme|heime|\bhome[- ](?:based|dwell|care|help|nursing|service)|\bat home|\bown home",
    "øyeblikkelig": r"øyeblikk|augeblikk|akutt|\bemergency|\bacute|\bimmediate",
    "base": r"\bbase|persone?[nl]?l?base|personalbase|bofellesskap|samlokaliser|omsorgsbolig",
    "ambulerende": r"ambuler|ambulant|ambulat|\bmobile",
    "konsern": r"konsern|\bconsolidat|\bgroup|^\s*kommuner/fylkeskommuner\s*$",
    "kasse": r"kasse|\bekskl?\b|\beksl|\bekslusiv|eksklusiv|\bexcl|\btreasury|\bwithout\b|\buten\b",
    "annet": r"sykefravær|sjukefråvær|\bansatte|\belever|grunnskole|\bveg(?:er)?\b|\bvei(?:er)?\b|\bvann|avløp|\bareal|"
    r"sosialhjelp|barnevern|husholdning|\bdøde|levendefødt|flytting|gjennomsnittsalder|kirke|kultur|brann",
}  # fmt: skip

# Other terms of SSB's, which a label of ours must not turn out to speak of.
OTHERS: tuple[str, ...] = (
    "netto drift resultat korrigert", "netto drift resultat bundet +fond +avsetning +korrigert",
    "brutto drift resultat", "netto drift resultat", "brutto drift inntekt", "brutto drift utgift",
    "netto drift utgift", "korrigert brutto drift utgift", "forbruk +drift +resultat",
    "bundet drift fond", "bundet investering fond", "ubundet investering fond", "bruk bundet +fond +drift",
    "avsetning fond +netto +bruk", "disposisjon fond", "bruk disposisjon fond", "avsetning disposisjon fond",
    "investering fond",
    "netto lån gjeld", "langsiktig gjeld +pensjon +lån", "pensjon", "avdrag +lån +gjeld",
    "egenkapital", "arbeidskapital", "egenfinansiering investering", "brutto investering utgift", "investering inntekt",
    "rente inntekt", "rente utgift", "rente eksponering +netto", "fri inntekt", "skatt +inntekt", "rammetilskudd",
    "lønn +utgift", "avskrivning", "motpost avskrivning", "årsverk", "barn", "barn barnehage", "barnehage lærer",
    "innbygger", "annet",
)  # fmt: skip
