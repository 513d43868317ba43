/**
 * English words that state nothing of a thing, a price or a promise: what courtesy, pointing, asking and counting are made
 * of. Numbers, and all that promises, urges, praises goods, or tells of deeds, are left out on purpose. What denies is
 * looked at by itself.
 */
export const PLAIN_ENGLISH: ReadonlySet<string> = new Set(
  `a able aboard about absolutely guide above absent accept accepted accepts according accordingly across activity actually add added
  adding additional additionally adds advice advise afraid after afternoon afterwards again ago ahead alas alike allow
  allowing along already alright also alternative alternatives although altogether am among amount amounting amounts
  an and another answer answered answers any anybody anyhow anyone anything anytime anyway anywhere apart apologies
  apologise apologize apology appear appears applies apply approximately are area aren't around arrange arranged as
  aside ask asked asking assemble assembled assist assistance assistant assistants assortment assume at available
  aware away back based basket batch be bear bearing became because become been before beforehand began begin
  beginning begins begun behalf behind being belong belongs below beneath beside besides between beyond bill bit blank
  bot both bottom brief briefly bring brings broaden broadening brought browse browsed browsing bunch but button buy
  buying by bye call called calls came can can't cannot card care cared carries carry cart case cases catalog
  catalogue categories category certain certainly change changed changes chat chatting check checked checking cheers
  choice choices choose chooses choosing chose chosen clear clearly click clicking close closely closer closest
  colleagues collect collected collection color colors colour colours combination combine combined combines come comes
  coming comparable comparably compare compared comparing comparison complement complementary complements complete
  compose composed concern concerning concerns confirm confirming confusion congratulations consider considering
  consist consists contact contacting contain contains continue coordinate coordinated cordially correct correctly
  cost costs could couldn't count counted counting counts couple course crew criteria curious currently day dear
  decide decided decision definitely delighted depend depending depends describe described desire desired detail
  details did didn't differ difference different difficult dig digging direction directly discover display displayed
  displays dive do documentation does doesn't doing don't done doubt doubtful down drop dropped dropping due each
  earlier easily easy effort either else email empty end ends enjoy enough enquiry ensemble entered entry equal
  equally equals especially etc evening ever exact exactly example examples excited exclude excluded excluding expect
  explain explained explains explanation explanations explicitly explore fact facts familiar fancy far favor favour
  feel feels felt few figure fill filling filter filtered filters final finally find finding finds fine first fit fits
  fitting flick flip folks follow followed following follows for form former forms fortunately forward found from
  further furthermore gap gather gathered gathering gave general generally get gets getting give given gives giving
  glad gladly glance glimpse go goes going gone good goodbye goods got grab great greetings group guess guessing guide
  had hadn't hand handful handle handled handling hang happen happily happy hard has hasn't have haven't having hazard
  he's head hear heard hears hello help helped helper helpful helpfully helping helps hence her here here's hers
  hesitate hey hi highlight highlighted him hint his hit hits hope hoping how how's however hunt hunting i i'd i'll
  i'm i've idea ideas identical if ignore ignoring imagine impossible in include included includes including indeed
  indicate indicated indicates info information inquiry inside instance interested interesting into invent inventing
  is isn't issue it it'd it'll it's item items its itself join judging just keen keep keeping kind kindly kinds knew
  know known knows label labelled lack lacking lacks latest latter lead leads learn leave leaving let let's lets level
  lie lies like liked likely likes likewise limit line lined lineup list listed listing listings lists literally
  locate located look looked looking looks lookup loosen lot lots love loved lovely luck luckily mail main mainly make
  makes making manage managed manner many mark marked match matched matches matching matter may maybe me mean meaning
  means meant meantime meanwhile meet meets member members mention mentioned mentions merely met might mind mine
  missing mix moment momentarily moreover morning move moving much must my myself name named namely names narrow near
  nearby nearly need needed needn't needs neighbors neighbours neither never news next nice nicely no none nope nor
  normally not note noted notes nothing notice now obviously occasion occur of offers often oh ok okay omit omitted
  omitting on once one ones only onto onward onwards open opener opening opinion option options or ordinary originally
  originate other others otherwise ought our ours out outside over overall overview own page pages pair paired pairing
  pardon part particular particularly parts patience pay payable paying pays peek per perhaps permit permits permitted
  perspective phone pick picked picking picks picture pictures piece pieces place places planning please pleased
  pleasure plus point pointed points policies policy pop popped possibilities possibility possible possibly posted
  precise precisely prefer preference preferences preferred presence present presented presently presents press
  pressing pretend pretty previous previously price priced prices pricing probably proceed produces product products
  program proper properly provide provided provides push put puts queries query question questions quick quickly quite
  quoted range ranges ranging rather reach read reading ready real really reason reasons receive received receives
  receiving recent recently recommend recommendation recommendations recommended record records refer reference refers
  regard regarding regards regret regretfully regrettable regrettably relate related relax relaxed relaxing remain
  remaining remains remember reply report represent request requested requests resemble resembles resolve respectively
  respond rest result resulted resulting results retail retails reveal revealed right roughly round roundup row rows
  rule rules sadly said same saw say saying says scan screen scroll search searched searches searching section see
  seeing seek seeking seem seems seen select selected selecting selection sell selling sells sense sent separate
  separately set sets setting several shall share she she's shelf shelves shop shopper short should shouldn't show
  showed showing shown shows side sight sign signs silent similar similarly simple simply since sit sincerely site sits
  situation size sized sizes skim skip skipping slightly small so solely some somebody somehow someone something
  sometimes somewhere sorry sort sorts sought sound sounds space span specific specifically specified specify specs
  speculate speculation spend spending spends spot spotted staff stand stands start started starting starts state
  stated states status stay step still stop stopping store straight straightforward stroll style styled styling
  subject subsequent successive such suggest suggested suggesting suggestion suggestions suit suitable suited suits
  sum summary sums suppose sure table tag tagged take taken takes taking talk talking tap tapping taste tastes team
  tell telling tells tempted term terms text thank thanks that that'd that'll that's the their theirs them themselves
  then there there'd there'll there's thereby therefore thereof these they they'd they'll they're they've thing things
  think thinking third this those though thought thoughts three thrilled through throughout thus tick till time times
  tip tips title to today together told too took topic total totaling totalled totalling totals touch toward towards
  trace track tracked tried trouble truly try trying turn turned turns two type types unable uncertain unclear uncover
  undefined under understand understandably understood unfortunately unknown unspecified unsure up upcoming upon us
  use used useful user uses using usual usually valued variant variants varied variety various version versions very
  via view viewed viewing visit visiting wait wander want wanted wants was wasn't watch way ways we we'd we'll we're
  we've wear wearing welcome well went were weren't what what're what's whatever when whenever where where's whereas
  whereby wherever whether which while who who'd who's whom whose why widen widening will wise wish wished wishes with
  within without won't wonder wonderful wondering word worded wording words work works worry worth would wouldn't
  write writing written wrong yeah yep yes yet yield yielded yields you you'd you'll you're you've your yours yourself
  yup`.split(/\s+/u),
)

/** Words that speak of all: whoever says one needs another of them in what was checked. */
export const ALL_ENGLISH: ReadonlySet<string> = new Set(
  'all every everything each entire entirely whole both'.split(' '),
)

/** Set phrases whose words alone would state something. */
export const PHRASES_ENGLISH =
  /\b(?:at the top of|on top of|top of|(?:good|great|bad|happy) news|(?:is |are |was |were )?left out|leaving out|all right|at all|in all|all in all|all set|more than|more of|or less|any more|some more|once more|see more|look at more|you more|show more|original (?:way|method|form) of payment|to the original|costs? nothing|free to|feel free|last but not least|free of charge|so far|most of|at first|no worries|of course|take care)\b/giu
