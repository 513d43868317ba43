/**
 * English words that say one thing in other words, a line each: where a checked reply holds one of a line, whoever words it
 * anew may say the others. No line holds a word that would promise, praise or add.
 */
export const KINDRED_ENGLISH: readonly (readonly string[])[] = `
star stars rating ratings rated rate rates score scores scored scoring average averages averaging review reviews reviewed reviewers customers shoppers buyers people
delivery deliver delivered delivers delivering arrive arrives arriving arrival parcel package packages shipment shipping ship ships shipped doorstep door transit courier mail
order ordered orders ordering placed placing purchase purchased
return returns returned returning send sent sending bring brought take taken
refund refunded money reimbursed reimbursement credited account issued issue processed process processing
warranty covered coverage covers cover runs run lasts last valid period term
keep kept hold hang retain store
cheaper less lower inexpensive difference gap
expensive dearer pricier costlier higher more
lighter lightest less
heavier heaviest more
weight weighs weigh weighed weighing scales
larger bigger
length measures long
paid pay payment pays paying cover covers cost costs bear borne expense charge charged responsibility responsible bill billed
card cards credit debit method methods payments
accept accepted accepting supported support methods method
due deadline settle settled owed owing payable
unopened sealed
team staff colleagues people agents representatives crew
hours open opens opening available reach reached reachable around duty online present
stock stocked available availability inventory shelf
color colour colors colours colored coloured shade hue tone finish
material made fabric built consists
state states stated mention mentions mentioned specify specified indicate information disclose disclosed
picked chosen selected handpicked gathered suggestions selection tailored
looked viewed browsed visited interest interested eye eyed
similar alike resemble comparable akin nearest closest alternatives resembling
wear wearing wore combine pair pairs pairing matched accompany complement
goes go going pair pairs pairing matches complement accompany
next following subsequent continue continuing
run runs range ranges ranging span vary varies varying lowest highest
under below less beneath within budget limit maximum cap
over above exceed exceeding beyond exceeds
since launched joined introduced offering offered carried sold selling
total sum altogether combined overall amount totals tally adds
way method form manner
reason reasons why explanation explained
nothing none zero
volume capacity holds hold
contain contains containing
language languages
appointment appointments slot slots
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
