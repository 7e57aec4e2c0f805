const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What somebody or something is called after a country, a faith or a party: no person's name when it stands alone. */
export const DEMONYMS = set(`
afghan african albanian algerian american arab arabian argentine argentinian armenian asian australian austrian
azerbaijani belarusian belgian bolivian bosnian brazilian british bulgarian cambodian canadian caribbean catalan
catholic chechen chilean chinese christian colombian communist conservative croatian cuban cypriot czech danish
democratic dutch egyptian emirati english ethiopian european evangelical filipino finnish french georgian german
ghanaian greek haitian hispanic hungarian icelandic indian indonesian iranian iraqi irish islamic islamist israeli
italian japanese jewish jordanian kazakh kenyan korean kurdish kuwaiti labour latino latin lebanese liberal
libertarian libyan lithuanian latvian malaysian marxist mexican moldovan mongolian moroccan mormon muslim nazi
nigerian north norwegian pakistani palestinian peruvian polish portuguese protestant puerto republican romanian
russian saudi scottish senegalese serbian shia shiite sikh singaporean slovak slovenian somali soviet spanish
sudanese sunni swedish swiss syrian taiwanese tajik thai tory tunisian turkish turkmen ugandan ukrainian
uzbek venezuelan vietnamese welsh western yemeni zionist
`);

/** Countries, and the capitals and seats that newspapers let speak for their governments. */
export const PLACES = set(`
afghanistan albania algeria america argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium
bolivia bosnia brazil britain bulgaria cambodia canada chile china colombia croatia cuba cyprus denmark ecuador egypt
england estonia ethiopia europe finland france georgia germany ghana greece haiti hungary iceland india indonesia iran
iraq ireland israel italy japan jordan kazakhstan kenya kosovo kuwait latvia lebanon libya lithuania malaysia mali
mexico moldova mongolia morocco nepal netherlands nigeria norway oman pakistan palestine panama peru philippines poland
portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden
switzerland syria taiwan tajikistan tanzania thailand tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan
venezuela vietnam wales yemen zimbabwe
ankara athens baghdad beijing beirut berlin bern brussels cairo canberra damascus delhi dublin havana helsinki
islamabad istanbul jakarta jerusalem kabul kiev kyiv lisbon london madrid manila minsk moscow nairobi oslo ottawa paris
prague pyongyang riyadh rome seoul stockholm tehran tokyo vienna warsaw washington
kremlin pentagon
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming
atlanta baltimore boston charlotte chicago cleveland dallas denver detroit houston miami milwaukee minneapolis orlando
philadelphia phoenix pittsburgh sacramento seattle
`);

/** The same whose names are two words. */
export const PLACES_OF_TWO_WORDS: ReadonlySet<string> = new Set(
  `new hampshire,new york,new jersey,new mexico,north carolina,south carolina,north dakota,south dakota,west virginia,
rhode island,puerto rico,los angeles,las vegas,san francisco,san diego,san antonio,new orleans,hong kong,new delhi,
saudi arabia,north korea,south korea,south africa,south sudan,new zealand,sri lanka,costa rica,el salvador,
sierra leone,burkina faso,cape verde,east timor,czech republic,dominican republic,northern ireland,west bank,
middle east,abu dhabi,buenos aires,mexico city,tel aviv,phnom penh,kuala lumpur,addis ababa,white house,capitol hill,
downing street,wall street`
    .replace(/\n/g, '')
    .split(','),
);
