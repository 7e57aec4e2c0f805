import { FUNCTION_WORDS } from '../search/function-words.ts';
import { stemOf } from '../search/words.ts';
import { SYNONYMS } from './synonyms.ts';

/**
 * Common English words that questions are made of. None of them is a misspelling of another word, however near
 * ("tall", "tell"; "weather", "whether"): only words that nobody knows are put right.
 */
const COMMON = `able above accept accident account action active actor actual adult advice afraid afternoon aged airline airplane
  airport alive alone alphabet already angry animal anniversary apple april area arm art artist attend attended
  audience august aunt autumn average award baby ball band bank bar base baseball basic basketball bath beach bear
  beat beautiful bed bee beer belief bell belong best better bicycle bike bill billion bird birth birthday black
  blood blue board body bomb book born bottle bottom box boy bread breakfast bridge bright brother brown budget
  bus business busy butter cake call came camera camp can cap capital captain card care carry case cat cell chair
  champion chance character cheap cheese chicken chocolate choice church cinema circle citizen class classic clean
  clear clever clock clothes cloud coach coal coast coat code coffee coin cold color colour comic common complete
  computer concert contract cook cool copy corn corner correct count couple course cousin cover cow cream credit
  cross crowd crown cry culture cup currency current customer daily dance dark data date daughter dawn debt december
  deep degree design designed desk diamond diet digital dinner direct director dirty dish distance dog dollar door
  double down dream dress drink drive driver dry duck during dust duty ear early earth east easy eat economy edge
  egg eight eighty electric eleven else email emperor empty enemy energy engine english enough enter entire entry
  equal euro evening event ever exam example exercise exit expert eye face fact factory fair family famous fan far
  farm farmer fashion fast fat father favorite february feed fees female festival few field fifteen fifty file film
  fine finger fish fishing five flag flat flight flower fly food foot football forest forget fork form forty
  founded four fourteen free french fresh friday friend fruit full fun funny future gallery game garden gas gate gave
  general gift girl glass goal gold golf good grass green grey ground group guard guest guide guitar gun hair half
  hall hand hang happy hard hat hate head health heart heat heavy height held hello hero high hill history hobby
  holiday home hope horse hospital hot hotel hour huge human hundred hungry hunt husband ice idea income inside
  interest internet interpreter invent invented island january jewel job join joke journal journalist journalists
  joy judge juice july jump june keen keep key kind king kiss kitchen knee knife lake lamp land language laptop
  large late laugh law lawyer lead leader learn least leather left leg lesson letter level library life light like
  limit line lion list listen live lived lives load local location lock long look lord lose loss lost lot loud love
  low luck lunch machine magazine mail male man manager map march market married marry match math may meal meat
  media medical medicine member members mile military milk million mind mine minister minute mirror mobile modern
  monday money monkey month moon morning most mother motor mountain mouse mouth move movie murder museum music name
  nation nature near neck need never new newspaper next nice night nine noise none noon north nose note november
  nuclear number nurse object occupation ocean october oil old older oldest once only open opera opposite orange
  order origin owner page pain paint painting pair palace paper parent park parliament part party passenger past
  path pen pencil people percent person phone photo photograph photographs photographer picture piece pig pilot
  pink pizza place plan planet plant plate play player poem poet poison police policy pool poor popular population
  port post pound power present president press pretty price prince prison prize problem product profit program
  public pupil queen question quick quiet race radio railway rain rank rate reach read ready real reason recipe
  record red region religion rent report rest restaurant result rich ride right ring river road rock role roof room
  root rose round route royal rule runner sad safe salary sale salt same sand saturday save scene school science
  scientist score sea season seat second secret security sell send sense september series serious seven seventy
  shape share sheep ship shirt shoe shoes shop short shot show sick side sign silver singer single sister sit site
  six sixty size skin sky sleep slow small smart smell smile smoke snow soap social soft soldier son song soon sound
  soup source south space speech speed spend sport spring square stage star start state station stay steel step
  stock stone stop store storm story street strong student style subject sugar suit summer sun sunday sure sweet
  swim table tail take tall tank taste tax taxi tea teacher team tech telephone television temperature ten tennis
  test text theater theatre thick thin thing third thirty thousand three throat thursday ticket tie tiger time tiny
  tired title today tomorrow tool tooth top total touch tour tourist tower town toy trade train transport travel
  tree trip truck true truth tuesday twelve twenty twice two type ugly umbrella uncle under uniform union unit
  university upper useful user usual valley value vegetable victim view village visit voice volume wage wait walk
  wall wallet war warm wash watch water wave way weak wealth wear weather wedding wednesday week weekend weight
  well west wet wheel white wide wife wild will wind window wine wing winner winter wise woman wonder wood wooden
  word work worker world worst wrong yard year yellow yesterday young zero zone
  accompany accuse achieve advise afford announce appear apply appoint argue arrange arrest arrive assume attempt
  avoid award aware bake ban behave behaviour behavior belong bend benefit bet bind bite blame blow boil borrow bother
  breathe broadcast burn calculate calm cancel celebrate challenge chase chat check chew climb collapse collect
  combine comfort compete complain connect consist contact contain continue contribute control convince copy cough
  crash crawl create criticise damage deal decide deliver demand deny depend describe deserve destroy develop differ
  dig disappear discuss divide donate doubt earn educate employ encourage escape examine exist expand expect explain
  explode explore export express extend fail fear fetch fill fit fix float flow fold follow force forgive freeze
  gather generate guess handle hide hire host hosted hug hurry identify ignore imagine import impress improve include
  influence inform injure insist inspect install intend introduce invade invest invite involve jail kick knock lack
  lend lick lift lock manage manufacture measure melt mend mention miss mix moderate moderated multiply nominate
  notice obey observe obtain occupy offer operate oppose organise organize owe pack park perform persuade photograph
  plant please point possess pour practise pray predict prefer prepare preserve pretend prevent print produce promise
  protect prove publish pull pump punish push react realise realize receive recognise recognize recommend recover
  recruit refer refuse regret reject relax release rely remain remember remind remove repair repeat replace reply
  request require resign resist respond retire return reveal rub ruin rush satisfy scare scream search shake shave
  shout shut slide slip smash solve spell spill split spoil spread squeeze steal stick stretch strike struggle suffer
  suggest supply support suppose surprise surround survive suspect swallow swear sweep tear tease tempt thank threaten
  throw tie touch trace trade treat trust try tune twist understand unite vanish vary visit vote wander warn waste
  whisper whistle wipe wish wrap yell nature tank tanks missile missiles refugee refugees tariff inflation sanction
  sanctions embassy ambassador treaty ceasefire hostage nuclear virus vaccine pandemic climate emissions strike
  protest protests parliament senate congress senator republican democrat monarchy dictator coup rebel rebels terror
  terrorist hacker cyber pipeline oil electricity poverty wage migrant immigrant visa passport drought famine tsunami
  volcano building buildings apartment stadium temple mosque cathedral monument statue laboratory planet rocket
  satellite astronaut robot software website internet password biology chemistry physics geography wife husband son
  daughter birthday married divorce salary hobby religion language accent dinner breakfast lunch menu tie suit shoes`;

const STEMS: ReadonlySet<string> = new Set(
  [...COMMON.split(/\s+/), ...SYNONYMS.keys(), ...FUNCTION_WORDS].map(stemOf),
);

/** Is it, in some form, a common English word? */
export function isCommon(folded: string): boolean {
  return STEMS.has(stemOf(folded));
}
