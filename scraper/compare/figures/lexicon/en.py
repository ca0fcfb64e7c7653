"""English words for figures; only words, no rules."""

from __future__ import annotations

from scraper.compare.figures.lexicon.shape import Lexicon, numbered, phrases, split, table, verbs

_NUMBERS = numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
) | {"thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "seventy": 70.0, "eighty": 80.0, "ninety": 90.0}

ENGLISH = Lexicon(
    code="en",
    decimal=".",
    spaced=False,
    numbers=_NUMBERS | {"dozen": 12.0, "hundred": 100.0},
    magnitudes={
        "thousand": 1e3,
        "k": 1e3,
        "million": 1e6,
        "m": 1e6,
        "mn": 1e6,
        "mln": 1e6,
        "mio": 1e6,
        "billion": 1e9,
        "bn": 1e9,
        "b": 1e9,
        "trillion": 1e12,
    },
    bounds=phrases(
        over="more than, over, at least, upwards of, in excess of, exceeding, exceeds, well over, no fewer "
        "than, no less than, "
        "not less than, not fewer than, upward of, north of, topping, above, >, surpassing",
        under="less than, fewer than, up to, at most, under, below, as many as, as much as, no more than, <, "
        "not more than, not exceeding, no greater than, a maximum of, maximum",
        about="about, around, approximately, approx, approx ., roughly, some, nearly, almost, an estimated, "
        "estimated, close to, just over, just under, circa, ca, ca ., ~, in the region of, just shy of, "
        "more or less, a little over, a little under, just short of, in the order of, in the vicinity of, "
        "something like, close on, getting on for",
    ),
    behind=phrases(over="or more, plus, +", about="or so"),
    between=split("between"),
    to=split("to"),
    since=split("from"),
    links=split("and"),
    articles=split("a an"),
    halves=split("half"),
    vague=split("several few many hundreds thousands couple"),
    nouns=table(
        arrests="arrests arrestees apprehensions detainees",
        suspects="suspects perpetrators",
        victims="victims complainants sufferers",
        searches="searches raids",
        countries="countries nations",
        deaths="deaths fatalities dead killings bodies corpses",
        charged="indictments defendants accused",
        firearms="firearms guns handguns pistols rifles shotguns revolvers firearm machineguns carbines submachine "
        "Kalashnikovs longguns glocks muskets uzis submachineguns",
        weapons="katanas sabres truncheons slingshots stilettos cutlasses nunchucks "
        "weapons knives machetes swords crossbows batons knuckledusters tasers daggers blades bayonets "
        "axes hatchets cleavers switchblades",
        ammunition="rounds bullets cartridges shells",
        vehicles="vehicles cars trucks motorcycles vans lorries motorbikes automobiles scooters suvs motorhomes "
        "minivans pickups tractors buses mopeds limousines quads lorry tankers caravans campervans "
        "convertibles coupés sedans hatchbacks jeeps minibuses excavators diggers tippers forklifts hgvs taxis "
        "utes roadsters snowmobiles bulldozers",
        servers="servers",
        domains="domains domain subdomains",
        websites="websites sites platforms webpages marketplaces portals webshops storefronts forums URLs",
        accounts="accounts profiles",
        devices="devices phones computers laptops smartphones cellphones cellphone telephones mobiles handsets "
        "tablets machines drives USBs routers modems consoles ipads iphones PCs workstations terminals "
        "disks chromebooks netbooks jammers drones skimmers gpus printers notebooks smartwatches desktops MacBooks",
        wallets="wallets",
        pills="pills tablets capsules",
        plants="plants",
        users="users customers subscribers clients members buyers sellers vendors",
        officers="officers policemen agents troopers detectives investigators deputies inspectors personnel "
        "constables gardaí patrolmen gendarmes policewomen rangers marshals analysts sergeants coastguards",
        injured="casualties",
        convicted="convictions",
    ),
    single=table(
        arrests="arrest",
        suspects="suspect",
        victims="victim",
        searches="search raid",
        deaths="death fatality",
        firearms="firearm gun handgun pistol rifle shotgun revolver",
        weapons="weapon",
        vehicles="vehicle car truck van",
        servers="server",
        persons="person",
        actors="man woman male female boy girl",
        countries="country",
    ),
    needs={
        "bodies": split(
            "found recovered discovered pulled dead remains water identified retrieved washed unidentified"
        ),
        "members": split("forum site platform website marketplace registered darknet"),
        "rounds": split("pistols pistol guns weapons firearms rifles recovered live ammunition ammo calibre caliber"),
        "tablets": split(
            "dysfunction medicine medicines pills capsules steroid steroids viagra prescription mdma "
            "ecstasy xtc fentanyl oxycodone drug drugs lsd amphetamine methamphetamine counterfeit"
        ),
        "domain": split("names"),
        "sites": split(
            "web darknet phishing ddos booter stresser domains shut closed blocked fake scam onion tor dark leak online"
        ),
        "machines": split("infected computers compromised"),
        "clients": split("network service platform app phones"),
        **dict.fromkeys(split("buyers sellers vendors"), split("registered")),
        "personnel": split("police enforcement"),
    },
    people=split("people persons individuals"),
    actors=split(
        "admins recruiters others teens kingpins locals members fugitives aliens offenders minors "
        "nationals citizens immigrants defendants associates foreigners noncitizens civilians youngsters "
        "accomplices co-conspirators conspirators facilitators handlers responders holders crew laborers "
        "workmen businesswomen clergymen servicemen hawkers touts madams gamblers bookmakers croupiers "
        "smokers overdosers families households neighbors figures enforcers footsoldiers promoters "
        "scammers fraudsters swindlers conmen robbers thieves burglars "
        "intermediaries middlemen importers exporters hauliers truckdrivers pedophiles predators"
    ),
    premises=split("sites shops storehouses mansions venues compounds"),
    roles=verbs(
        "en",
        arrests="arrested apprehended arrest arrests arresting nabbed captured caught collared rounded "
        "handcuffed busted detentions nab nabs catch capture",
        detained="detained custody remanded jailed held detaining detains detain holding incarcerated",
        charged="charged charging indicting indicted accused arraigned indict prosecuted indictment summonsed",
        convicted="convicted sentenced guilty jailed imprisoned convicting",
        deaths="killed died dead deceased fatally killing murdered slain perished drowned suffocated "
        "asphyxiated electrocuted die dies kills kill drown drowns perish perishes",
        injured="injured wounded hurt hospitalized hospitalised injuring wounding hospital injuries maimed "
        "hurting stabbed burned burnt treated ICU intensive scalded concussed bruised injures hurts "
        "wounds injure airlifted",
        searches="searched raided searching raiding stormed",
        rescued="rescued freed safeguarded rescuing rescue rescues frees saved liberated save saves",
        victims="exploited defrauded scammed swindled conned duped trafficked enslaved cheated tricked deceived "
        "fleeced robbed lured preyed victimised dupes dupe swindles defrauds cheats cons tricks scams "
        "fleeces exploits",
        suspects="suspected",
    ),
    parted={},
    auxiliaries=split("was were been be being are is got get has have had and"),
    verb_last=False,
    stops=split(
        "containing involving linked of in and or the a an to for from with by on at after who which that was were "
        "is are has have had been be "
        "will would can could may as but than into during while when where because per his her their its this these"
    ),
    fillers=split("a an the total of another other further all over more than at least some about up to also"),
    breaks=split("who which that when while after because but whose where before as"),
    months=split(
        "january february march april may june july august september october november december jan feb mar apr jun "
        "jul aug sept sep oct nov dec"
    ),
    years=table(year="year years", month="month months"),
    age=split("old olds aged age ages"),
    prison=split("prison imprisonment jail bars custody incarceration confinement prisons penalty penalties"),
    sentenced=split(
        "got gets received receives given handed serve serves serving sentenced sentence sentences jailed imprisoned "
        "imposed"
    ),
    not_sentence=split(
        "probation supervised parole suspended minimum mandatory seek seeks requested ago past earlier "
        "last next experience later old served after totalling totaling demanded demands demand sought "
        "recommended recommend recommends recommending stayed spent licence community curfew "
        "rehabilitation supervision ban bans"
    ),
    maximum=split(
        "could punishable carries carrying carry maximum face faces facing statutory max potential punished liable"
    ),
    money=verbs(
        "en",
        money_seized="seized seize seizes seizing seizure seizures confiscated forfeited recovered frozen froze "
        "netted intercepted freezing confiscating confiscation restrained confiscates forfeits freezes "
        "retrieved blocked impounded restraining seizable restraint recovering recover recovers clawed "
        "freeze confiscate intercept intercepts",
        money_loss="loss losses lost damage damages defrauded robbed stole stolen stealing fraud scammed swindled "
        "victims cost costing defrauding swindling embezzled embezzling theft scam scams losing evaded evading "
        "evasion unpaid avoided dodged cheated duped conned siphoned misappropriated misappropriating "
        "skimmed looted robbery heist deprived shortfall fleeced pilfered burgled extorted "
        "blackmailed cleanup billing billed billings taxes overbilled repairs drained vanished "
        "disappeared fraudsters scammers swindlers conmen transferred wired steal steals lose loses "
        "swindle swindles ponzi extort extorts extorting overpayment overpayments overpaid robbers thieves "
        "burglars",
        money_laundered="laundered laundering launder washed launders",
        money_fine="fine fined penalty restitution forfeiture forfeit fines compensation ordered fining surcharge "
        "penalties repay repayment repayments disgorge disgorgement",
        money_proceeds="proceeds profit profits turnover revenue revenues earned earnings sales ransom ransoms grossed "
        "pocketed earning payouts income takings earn earns netting pocketing raked generated "
        "generating profited commissions nets amassed reaped benefited benefitted",
        money_reward="reward rewards bounty",
        money="debt debts owed bail",
    ),
    worth=split("worth appraised valued value valuation worthy priced retail"),
    assets=split("assets property properties funds cryptocurrency estate bonds shares accounts settlement settlements"),
    cash=split("cash banknotes currency banknote bills notes"),
    inside=split("in across within throughout"),
    compounds=False,
    would=split("would could might"),
    yields=split("sold sell fetched fetch brought bring yielded yield netted earned resold generated worth"),
)
