const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Given names that are men's in nearly every use, from the most frequent ones of English-language and world news. */
export const MALE_NAMES = set(`
aaron abdul adam adrian ahmed al alan albert alejandro alex alexander alfred ali allan allen amir andre andrei andrew
andy angelo anthony antonio antony anwar arnold art arthur asher austin barack barry bart ben benjamin bernard bernie
bill billy blake bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan byron caleb calvin carl
carlos charles charlie chris christian christopher chuck clarence claude clay cliff clint cody colin connor corey
craig curtis dale damian dan daniel danny darrell darren dave david dean dennis derek dick diego dmitry dominic don
donald doug douglas duncan dwight earl ed eddie edgar eduardo edward eli elijah elliott emmanuel enrique eric erik
ernest ethan eugene evan evgeny felix fernando fidel francis francisco frank franklin fred frederick gabriel garrett
gary gavin gene geoffrey george gerald gerard gilbert giovanni glenn gordon graham grant greg gregory guillermo gus guy
hans harold harry harvey hassan hector henry herbert herman howard hugh hugo hussein ian ibrahim igor isaac ivan jack
jackson jacob jaime jake jamal james jan jared jason javier jay jean-claude jeb jeff jeffrey jeremy jerome jerry jesse
jim jimmy joaquin joe joel john johnny jon jonah jonathan jordan jorge jose josef joseph josh joshua juan julian julio
justin kareem karl keith ken kenneth kevin khalid kirk kurt kyle lamar lance larry lawrence leo leon leonard leonardo
lewis liam lindsey lloyd logan louis lucas luis luke mahmoud malcolm manuel marc marco marcus mario mark marshall martin
marvin mathew matt matthew maurice max mel michael miguel mike mikhail mitch mitt mohamed mohammad mohammed morgan
muhammad murray nate nathan nathaniel neal neil newt nicholas nick nigel nikolai noah noel norman oleg oliver omar oscar
otto owen pablo patrick paul pavel pedro perry pete peter phil philip phillip pierre rafael ralph ramon rand randall
randy raul ray raymond reggie reince rex ricardo richard rick ricky rob robert roberto rod rodney roger roland ron
ronald ross roy rudolph rudy rupert russ russell ryan saeed salman sam samuel saul scott sean sebastian sergei sergey
seth shane shawn shaun sheldon sidney simon spencer stan stanley stephen steve steven stewart stuart tariq ted terrence
terry theodore thomas tim timothy todd tom tommy tony travis trevor tyler vernon victor viktor vincent vladimir
volodymyr wade wallace walter warren wayne wesley will william willie winston yuri yusuf zachary zack
`);

/** The same for women. */
export const FEMALE_NAMES = set(`
abby abigail ada adriana agnes aisha alexandra alexis alice alicia alison allison alma alyssa amanda amber amelia amy
ana andrea angela angelina anita ann anna anne annette annie april ariana arianna ashley audrey barbara beatrice becky
bernadette bernice beth bethany betsy betty beverly bonnie brenda bridget britney brittany brooke camille candace carla
carly carmen carol caroline carolyn carrie cassandra catherine cathy cecilia celia charlene charlotte chelsea cheryl
christiana christie christina christine cindy claire clara claudia colleen connie courtney cristina crystal cynthia
daisy dana daniela danielle dawn debbie deborah debra denise diana diane dolores donna doris dorothy edith eileen
elaine eleanor elena eliza elizabeth ella ellen elsa emily emma erica erika erin esther eva evelyn faith fatima felicia
florence frances gabriela gail gina gladys gloria grace greta gretchen gwen hanna hannah harriet heather heidi helen
hillary holly hope huma ida ilana ines ingrid irene irina iris isabel isabella ivanka jackie jacqueline jamie jan jane janet
janice jasmine jean jeanette jeanne jennifer jenny jessica jill jo joan joanna joanne josephine joy joyce juanita judith
judy julia juliana julie june kaitlyn karen karin kate katherine kathleen kathryn kathy katie katrina kayla kellyanne
kelly kendra kerry kim kimberly kirsten kristen kristin kristina latoya laura lauren laurie leah leslie lena lila lillian
lily linda lisa lois loretta lori lorraine louise lucia lucy lydia lynn mabel madeleine madeline maggie marcia margaret
maria mariana marie marilyn marina marion marissa marjorie marla marsha martha mary maureen maya megan meghan melania
melanie melinda melissa mercedes meredith michele michelle mildred mindy miranda miriam molly monica nadia nancy naomi
natalia natalie natasha nicole nina nora norma olga olivia pamela pat patricia patty paula pauline peggy penelope penny
phyllis priscilla rachel ramona rebecca regina renee rhonda rita roberta robin robyn rosa rosalind rose rosemary roxanne
ruth sabrina sally samantha sandra sara sarah selena shannon sharon sheila shelby shelly sherry shirley simone sofia
sonia sonya sophia sophie stacey stacy stella stephanie sue susan susana suzanne svetlana sylvia tamara tammy tanya tara
tatiana teresa tiffany tina tracy ursula valerie vanessa vera veronica vicki victoria viola virginia vivian wanda wendy
whitney whoopi wilma yolanda yvonne zoe
`);

/** Whether a word, in small letters, is a given name that is met often. */
export const isGivenName = (word: string): boolean => MALE_NAMES.has(word) || FEMALE_NAMES.has(word);

/** Names that one person may go by. A short form that begins its name ("Ben") needs no entry. */
const NICKNAME_GROUPS = `
william bill billy will willie liam
robert bob bobby rob robbie bert
richard dick rick ricky rich
james jim jimmy jamie
john jack johnny
joseph joe joey
michael mike mickey mick
edward ed eddie ted teddy ned
theodore ted teddy
charles charlie chuck
thomas tom tommy
anthony antony tony
stephen steven steve
david dave davy
daniel danny
donald donnie
ronald ronnie
kenneth kenny
geoffrey jeffrey jeff geoff
gregory greg
andrew andy drew
lawrence larry
gerald jerry
henry hank harry
harold hal harry
peter pete
philip phillip phil
patrick paddy
bernard bernie
frederick fred freddie
francis frank
matthew matt
timothy timmy
nicholas nick
alexander alex sasha
vladimir volodymyr
elizabeth liz beth betsy betty eliza
katherine catherine kathryn kate kathy cathy katie kitty
margaret maggie meg peggy
deborah debbie deb
patricia patty trish
barbara barb
susan sue susie
jennifer jenny jen
rebecca becky
victoria vicky
alexandra sandra
madeleine maddy
christopher kit
nathaniel nate
eugene gene
zachary zack
`;

/** The full names that a nickname, or a full name itself, stands for. */
export const NICKNAMES: ReadonlyMap<string, readonly string[]> = nicknames();

function nicknames(): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const group of NICKNAME_GROUPS.trim().split('\n')) {
    const all = group.split(' ');
    for (const name of all) names.set(name, [...(names.get(name) ?? []), all[0] ?? '']);
  }
  return names;
}
