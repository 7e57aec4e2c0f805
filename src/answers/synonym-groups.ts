/** Forms of one word that no stemmer joins. */
export const FORMS = `
lead led leads
meet met meets
hold held holds
send sent sends
speak spoke spoken speaks
give gave given gives
come came comes
go went gone goes
buy bought buys
sell sold sells
build built builds
begin began begun begins
win won wins
lose lost loses
fight fought fights
shoot shot shoots
die died dies dead death
leave left leaves
find found finds
choose chose chosen chooses
grow grew grown grows
rise rose risen rises
fall fell fallen falls
break broke broken breaks
pay paid pays
know knew known knows
think thought thinks
bring brought brings
catch caught catches
steal stole stolen steals
teach taught teaches
write wrote written writes
see saw seen sees
show showed shown shows
get got gets
make made makes
hear heard hears
say said says
take took taken takes
run ran runs
stand stood stands
keep kept keeps
feel felt feels
tell told tells
lie lay lain
sink sank sunk
drive drove driven
fly flew flown
draw drew drawn
throw threw thrown
`;

/**
 * Words that a question and a news report exchange for each other. General newspaper English, one group a line; a
 * member of several words has "|" between them. A group's members need not mean quite the same: whether a passage
 * answers is judged by the rest of the question.
 */
