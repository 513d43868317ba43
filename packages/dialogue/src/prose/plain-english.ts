/**
 * English words that state nothing of a thing, a price or a promise: what courtesy, pointing, asking and counting are made
 * of. Numbers, and all that promises, urges, praises goods, or tells of deeds, are left out on purpose. What denies is
 * looked at by itself.
 */
export const PLAIN_ENGLISH: ReadonlySet<string> = new Set(
  `a able aboard about above absent absolutely accept accepted accepts accordance according accordingly acknowledge
  acknowledged across activity actually add added adding addition additional additionally adds adieu adjust adjusted
  advice advise afraid after afternoon afterwards again ago ah aha ahead ahem aid aim aimed aims aisle alas alike allow
  allowing along alongside alphabetical already alright alrighty also alternative alternatives although altogether am
  amid among amongst amount amounting amounts an and another answer answerable answered answers any anybody anyhow
  anyone anything anytime anyway apart apologetic apologies apologise apologize apology apparently appear appeared
  appearing appears applies apply appreciate appreciated appreciates approach appropriate approximately are area aren't
  arises around arrange arranged article articles as ascending ascertain aside ask asked asking aspect assemble
  assembled assess assist assistance assistant assistants assisting assists assortment assume at attention attribute
  attributes available aw await awaiting awaits aware away aww back backed barely based basically basis basket batch be
  bear bearing became because beckon become been before beforehand began begin beginning begins begun behalf behind
  being believe believes belong belongs below beneath beside besides between beyond bill bingo bit blank bot both bother
  bottom bound bracket brackets breakdown brief briefly bring bringing brings broad broaden broadening brought browse
  browsed browser browsing budget budgets bunch burning busy but button buy buying by bye call called calling calls came
  can can't cannot capture card care cared carries carry carrying cart case cases catalog catalogue categories category
  cater catered certain certainly challenge chance change changed changes chat chatting check checked checking checklist
  cheerfully cheerio cheers chime chip choice choices choose chooses choosing chose chosen chunk ciao circle
  clarification clarified clarify clear clearly click clicking clocking close closely closer closest closing colleagues
  collect collected collection color colors colour colours comb combed combination combinations combine combined
  combines come comes coming commence commences commencing comment communicate comparable comparably compare compared
  comparing comparison compile compiled compiles complement complementary complements complete completing compose
  composed comprise comprises concern concerned concerning concerns conclude concluded concludes conditions confined
  confirm confirming confusion congratulations connect consider consideration considered considering consist consists
  consult consulted contact contacted contacting contain contains continue contrast convenience conversation coordinate
  coordinated cordially correct correctly correspond corresponding corresponds cost costing costs could couldn't count
  counted counter counting counts couple course cover crave craving crew criteria cross-check curiosity curious
  curiously currently day dear decide decided decision deem deeper definitely definition degree deliberate delighted
  delve delving demand department depend depending depends depict derive descending describe described describes
  describing description descriptions desire desired detail details devote did didn't differ difference different
  difficult dig digest digging dimension dimensions direct directed direction directly discover discovered discovering
  display displayed displaying displays distinct distinguish dive dives divide do documentation does doesn't doing don't
  done double-check doubt doubtful down drawn drew drop dropped dropping drumroll due dug duo dwell each eager earlier
  early easily easy effort either elaborate else email empty encounter encountered end endeavor endeavour endeavours
  ended ending ends enjoy enlist enough enquire enquired enquiry ensemble entail enter entered entries entry equal
  equally equals equivalent especially essentially establish established estimate estimated etc evening ever evidently
  exact exactly examine examined example examples excited exclude excluded excluding exhibit expand expect explain
  explained explains explanation explanations explicit explicitly exploration explore explored exploring express extend
  extending extends extent eye eyeing eyes fact facts fairly faithfully fall falling falls familiar familiarise
  familiarize fancied fancy far farewell favor favour feature featured features featuring feed feel feels felt fetch
  fetched fetches few fifth figure fill filling filter filtered filters final finally find finding finds fine finish
  finishes first firstly fit fits fitted fitting flag flagged flagging flick flip flipped flipping flock fluctuate
  fluctuates folks follow followed following follows fond footing for form former forms forth forthwith fortunately
  forward found fourth frankly from further furthermore gander gap gather gathered gathering gathers gave gaze general
  generally get gets getting gist give given gives giving glad gladly glance glean glimpse go goal goes going gone good
  goodbye goods got gotcha gotta gotten grab graciously grasp grateful gratefully gratitude gravitate great greet
  greeted greeting greetings greets grew grid group grouped groups guess guessing guest guests guidance guide guided
  guides had hadn't halt hand handful handle handled handling hands hang happen happily happy hard has hasn't haul have
  haven't having hazard he's head headed heading heads hear heard hears heart heed held hello help helped helper helpful
  helpfully helping helps hence henceforth her here here's hereafter hereby herein herewith hers hesitate hey hi
  highlight highlighted him hint hints his hit hits hiya hmm holding holler honestly honored honoured hooray hop hope
  hoping hopping host hosted house hover how how's howdy however hullo humbly hunt hunted hunting hurray i i'd i'll i'm
  i've idea ideas identical identified identify idk if ignore ignoring illustrate imagine implied implies imply
  impossible in incidentally incline inclined include included includes including inconvenience indebted indeed index
  indicate indicated indicates individually info inform information informed initial initially inquire inquiry inside
  inspect inspected inspiration inspire inspired instance intend intended interested interesting into introduce
  introducing invent inventing invite inviting involve involved is isn't issue issued it it'd it'll it's item itemized
  items its itself job jog join jot journey judge judging juggling jumble jump jumped jumping just keen keep keeping key
  kick kicked kicking kickoff kicks kin kind kindly kindness kinds knew know knowledge known knows label labelled lack
  lacking lacks landed landing lands lastly lately later latest latter lay layout lead leads leaf lean leaning leap
  leaping learn leave leaves leaving led lend let let's lets letter level lie lies like liked likely likes likewise
  liking limit line line-by-line line-up lined lineup lining list listed listen listing listings lists literally little
  loaded loading locate located locating long look look-alike look-alikes lookalike lookalikes looked looking lookout
  looks lookup loop loosen lot lots love loved lovely luck luckily lucky mail main mainly make makes making manage
  managed manages manner many map mapped mark marked match matched matches matching matter matters may maybe me mean
  meander meaning means meant meantime meanwhile meet meets member members mention mentioned mentions merely merge merit
  met might mind minded mindful mine miscellaneous missing mission mix modify moment momentarily moments mood moreover
  morning move moving much must my myself nah name named namely names naming narrow narrowed narrower narrowing near
  nearby nearly neatly need needed needn't needs neighbors neighbours neither never nevertheless news next nice nicely
  no none nonetheless nook nope nor normally not note noted notes nothing notice noting now nudge numerous object
  obliged observe observed obtain obtained obviously occasion occupies occupy occur odd of offering offers offhand often
  oh ok okay okey-dokey omit omitted omitting on once one ones only onto onward onwards ooh oops opening opens opinion
  opinions opt opted opting option options or ordinary organise organised organize organized orient originally originate
  other others otherwise ought our ours out outline outlined outlines outside over overall overview own pace page pages
  pair paired pairing pan parade paragraph parameter parameters pardon part partial particular particularly particulars
  partly parts pass passing patience pause pay payable paying pays peek peeked peep peeping pending per perceive perhaps
  permit permits permitted person personal personally perspective pertaining peruse perused phew phrase phrased pick
  pick-up picked picking picks picture pictures piece pieces pin pinpoint pinpointed pitch pity place placed places
  plainly plan planning plans please pleased pleasure plenty plus point pointed pointer pointers pointing points
  policies policy ponder pondering pop popped popping pose posed position possess possibilities possibility possible
  possibly posted practically precede precedes precise precisely prefer preference preferences preferred preferring
  prepare prepared preparing presence present presented presenting presently presents press pressing presto presumably
  pretend pretty preview previous previously price price-wise priced prices pricing primary prior probably problem
  problems proceed proceeding process processed produces product products program proper properly properties property
  proposal proposals propose proposed proposing provide provided provides providing psst publish published pulled
  pulling purpose purposes pursuant push put puts qualifies qualify quantities quantity queries query quest question
  questions quick quick-look quickly quite quote quoted random range ranges ranging rank ranked ranks rather reach
  reached reaches reaching read readily reading ready real really reason reasons recall recap receive received receives
  receiving recent recently reckon recollect recommend recommendation recommendations recommended record records recount
  refer reference refers refine refined refining regard regarding regardless regards register regret regretfully
  regrettable regrettably relate related relating relax relaxed relaxing relay relevant relist remain remainder
  remaining remains remember remind reminder render rendered repeat replied reply replying report reported represent
  request requested requests require required requirement requirements requires resemble resembles resolve resort
  resorted respectfully respective respectively respects respond responded responding response responses rest restate
  result resulted resulting results retail retails retrieve retrieved reveal revealed review reviewing revisit rewind
  rewording right righto roam roamed roaming rode role roster rough roughly round roundup row rows rule rules rummage
  rummaged rummaging rundown rustle rustled sadly said sake sakes same sample sampling sat saw say say-so saying says
  scan scanned scanning scenario scenarios scope scour scoured scouted scouting screen scroll scrolling search searched
  searches searching second secondly section see seeing seek seeking seeks seem seemingly seems seen segment select
  selected selecting selection sell selling sells sense sent sentence separate separately sequence series session set
  set-up sets setting settings settle settled several shall shame shaped share shared shares sharing she she's shelf
  shelves shift shop shopped shopper shopping short shortlist shortlisted shortlisting shortly should shouldn't shout
  show showcase showcased showcasing showed showing shown shows side sift sifted sight sign signs silent similar
  similarly simple simply since sincerely sit site sits situation size size-wise sized sizes skim skip skipping slide
  slightly slot small snapshot so sole solely some somebody somehow someone something sometimes somewhat somewhere soon
  sooner sorry sort sorted sorting sorts sought sound sounds space span spare spark speak speaking spec specific
  specifically specifics specified specify specifying specs speculate speculation spend spending spends split spoke spot
  spotted spotting squeeze stack staff stage stand stands start started starting starts stash state stated states
  stating status stay staying steer steered steering step stick sticking still stood stop stopped stopping store
  straight straightaway straightforward strive stroll strolled strolling struck style styled styling subject subsequent
  subset succession successive such suffice suggest suggested suggesting suggestion suggestions suggests suit suitable
  suited suits sum summarise summarize summarized summary summing sums suppose sure sure-thing surface surfaced surround
  swipe ta-da tab table tada tag tagged tailor take taken takes taking talk talking tallied tallies tally tap tapping
  task tasks taste tastes team teed tell telling tells tempted term terms text thank thanks that that'd that'll that's
  the their theirs them themselves then there there'd there'll there's thereby therefore therein thereof these they
  they'd they'll they're they've thing things think thinking third this those though thought thoughts three threw
  thrilled through throughout thus tick tickle tickled tickles tie tied tighten tightened till time times tip tips title
  titled to today together told too took topic topping tops total totaling totalled totalling totals touch tour toward
  towards trace track tracked trail trawl tried trio trip trouble trove truly try trying tune tuned turn turned turns
  tweak tweaked two type types uh-oh unable uncertain unclear uncover uncovered uncovering undecided undefined under
  understand understandably understanding understood undisclosed unfold unfortunately unknown unlucky unravel unsaid
  unspecified unstated unsure unsurprisingly until unwritten up upcoming upfront upon us use used useful user uses usher
  using usual usually utter valued variant variants variation varied variety various varying venture version versions
  very via vibe vibes view viewable viewed viewing visible visit visited visiting visitor visitors visits voila wade
  wait waiting waits walk wander wandered wanna want wanted wants was wasn't watch way way-wise ways we we'd we'll we're
  we've wear wearing weave weed weekend weighing welcome well went were weren't what what're what's whatever when
  whenever where where's whereas whereby wherever whether which whichever while whisper whittle whittled who who'd who's
  whoever whole whom whoops whose why wide-ranging widen widening will willing wind wise wish wished wishes wishlist
  with within without won't wonder wonderful wondering woohoo word worded wording words work works worried worry worth
  would wouldn't wound wow wrap wrapped write writing written wrong yay yeah yell yep yes yet yield yielded yields you
  you'd you'll you're you've your yours yourself yup zeroed zoom`.split(/\s+/u),
)

