import { fold, type Word } from '../search/words.ts';

/**
 * The nations of the world by their ISO 3166 codes: what their people and things are called, other names, and, behind
 * "@", the capital or the seat of the government, which stands for it in the news. A name of several words is joined by "|".
 */
const NATIONS = `
AF afghan afghans @kabul
AL albanian albanians @tirana
DZ algerian algerians @algiers
AO angolan angolans @luanda
AR argentine argentines argentinian argentinians @buenos|aires
AM armenian armenians @yerevan
AU australian australians @canberra
AT austrian austrians @vienna
AZ azerbaijani azerbaijanis @baku
BS bahamian bahamians @nassau
BH bahraini bahrainis @manama
BD bangladeshi bangladeshis @dhaka
BB barbadian barbadians @bridgetown
BY belarusian belarusians @minsk
BE belgian belgians
BZ belizean belizeans @belmopan
BJ beninese @porto|novo
BT bhutanese @thimphu
BO bolivian bolivians @la|paz
BA bosnian bosnians bosnia @sarajevo
BW botswanan @gaborone
BR brazilian brazilians @brasilia
BN bruneian @bandar
BG bulgarian bulgarians @sofia
BF burkinabe @ouagadougou
BI burundian burundians @bujumbura
KH cambodian cambodians @phnom|penh
CM cameroonian cameroonians @yaounde
CA canadian canadians @ottawa
CF @bangui
TD chadian chadians @ndjamena
CL chilean chileans @santiago
CN chinese @beijing
CO colombian colombians @bogota
CD congolese @kinshasa congo
CG @brazzaville
CR costa|rican costa|ricans
CI ivorian ivorians ivory|coast @abidjan
HR croatian croatians croats @zagreb
CU cuban cubans @havana
CY cypriot cypriots @nicosia
CZ czech czechs czech|republic @prague
DK danish danes @copenhagen
DJ djiboutian
DO dominican dominicans @santo|domingo
EC ecuadorian ecuadorians @quito
EG egyptian egyptians @cairo
SV salvadoran salvadorans
ER eritrean eritreans @asmara
EE estonian estonians @tallinn
ET ethiopian ethiopians @addis|ababa
FJ fijian fijians @suva
FI finnish finns @helsinki
FR french @paris elysee
GA gabonese @libreville
GM gambian gambians @banjul
GE georgian georgians @tbilisi
DE german germans @berlin
GH ghanaian ghanaians @accra
GR greek greeks @athens
GT guatemalan guatemalans
GN guinean guineans @conakry
GY guyanese @georgetown
HT haitian haitians @port|au|prince
HN honduran hondurans @tegucigalpa
HU hungarian hungarians @budapest
IS icelandic icelanders @reykjavik
IN indian indians @delhi @new|delhi
ID indonesian indonesians @jakarta
IR iranian iranians @tehran
IQ iraqi iraqis @baghdad
IE irish @dublin
IL israeli israelis @jerusalem
IT italian italians @rome
JM jamaican jamaicans @kingston
JP japanese @tokyo
JO jordanian jordanians @amman
KZ kazakh kazakhs @astana
KE kenyan kenyans @nairobi
XK kosovar kosovars @pristina
KW kuwaiti kuwaitis
KG kyrgyz @bishkek
LA laotian laotians @vientiane
LV latvian latvians @riga
LB lebanese @beirut
LR liberian liberians @monrovia
LY libyan libyans @tripoli
LT lithuanian lithuanians @vilnius
LU luxembourgish
MG malagasy @antananarivo
MW malawian malawians @lilongwe
MY malaysian malaysians @kuala|lumpur
MV maldivian maldivians
ML malian malians @bamako
MT maltese @valletta
MR mauritanian mauritanians @nouakchott
MU mauritian mauritians
MX mexican mexicans @mexico|city
MD moldovan moldovans @chisinau
MN mongolian mongolians @ulaanbaatar
ME montenegrin montenegrins @podgorica
MA moroccan moroccans @rabat
MZ mozambican mozambicans @maputo
MM burmese burma myanmar @naypyidaw
NA namibian namibians @windhoek
NP nepalese nepali @kathmandu
NL dutch holland @hague
NZ @wellington
NI nicaraguan nicaraguans @managua
NE nigerien @niamey
NG nigerian nigerians @abuja
KP north|korean north|koreans @pyongyang
MK macedonian macedonians macedonia @skopje
NO norwegian norwegians @oslo
OM omani omanis @muscat
PK pakistani pakistanis @islamabad
PS palestinian palestinians palestine @ramallah
PA panamanian panamanians
PG papuan papuans @port|moresby
PY paraguayan paraguayans @asuncion
PE peruvian peruvians @lima
PH philippine filipino filipinos @manila
PL polish poles @warsaw
PT portuguese @lisbon
QA qatari qataris @doha
RO romanian romanians @bucharest
RU russian russians @moscow @kremlin russian|federation
RW rwandan rwandans @kigali
SA saudi saudis @riyadh
SN senegalese @dakar
RS serbian serbians serbs @belgrade
SL sierra|leonean @freetown
SG singaporean singaporeans
SK slovak slovaks @bratislava
SI slovenian slovenians @ljubljana
SO somali somalis @mogadishu
ZA south|african south|africans @pretoria
KR south|korean south|koreans @seoul
SS south|sudanese @juba
ES spanish spaniards @madrid
LK sri|lankan sri|lankans @colombo
SD sudanese @khartoum
SR surinamese @paramaribo
SE swedish swedes @stockholm
CH swiss @bern
SY syrian syrians @damascus
TW taiwanese @taipei
TJ tajik tajiks @dushanbe
TZ tanzanian tanzanians @dodoma
TH thai thais @bangkok
TG togolese @lome
TN tunisian tunisians @tunis
TR turkish turks turkey @ankara
TM turkmen @ashgabat
UG ugandan ugandans @kampala
UA ukrainian ukrainians @kyiv @kiev
AE emirati emiratis uae emirates @abu|dhabi
GB british uk britain britons @london england english great|britain
US american americans america usa us @washington @white|house
UY uruguayan uruguayans @montevideo
UZ uzbek uzbeks @tashkent
VA vatican holy|see
VE venezuelan venezuelans @caracas
VN vietnamese @hanoi
YE yemeni yemenis @sanaa
ZM zambian zambians @lusaka
ZW zimbabwean zimbabweans @harare
EU european europeans europe european|union
`;

