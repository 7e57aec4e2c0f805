import { stemOf } from './words.ts';

/** Words of opposite meaning, two and two: a passage with the other one tells of something else than was asked. */
const PAIRS = `first last; before after; begin end; start stop; start finish; increase decrease; increase reduce; rise
  fall; grow shrink; expand contract; gain lose; win lose; winner loser; victory defeat; succeed fail; success failure;
  high low; higher lower; highest lowest; large small; larger smaller; largest smallest; big small; bigger smaller;
  biggest smallest; more less; more fewer; most least; most fewest; maximum minimum; majority minority; long short;
  longer shorter; longest shortest; tall short; fast slow; faster slower; wide narrow; deep shallow; heavy light; thick
  thin; strong weak; stronger weaker; strongest weakest; strengthen weaken; north south; northern southern; east west; eastern western;
  northeast southwest; northwest southeast; left right; above below; upper lower; top bottom; inside outside; inner
  outer; internal external; indoor outdoor; inland coastal; support oppose; support reject; accept reject; accept refuse;
  approve reject; agree disagree; allow ban; allow prohibit; allow forbid; permit forbid; permit prohibit; allow prevent;
  encourage discourage; include exclude; add remove; create destroy; build destroy; build demolish; attack defend; invade
  defend; arrive leave; arrive depart; enter leave; join leave; stay leave; open close; import export; buy sell; lend
  borrow; give take; give receive; send receive; push pull; raise lower; love hate; like dislike; friend enemy; ally
  enemy; alliance war; peace war; legal illegal; legalize ban; possible impossible; able unable; true false; correct
  wrong; right wrong; same different; similar different; equal unequal; formal informal; regular irregular; direct
  indirect; dependent independent; finite infinite; even odd; complete incomplete; known unknown; popular unpopular;
  common rare; often rarely; always never; usual unusual; simple complex; simplicity complexity; easy hard; easy
  difficult; public private; national international; domestic foreign; native foreign; urban rural; rich poor; wealth
  poverty; expensive cheap; new old; newer older; newest oldest; young old; younger older; youngest oldest; modern
  ancient; early late; earlier later; earliest latest; past future; previous next; former current; temporary permanent;
  male female; man woman; men women; boy girl; father mother; son daughter; brother sister; husband wife; king queen;
  teacher student; employer employee; parent child; good bad; better worse; best worst; positive negative; advantage
  disadvantage; benefit harm; help hurt; healthy sick; alive dead; birth death; live die; born died; hot cold; warm cool;
  wet dry; day night; summer winter; sunrise sunset; hire fire; appoint dismiss; optimistic pessimistic; offense defense;
  offensive defensive; protect attack; protect threaten; catholic protestant; liberal conservative; guilty innocent;
  convict acquit; conviction acquittal; remember forget; appear disappear; connect disconnect; attract repel; absorb emit;
  unite divide; union separation; combine separate; deterministic nondeterministic; voluntary mandatory; optional
  mandatory; secular religious; theory practice`;

const OPPOSITES: ReadonlyMap<string, readonly string[]> = readPairs();

function readPairs(): Map<string, string[]> {
  const opposites = new Map<string, string[]>();
  for (const pair of PAIRS.split(';')) {
    const [one = '', other = ''] = pair.trim().split(/\s+/).map(stemOf);
    opposites.set(one, [...(opposites.get(one) ?? []), other]);
    opposites.set(other, [...(opposites.get(other) ?? []), one]);
  }
  return opposites;
}

/** The stems of words that mean the opposite of a word, given folded; of most words none are known. */
export function oppositesOf(folded: string): readonly string[] {
  return OPPOSITES.get(stemOf(folded)) ?? [];
}