export const GROUPS = `
speak spoke spoken take|the|floor
lead led leads leader head heads headed run runs
meet met meeting meetings talks talk negotiation negotiations discussion discussions summit conversation session
meet met meeting encounter
hold held holds take|place took|place happen happened occur occurred
say said says state stated tell told tells speak spoke spoken
send sent sends
give gave given hand handed submit submitted provide provided present presented
come came comes arrive arrived arrival
determine determined find|out learn learned establish ascertain test clarify
go went gone goes visit visited visits travel travelled traveled trip trips tour tours toured
buy bought purchase purchased acquire acquired
sell sold
build built construct constructed construction
begin began begun start starts started launch launched open opened
open opens opened reopen reopens reopened reopening
cross crosses crossed crossing across span spans
offer offers offered promise promised pledge pledged
look looked looking search searched searching seek
allow allowed permit permitted ban banned forbid forbidden prohibit prohibited
repair repairs repaired repairing fix fixed mend work
add adds added additional extra more
boat boats ferry ferries
car cars vehicle vehicles traffic
end ended finish finished conclude concluded
win won victory winner
lose lost defeat defeated loss
fight fought fighting battle clash clashes war conflict combat
shoot shot shooting fire fired
die died dead death deaths killed fatalities victims
kill kills killed dead deaths slay slain murder murdered
injure injured injuries wounded hurt
leave left depart departed departure
leave left quit quits resign resigned resigns resignation step|down stepped|down
find found discover discovered discovery
choose chose chosen elect elected appoint appointed pick picked select selected
become became becoming becomes appoint appointed named elected sworn inaugurated promoted nominated confirmed
grow grew grown rise rose risen increase increased climb climbed
fall fell fallen drop dropped decline declined decrease decreased
break broke broken
pay paid cost costs price spend spent
know knew known
think thought believe believes believed consider considers
bring brought
catch caught arrest arrested detain detained
steal stole stolen theft robbery
teach taught
write wrote written
read studied study
see saw seen sees view views viewed
show showed shown shows
get got receive received receives receipt obtain obtained
make made
hear heard
reply replies replied response responses respond responded answer answers answered react reacts reacted reaction reactions
goal goals aim aims objective objectives purpose target
plan plans planned intend intends intended intention intentions
attack attacks attacking invade invades invading invasion assault assaults aggression aggressive strike strikes offensive
want wants wish wishes seek seeking seeks demand demands demanded expect expects expecting require requires hope hopes
ask asked request requested
help helps support supports supported aid assist assistance back backs backing stand|with side|with
assure assurance guarantee guarantees assurances promise
agree agrees agreed agreement agreements accord deal deals pact treaty compromise arrangement
disagree disagreement differences dispute row
fail fails failed failure impossible
possible able can
important key main chief principal crucial critical
big large huge major great lot
document documents paper papers draft drafts text
minister ministers secretary diplomat diplomats envoy envoys politician politicians counterpart counterparts colleague colleagues
official officials representative representatives authority authorities
spokesman spokeswoman spokesperson
president leader head
alliance bloc coalition organization organisation
partner partners ally allies friend friends
neighbour neighbor neighbours neighbors
neighbouring neighboring
country countries nation nations state states
city cities town
border frontier
enlargement expansion expand expands expanded expanding enlarge enlarged grow growing growth extend extends spread spreading
sphere zone area
worry worries worried concern concerns concerned fear fears feared anxious anxiety unease
threat threats threaten threatened threatening
danger dangerous risk risks
peace peaceful
soldier soldiers troops forces army military
police officers
weapon weapons arms
company firm business
worker workers employee employees staff
boss chief head executive director
job jobs employment
money funds cash funding proceeds sum
doctor doctors physician medic medics
hospital clinic
illness disease sickness
child children kids
man men
woman women
person people
house home houses homes
car vehicle vehicles cars
plane aircraft flight jet
ship boat vessel ferry
road street highway
fire blaze
flood floods flooding
storm hurricane typhoon cyclone
earthquake quake tremor
crash crashed accident collision
rescue rescued save saved
law legislation bill act
vote votes voted ballot election
judge judges justice court courts tribunal
crime offence offense
school college university
student students pupil pupils
game match
team side club
doubt doubts
describe described describes call called sum|up characterize characterized characterizes characterise characterised portray portrayed depict depicted label labelled term termed
declare declared announce announces announced announcement reveal revealed disclose disclosed unveil unveiled
use used utilize
next following coming
last final
first earliest
sure certain
fast quick swift rapid
hard tough harsh strong difficult
honest frank candid open
different unlike differ differed
same equal identical
same different differ differed differs
joint jointly together side|by|side separate separately
consider considered deem deemed regard regarded view viewed describe described call called
news|conference press|conference news|briefing news|briefings press|briefing briefing briefings
safe unsafe dangerous
previous earlier before former
disinformation misinformation propaganda
breakthrough breakthroughs success progress
achieve achieved reach reached accomplish
continue continues continued continuing continuation ongoing persist persists resume proceed keep
reduce reduced cut cuts lower lowered
raise raised
change changed changes
close closed shut closure
travel journey tour trip
dispute disputed contest contested
cause caused reason
ministry department
neutral impartial
sentence sentenced sentences punishment penalty punished convict convicted
acquit acquitted cleared innocent not|guilty
accuse accused charge charged charges allege alleged blame blamed indict indicted
admit admits admitted confess confesses confessed acknowledge acknowledged plead pleaded
touch contact contacted reach
owner owned own possess possession possessions
remove removed withdraw withdrew pull pulled yank yanked delete deleted take|down
sale sell selling auction auctioned auctioning
gun weapon firearm pistol rifle handgun
website site page portal
show display exhibit exhibited
hacker intruder
threat danger menace
debate debated discuss discussed discussing
notice noticed observe observed
create created establish established found founded
fight combat oppose opposed opposes
provoke provoked
damage damaged harm harmed
request apply applied
apologize apologized apologise apologised apology regret regrets regretted sorry
reject rejected refuse refused refuses turn|down decline declined
approve approved endorse endorsed back
criticize criticized criticise criticised criticism attack attacked condemn condemned blast blasted slam slammed
praise praised hail hailed welcome welcomed applaud
warn warned warning caution cautioned
reveal leak leaked leaks publish published release released
wealth rich wealthy
poor struggling poverty
angry anger frustrated frustration furious
majority most
share percentage proportion percent
poll survey respondents
voter voters electorate
strike walkout walk|off walked|off stoppage
union unions
customer customers client clients
launch launched start started
stop stopped halt halted cease suspended
delay delayed postpone postponed
replace replaced substitute
result results outcome outcomes upshot consequence consequences
result results outcome outcomes upshot agree agreed agreement conclude concluded conclusion decide decided decision verdict
purpose goal reason point
success progress breakthrough headway
expectation expectations hope hopes
opinion view views standpoint
again anew
defence defense
colour color
favour favor
labour labor
centre center
programme program
commitment commitments obligation obligations pledge pledges
picture pictures photo photos photograph photographs image images
viewer viewers watch watched watches audience
ambassador ambassadors envoy envoys
investor investors investment investments invest
tourist tourists tourism
pope pontiff
island islands isle
east eastern eastward eastwards
west western westward westwards
north northern northward northwards
south southern southward southwards
reporter reporters journalist journalists press
beforehand earlier previously prior
africa african africans
asia asian asians
scared afraid fear fears feared frightened
accept accepts accepted reject rejects rejected disagree disagrees disagreed
ask asked urge urged urges demand demanded want wanted
attend attends attended attending present took|part take|part joined
journey went go travelled traveled trip
suggest suggested raise raised propose proposed proposal proposals float floated idea
face faces faced square|off oppose opponent rival rivals against
beat beats beaten defeat defeats defeated overcome took|down
win wins won claim claimed take carry carried
protest protests protested protesting protester protesters demonstrate demonstrated demonstration demonstrations demonstrator demonstrators march marched marches marchers rally rallied rallies
gather gathers gathered gathering rally rallied assemble assembled
shout shouts shouted yell yelled chant chanted chants
insist insists insisted demand demands demanded urge urges urged stress stressed
claim claims claimed argue argues argued contend contends contended maintain maintains maintained
reject rejects rejected dismiss dismissed dismisses deny denies denied rebuff rebuffed oppose
endorse endorses endorsed endorsement support supports supported supporting back backs backed
behaviour behavior conduct act action actions
character temperament personality
lay|off laid|off layoff layoffs lose lost job jobs redundancies dismissed
message messages email emails mail letter letters
delete deleted erase erased remove removed
store stored kept keep stores
switch|on switched|on activate activated enable enabled
accident incident event
lawmaker lawmakers legislator legislators senator senators congressman congresswoman member members
accept accepts accepted agree agrees agreed consent consented
limit limits limited curb curbs restrict restricts restricted restrain restrained
pressure pressured push pushed press pressed
hide hides hid hidden conceal concealed
visit visits visited stop stopped
return returns returned come|back came|back
comparison compare compared
destroy destroyed wreck wrecked ruin ruined demolish demolished
build|up buildup amass amassed mass massed massing deploy deployed deployment
supply supplies supplied deliver delivered delivery provide provides provided ship shipped
penalty penalties sanction sanctions punish punished
ease eased easing defuse defused calm calmed de|escalate reduce reduced
worsen worsened escalate escalated escalation
speech address addressed remarks speak spoke
news|conference press|conference briefing
hurt hurts injured injuries wounded wounds
badly severely seriously critically gravely
truck trucks lorry lorries
taxi taxis cab cabs
erase erased delete deleted wipe wiped scrub scrubbed destroy destroyed
aware unaware know knew known knowledge
kid kids child children youngster youngsters son sons daughter daughters
illness disease virus infection outbreak epidemic
infect infected infects transmit transmitted transmission pass|on passed|on spread spreads
empty vacant vacancy vacancies unfilled
cheap inexpensive
worth value valued valuable
extend extended prolong prolonged lengthen lengthened
flee fled escape escaped get|away got|away evacuate evacuated
software program programs app application tool
prosecute prosecuted prosecution prosecuting charge charges charged
advise advised advises recommend recommended recommends recommendation urge urged
area region territory vicinity neighbourhood neighborhood district
resident residents inhabitant inhabitants citizen citizens locals people
expensive costly dear pricey
salary wage wages pay earnings income
rent rents lease leased
flat apartment apartments flats
film movie movies films
shop shops store stores retailer retailers
petrol gas gasoline fuel
rubbish trash garbage waste
holiday holidays vacation
mum mom mother
dad father
wife husband spouse
grandfather grandmother grandparent grandparents
married marry marries wed wedding marriage
divorce divorced split separated
pregnant pregnancy expecting
born birth birthday
funeral burial buried bury memorial
jail jailed prison imprisoned imprisonment custody behind|bars
lawyer lawyers attorney attorneys solicitor barrister
suspect suspects suspected gunman attacker assailant
trial hearing case
sue sued sues lawsuit suit
probe investigation investigations investigate investigated investigating inquiry inquire look|into looked|into examine examined
evidence proof
witness witnesses eyewitness bystander
robber thief burglar
smuggle smuggled trafficking
spy spies espionage
hostage hostages captive captives kidnapped abducted
bomb bombs bombing explosive explosives explosion explode exploded blast blew|up detonated
missile missiles rocket rockets
truce ceasefire armistice
refugee refugees migrant migrants asylum
rebel rebels insurgent insurgents militant militants fighters
coup overthrow overthrown ousted toppled
parliament congress lawmakers legislature assembly house senate
cabinet government administration
premier prime|minister
candidate candidates nominee contender contenders running
campaign campaigning bid
tax taxes levy duty
budget spending
profit profits earnings gains
factory factories plant plants
farmer farmers farming agriculture
crop crops harvest
rain rains rainfall showers
snow blizzard
wind winds gust gusts
climate warming
scientist scientists researcher researchers
vaccine vaccination vaccinated jab shot
medicine drug drugs medication treatment treated
surgery operation operated
nurse nurses medics
teacher teachers professor lecturer
pupil pupils student students schoolchildren
book books novel
author writer wrote written
singer musician artist
song songs track album
painting picture artwork
player players athlete athletes
score scored scores goals points
championship title trophy
airport terminal
train trains railway rail
driver drivers motorist motorists
pedestrian pedestrians walker
bicycle bike cyclist cycling
passenger passengers traveller travellers traveler travelers
crew sailors
often frequently regularly
rarely seldom
yearly annual annually
weekly each|week
currently now present
recently lately
soon shortly
immediately at|once promptly
secret secrets confidential classified hidden
trick tricked deceive deceived mislead misled
promise promised vow vowed pledge pledged
permission permit license licence approval
rule rules regulation regulations
forbid forbidden ban banned outlawed barred
force forced compel compelled oblige obliged
quit resign step|aside give|up gave|up
retire retired retirement
fire fired sack sacked dismissed
hire hired recruit recruited employ employed
succeed succeeded replace replaced successor take|over took|over
search searched hunt hunted look|for looked|for
drown drowned
burn burned burnt
survive survived survivors survivor alive
missing disappeared vanished
homeless displaced
hungry hunger famine starving
donate donated donation donations contribute contributed give gave
charity foundation
volunteer volunteers
celebrate celebrated celebrating celebration
anniversary holiday
crowd crowds throng revelers onlookers
cancel cancelled canceled called|off scrap scrapped
predict predicted forecast expect expected
estimate estimated reckon
calculate calculated
cooperate cooperation collaborate work|together
mediate mediator broker brokered
warn warned alert alerted
strange odd unusual
rich wealthy affluent
young youth youths teenager teenagers teen teens
elderly old older
gunfire shots gunshots shooting
shelter refuge
cry cried weep wept tears
surprised surprise shocked stunned astonished
happy glad pleased delighted
restaurant cafe diner
dog dogs puppy
animal animals wildlife
beach shore coast seaside
contract contracts agreement deal accord
staff workforce personnel crew worker workers employee employees
staffer staffers aide aides assistant assistants adviser advisers advisor advisors
brag brags bragged bragging boast boasts boasted boasting
comparable similar alike akin
usually normally typically generally commonly
pseudonym alias moniker nickname nicknamed known|as dubbed
role part played act acted starred star
appear appears appeared feature features featured star starred
newspaper newspapers paper daily tabloid
scandal scandals affair controversy furore
unhappy dissatisfied discontented upset complain complained complaint complaints grievance grievances
panel panels committee committees commission commissions
misjudge misjudged underestimate underestimated
wear wears wore worn wearing dressed clad outfit clothes
remorse remorseful sorry contrite repentant regret
password passwords log|in log|ins login logins credentials
temperature temperatures heat hot warm warming
electricity power energy
letdown disappointment disappointed disappointing low|point setback
relocate relocated move moved transfer transferred
insult insults insulted insulting nasty offensive derogatory slur slurs
play|down played|down downplay downplayed shrug|off shrugged|off dismiss dismissed
economic economy financial finance finances money
applaud applauded applause cheer cheers cheered clap clapped ovation
embassy consulate mission
assume|office assumed|office take|office took|office become became inaugurated sworn|in
meddle meddled interfere interfered interference tamper
assassinate assassinated assassination kill killed murder murdered
seize seized capture captured take|over took|over occupy occupied overrun
besiege besieged surround surrounded siege
retreat retreated pull|back pulled|back withdraw withdrew withdrawal
surrender surrendered capitulate capitulated give|up
recover recovered recovery heal healed
collapse collapsed collapsing give|way gave|way cave|in caved|in
derail derailed
plunge plunged plummet plummeted slump slumped tumble tumbled sink sank
soar soared surge surged jump jumped spike spiked skyrocket skyrocketed
shrink shrank shrunk contract contracted dwindle dwindled
exceed exceeded surpass surpassed top topped outnumber
merge merged merger takeover acquisition
bankrupt bankruptcy insolvent insolvency
debt debts owe owed loan loans
shareholder shareholders stockholder stockholders investor investors
headquarters head|office based
subsidiary branch unit division
deadline cutoff expiry
expire expires expired lapse lapsed run|out end ends
abolish abolished scrap scrapped repeal repealed abandon abandoned drop dropped
adopt adopted pass passed approve approved ratify ratified
veto vetoed block blocked thwart thwarted obstruct obstructed
postpone postponed delay delayed put|off push|back pushed|back defer deferred
schedule scheduled slated due set planned
overturn overturned reverse reversed quash quashed strike|down struck|down
uphold upheld
appeal appeals appealed
testify testified testimony give|evidence gave|evidence witness
verdict ruling judgment judgement
guilty convicted conviction
innocent not|guilty acquitted
bail bond
extradite extradited extradition
flee fled abscond run|away ran|away
disguise disguised
impersonate impersonated pose posed pretend pretended
forge forged fake faked counterfeit
bribe bribes bribery bribed corruption graft kickback kickbacks
embezzle embezzled embezzlement siphon siphoned
smear smeared defame defamation libel slander
intimidate intimidated threaten threatened bully bullied menace menaced harass harassed
stab stabbed stabbing knife
rape raped assault assaulted
poison poisoned poisoning
strangle strangled choke choked
autopsy post|mortem
corpse corpses body bodies remains
stay stays stayed staying remain remains remained remaining continue continues continued
grave graves buried cemetery
mourn mourned mourning grieve grieved tribute tributes vigil
coffin casket
relative relatives family kin
sibling siblings brother sister
fiance fiancee engaged engagement
adopt adopted adoption
orphan orphans orphaned
divorce divorced split|up separate separated breakup
raised grew|up brought|up childhood
graduate graduated degree alumnus
degree diploma qualification
salary paid earn earns earned
wealthy millionaire billionaire fortune
expert experts specialist specialists analyst analysts
inventor invent invented invention
discover discovered find found uncover uncovered unearth unearthed
research study studies survey
telescope observatory
satellite spacecraft probe
astronaut astronauts cosmonaut
species creature animal
endangered threatened extinct extinction
forest forests woodland woods
wildfire wildfires bushfire blaze
drought dry
landslide mudslide avalanche
eruption erupt erupted volcano
tsunami wave waves
aftershock aftershocks tremor tremors
toll casualties deaths dead
survive survived pull|through pulled|through
ambulance paramedic paramedics
fireman firemen firefighter firefighters
lifeguard rescuer rescuers
coastguard coast|guard
troop troops soldiers servicemen
veteran veterans
prisoner prisoners inmate inmates detainee detainees
warden guard guards
checkpoint roadblock
curfew lockdown
riot riots rioting unrest disturbance disturbances
tear|gas pepper|spray
loot looted looting
vandalize vandalized vandalised vandalism deface defaced
banner banners placard placards sign signs
slogan slogans chant chants
petition signatures
boycott boycotted shun shunned
referendum plebiscite ballot
turnout participation
landslide sweeping|victory
runner|up second|place
tie tied draw drew
coach coached manager
striker forward
goalkeeper goalie keeper
referee umpire
tournament competition contest cup
stadium arena ground venue
concert gig show performance
audience spectators fans crowd
ticket tickets admission entry
exhibition exhibit display
sculpture statue monument
architect designed designer
director directed filmmaker
screenplay script
premiere debut opening
sequel follow|up
episode series
broadcast broadcasts broadcasted aired air televised
host hosted presenter anchor
column columnist
publisher published
interview interviewed
headline headlines
rumor rumors rumour rumours speculation
hoax fake false
spokesperson spokesman spokeswoman representative
tweet tweets tweeted post posted
app application
hack hacked hacking breach breached
server servers
outage blackout power|cut
glitch fault bug malfunction
recall recalled
faulty defective broken
brand label
retail store
warehouse depot
export exports exported
import imports imported
tariff tariffs duties duty levy
subsidy subsidies grant grants
pension pensions retirement
welfare benefits
poverty poor
homeless shelter
landlord tenant tenants
mortgage mortgages
harbor harbour port
railway railroad rail
tram streetcar
subway metro underground
motorway highway freeway expressway
pavement sidewalk
lift elevator
pub bar tavern
football soccer
autumn fall
`;
