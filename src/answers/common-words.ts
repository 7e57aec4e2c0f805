/**
 * Common English words that questions are made of. None of them is a misspelling of another word, however near
 * ("tall", "tell"; "weather", "whether"): only words that nobody knows are put right.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `able above accept accident account action active actor actual adult advice afraid afternoon aged airline airplane
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
  word work worker world worst wrong yard year yellow yesterday young zero zone`.split(/\s+/),
);