/** Words of a name, the longest first: "port au prince". */
const LENGTHS = [3, 2, 1];

const nations = readNations();
const nationByName: ReadonlyMap<string, string> = new Map(
  nations.flatMap(({ code, names }) => names.map((name) => [name, code] as const)),
);

/** What each nation, its people and things and its government are called, folded. */
export const NAMES_OF_NATIONS: readonly (readonly string[])[] = nations.map(({ names }) => names);

/** A capital, or the seat of a government, by its folded name, with the other names of it: Kiev and Kyiv. Empty for others. */
export function seatsBeside(name: string): readonly string[] {
  return nations.find(({ seats }) => seats.includes(name))?.seats ?? [];
}

function readNations(): { code: string; names: string[]; seats: string[] }[] {
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return NATIONS.trim()
    .split('\n')
    .map((line) => {
      const [code = '', ...rest] = line.split(' ');
      const own = fold(english.of(code) ?? code);
      const names = rest.map((name) => name.replaceAll('|', ' '));
      const seats = names.flatMap((name) => (name.startsWith('@') ? name.slice(1) : []));
      return { code, names: [own, ...names.map((name) => name.replace('@', ''))], seats };
    });
}

/**
 * The nation that each word names, alone or with its neighbours, as itself, its people or its capital; undefined for
 * other words. "us" does only in capitals.
 */
export function nationsOf(text: string, words: readonly Word[]): (string | undefined)[] {
  const nations: (string | undefined)[] = words.map(() => undefined);
  for (let at = 0; at < words.length; ) {
    const length = LENGTHS.find((size) => nationByName.has(named(words, at, size)));
    const nation = length === undefined ? undefined : nationByName.get(named(words, at, length));
    const isName = /^\p{Lu}/u.test(text.slice(words[at]?.start ?? 0)) || words[at]?.folded !== 'us';
    if (nation && isName) nations.fill(nation, at, at + (length ?? 1));
    at += length ?? 1;
  }
  return nations;
}

function named(words: readonly Word[], at: number, length: number): string {
  return words
    .slice(at, at + length)
    .map(({ folded }) => folded)
    .join(' ');
}
