/**
 * English words that state nothing of a thing, a price or a promise: what courtesy, pointing, asking and counting are made
 * of. Numbers, and all that promises, urges, praises goods, or tells of deeds, are left out on purpose. What denies is
 * looked at by itself.
 */
export const PLAIN_ENGLISH: ReadonlySet<string> = new Set(
  `a able aboard about above absent absolutely accept accepted accepts accordance according accordingly across activity
  actually add added adding additional additionally adds advice advise afraid after afternoon afterwards again ago ah
  aha ahead aid alas alike allow allowing along alongside already alright alrighty also alternative alternatives
  although altogether am amid among amongst amount amounting amounts an and another answer answerable answered answers
  any anybody anyhow anyone anything anytime anyway apart apologetic apologies apologise apologize apology
  apparently appear appears applies apply appreciate appreciated appreciates approximately are area aren't around
  arrange arranged as aside ask asked asking aspect assemble assembled assist assistance assistant assistants
  assisting assists assortment assume at attribute attributes available aware away back based basically basket batch
  be bear bearing became because become been before beforehand began begin beginning begins begun behalf behind being
  believe believes belong belongs below beneath beside besides between beyond bill bit blank bot both bottom breakdown
  brief briefly bring bringing brings broaden broadening brought browse browsed browser browsing budget budgets bunch
  but button buy buying by bye call called calls came can can't cannot card care cared carries carry cart case cases
  catalog catalogue categories category certain certainly chance change changed changes chat chatting check checked
  checking cheers choice choices choose chooses choosing chose chosen clear clearly click clicking close closely
  closer closest colleagues collect collected collection color colors colour colours combination combine combined
  combines come comes coming comparable comparably compare compared comparing comparison compile compiled compiles
  complement complementary complements complete compose composed concern concerned concerning concerns confirm
  confirming confusion congratulations consider considered considering consist consists contact contacting contain
  contains continue coordinate coordinated cordially correct correctly cost costs could couldn't count counted
  counting counts couple course crew criteria curiosity curious curiously currently day dear decide decided decision
  deeper definitely delighted depend depending depends describe described describes describing description
  descriptions desire desired detail details did didn't differ difference different difficult dig digest digging
  dimension dimensions direct directed direction directly discover discovered discovering display displayed displays
  dive dives do documentation does doesn't doing don't done doubt doubtful down drop dropped dropping due each eager
  earlier early easily easy effort either else email empty end ends enjoy enough enquiry ensemble entered entries
  entry equal equally equals especially essentially estimate estimated etc evening ever evidently exact exactly
  example examples excited exclude excluded excluding expand expect explain explained explains explanation
  explanations explicitly exploration explore explored exploring eye eyes fact facts fairly familiar fancy far
  farewell favor favour feel feels felt fetch fetched fetches few fifth figure fill filling filter
  filtered filters final finally find finding finds fine first firstly fit fits fitted fitting flick flip folks follow
  followed following follows for form former forms fortunately forward found fourth frankly from further furthermore
  gap gather gathered gathering gathers gave general generally get gets getting gist give given gives giving glad
  gladly glance glimpse go goes going gone good goodbye goods got grab grateful gratefully great greet greeting
  greetings greets grid group guess guessing guidance guide guided guides had hadn't hand handful handle handled
  handling hands hang happen happily happy hard has hasn't have haven't having hazard he's head headed heading heads
  hear heard hears heart hello help helped helper helpful helpfully helping helps hence her here here's hers hesitate
  hey hi highlight highlighted him hint hints his hit hits hmm honestly honored honoured hooray hop hope hoping hover
  how how's however hunt hunting hurray i i'd i'll i'm i've idea ideas identical if ignore ignoring imagine impossible
  in include included includes including inconvenience indeed indicate indicated indicates individually info
  information inquiry inside inspiration inspire inspired instance interested interesting into invent inventing is
  isn't issue it it'd it'll it's item items its itself join journey judging jump jumped jumping just keen keep keeping
  kick kicking kicks kind kindly kindness kinds knew know knowledge known knows label labelled lack lacking lacks
  lastly later latest latter lead leads learn leave leaving let let's lets level lie lies like liked likely likes
  likewise limit line line-up lined lineup lining list listed listing listings lists literally loaded loading locate
  located look looked looking lookout looks lookup loosen lot lots love loved lovely luck luckily mail main mainly
  make makes making manage managed manner many mark marked match matched matches matching matter may maybe me mean
  meaning means meant meantime meanwhile meet meets member members mention mentioned mentions merely met might mind
  minded mine missing mission mix moment momentarily moments mood moreover morning move moving much must my myself
  name named namely names narrow narrowed narrower near nearby nearly neatly need needed needn't needs neighbors
  neighbours neither never nevertheless news next nice nicely no none nonetheless nope nor normally not note
  noted notes nothing notice now nudge obviously occasion occur of offers often oh ok okay omit omitted
  omitting on once one ones only onto onward onwards oops opening opinion option options or
  ordinary originally originate other others otherwise ought our ours out outside over overall overview own page pages
  pair paired pairing pardon part particular particularly particulars parts passing patience pay payable paying pays
  peek per perhaps permit permits permitted perspective pick pick-up picked picking picks picture pictures piece
  pieces pitch pity place places planning please pleased pleasure plenty plus point pointed pointer pointers points
  policies policy pop popped popping possibilities possibility possible possibly posted precise precisely prefer
  preference preferences preferred preferring presence present presented presently presents press pressing presumably
  pretend pretty previous previously price price-wise priced prices pricing probably proceed produces product products
  program proper properly properties property proposal proposals propose proposed proposing provide provided provides
  pulled pulling push put puts quantities quantity queries query quest question questions quick quick-look quickly
  quite quoted range ranges ranging rather reach reached reaches reaching read readily reading ready real really
  reason reasons recall recap receive received receives receiving recent recently recommend recommendation
  recommendations recommended record records refer reference refers regard regarding regardless regards regret
  regretfully regrettable regrettably relate related relax relaxed relaxing remain remaining remains remember remind
  reminder replied reply replying report represent request requested requests resemble resembles resolve respectively
  respects respond responded responding response responses rest result resulted resulting results retail retails
  retrieve retrieved reveal revealed right roughly round roundup row rows rule rules rundown sadly said sake sakes
  same sample saw say say-so saying says scan screen scroll search searched searches searching second secondly section
  see seeing seek seeking seeks seem seemingly seems seen select selected selecting selection sell selling sells sense
  sent separate separately set set-up sets setting settings several shall shame share shared shares sharing she she's
  shelf shelves shop shopped shopper shopping short shortlist shortlisted shortlisting shortly should shouldn't show
  showed showing shown shows side sight sign signs silent similar similarly simple simply since sincerely sit site
  sits situation size size-wise sized sizes skim skip skipping slide slightly small so solely some somebody somehow
  someone something sometimes somewhat somewhere soon sooner sorry sort sorted sorting sorts sought sound sounds space
  span spark spec specific specifically specifics specified specify specs speculate speculation spend spending spends
  spot spotted spotting staff stand stands start started starting starts state stated states stating status stay steer
  steered step still stop stopped stopping store straight straightforward stroll style styled styling subject
  subsequent successive such suggest suggested suggesting suggestion suggestions suggests suit suitable suited suits
  sum summarise summarize summarized summary sums suppose sure surface surfaced swipe tab table tag tagged take taken
  takes taking talk talking tallied tallies tally tap tapping taste tastes team tell telling tells tempted term terms
  text thank thanks that that'd that'll that's the their theirs them themselves then there there'd there'll there's
  thereby therefore thereof these they they'd they'll they're they've thing things think thinking third this those
  though thought thoughts three thrilled through throughout thus tick till time times tip tips title to today together
  told too took topic topping tops total totaling totalled totalling totals touch toward towards trace track tracked
  tried trouble truly try trying turn turned turns two type types unable uncertain unclear uncover uncovered
  uncovering undefined under understand understandably understanding understood undisclosed unfortunately unknown
  unlucky unsaid unspecified unstated unsure unsurprisingly until unwritten up upcoming upon us use used useful user
  uses using usual usually valued variant variants varied variety various version versions very via view viewed
  viewing visit visited visiting visits wait wander want wanted wants was wasn't watch way way-wise ways we we'd we'll
  we're we've wear wearing weekend weighing welcome well went were weren't what what're what's whatever when whenever
  where where's whereas whereby wherever whether which whichever while who who'd who's whoever whom whose why widen
  widening will willing wise wish wished wishes wishlist with within without won't wonder wonderful wondering woohoo
  word worded wording words work works worry worth would wouldn't write writing written wrong yeah yep yes yet yield
  yielded yields you you'd you'll you're you've your yours yourself yup waiting waits await awaits placed broad wide-ranging currently normally issue issued process processed confirm personal personally costing ending problem problems dear consideration contacted contact opens job basis bother busy communicate definition ended idk inform lately listen little long modify opinion opinions person plan plans planning prepared previous process purpose purposes random relevant repeat role scenario scenarios speak talk task tasks trip wanna gotta worried whole addition additionally combination combinations recommendation familiarise familiarize locate located locating managed manages cross-check double-check checklist appear appeared appearing corresponding correspond corresponds fitting line-by-line jot noted noting enquire enquired inquire acknowledge acknowledged received retrieve pinpoint pinpointed gravitate lean leaning settle settled pondering ponder undecided decide hunting fetch cater catered tune tuned tweak tweaked adjust adjusted refine refined refining broaden filter narrow specifying elaborate clarify clarified clarification regarding pertaining relating concern matters matter scope extent degree sequence ascending descending alphabetical respective`.split(
    /\s+/u,
  ),
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
  /\b(?:at the top of|on top of|top of|(?:good|great|bad|happy) news|(?:is |are |was |were )?left out|leaving out|all right|at all|(?:start|kick|head|lead)(?:s|ed|ing)?(?: us| things| you)? off|plenty to choose from|(?:great|excellent|nice|lovely|fantastic|wonderful|superb|perfect) (?:choice|pick|question|idea|taste)|have an? (?:great|nice|lovely|fantastic|good|pleasant|beautiful|happy) |(?:hold|hang) on(?:to| to)?|right away|(?:know|learn|hear|see|find|tell you|a bit|read) more|more (?:about|details?|questions?|info|information|options|choices|ideas|specific|help)|something more|(?:you(?: can| may| could| ['’]d)?|your|after|when you|to) order(?! (?:is|was|has|it for you))|original payment method|catch(?:es)? your eye|interests? you|most (?:welcome|likely|certainly)|in the mood|(?:of|at your) service|spoil(?:ed|t) for choice|always (?:a pleasure|happy|glad|welcome|here)|first of all|all in order|by all means|above all|out there|lead(?:s|ing)? the (?:way|list)|(?:we|i)(?:['’]ve| have)? (?:stock|made|created)|i would open|open (?:it|them|the (?:page|card|list|details))|i['’]ve (?:made|created)|(?:outfit|list|selection) i made|(?:anything|something|nothing) special|anywhere from|set you back|fits? the bill|to your liking|up your alley|on your mind|one by one|side by side|step by step|in all|all in all|all set|more than|more of|or less|any more|some more|once more|see more|look at more|you more|show more|original (?:way|method|form) of payment|to the original|costs? nothing|free to|feel free|last but not least|free of charge|so far|most of|at first|no worries|of course|take care)\b/giu
