/** English words that sound alike and are written for each other, a group a line. */
const GROUPS = `
meet meat
week weak
piece peace
site sight cite
hear here
write right rite
wait weight
whole hole
past passed
allowed aloud
lead led
break brake
steel steal
sale sail
won one
new knew
mail male
fair fare
principal principle
affect effect
council counsel
course coarse
role roll
lose loose
loss lost
quiet quite
advice advise
plane plain
road rode
son sun
sea see
war wore
rain reign rein
pair pare pear
poor pour
waste waist
candid candied
border boarder
board bored
seller cellar
seen scene
sent cent scent
throne thrown
then than
because cuz
`;

/** Other spellings of a word that sound like it. */
export const HOMOPHONES: ReadonlyMap<string, readonly string[]> = new Map(
  GROUPS.trim()
    .split('\n')
    .flatMap((line) => {
      const group = line.split(' ');
      return group.map((word) => [word, group.filter((other) => other !== word)] as const);
    }),
);