/** Words that speak of all: whoever says one needs another of them in what was checked. */
export const ALL_ENGLISH: ReadonlySet<string> = new Set(
  'all every everything each entire entirely whole both'.split(' '),
)

/** Said alone before a sign, these praise nothing but the customer's question. */
export const INTERJECTION_ENGLISH =
  /(?:^|[.!?]\s+)(?:perfect|fantastic|awesome|super|brilliant|terrific|excellent|splendid|amazing|marvelous|got it|done)(?=\s*[,!.])/giu

/** Set phrases whose words alone would state something. */
export const PHRASES_ENGLISH =
  /\b(?:(?:other|rather) than|(?:other|another|different|any other|more) shades?(?: than)?|at the top of|on top of|top of|(?:good|great|bad|happy) news|(?:is |are |was |were )?left out|leaving out|all right|at all|(?:start|kick|head|lead)(?:s|ed|ing)?(?: us| things| you)? off|plenty to choose from|(?:great|excellent|nice|lovely|fantastic|wonderful|superb|perfect) (?:choice|pick|question|idea|taste)|have an? (?:great|nice|lovely|fantastic|good|pleasant|beautiful|happy) |(?:hold|hang) on(?:to| to)?|right away|(?:know|learn|hear|see|find|tell you|a bit|read) more|more (?:about|details?|questions?|info|information|options|choices|ideas|specific|help)|something more|(?:you(?: can| may| could| ['’]d)?|your|after|when you|to) order(?! (?:is|was|has|it for you))|original payment method|catch(?:es)? your eye|interests? you|most (?:welcome|likely|certainly)|in the mood|(?:a )?warm (?:welcome|thanks|greetings?)|warmly|ready for more|some more|not a problem|leaves? open|(?:of|at your) service|spoil(?:ed|t) for choice|always (?:a pleasure|happy|glad|welcome|here)|first of all|all in order|by all means|above all|out there|lead(?:s|ing)? the (?:way|list)|(?:we|i)(?:['’]ve| have)? (?:stock|made|created)|i would open|open (?:it|them|the (?:page|card|list|details))|i['’]ve (?:made|created)|(?:outfit|list|selection) i made|(?:anything|something|nothing) special|anywhere from|set you back|fits? the bill|to your liking|up your alley|on your mind|one by one|side by side|step by step|in all|all in all|all set|more than|more of|or less|any more|some more|once more|see more|look at more|you more|show more|original (?:way|method|form) of payment|to the original|costs? nothing|free to|feel free|last but not least|free of charge|so far|most of|at first|no worries|of course|take care)\b/giu
