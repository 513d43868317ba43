/*
 * Measures  how often other words for a checked reply are given up though they say the same (false alarms), and how often words
 *           that say something else get through (missed), beside a check that every number in digits stands in the reply, and
 *           the audit of prose alone, which knows no slots. What was looked at, and what was only counted:
 *             tune, practice       looked at, and tuned upon
 *             held                 only counted; of what was wrong, how often which kind of fault, and which words were new
 *             late, last           written when a round of tuning was over. At first sight 12 of 88 late ones and 17 of 104
 *                                  last ones were given up; both have been tuned upon since
 *             fresh, looked at     half of the replies of one set that was written before a round; at first sight 28 of 104
 *             fresh, held          its other half, only counted: 28 of 104 before that round
 *             voices, looked at    in a brand's voice (warm, playful, formal, terse), of half of the replies; at first sight 44 of 96
 *             voices, held         of the other half, only counted: 46 of 96 at first sight
 *           "And clauses cut" keeps words in part: what is cut of them is audited again. Unfaithful ones whose wrong words are
 *           not marked count as missed only where they are kept as they are; those that may be looked at were looked at
 *           One hand wrote all of them and the audit, and no language model wrote any: a figure for what models write would
 *           need theirs
 * Data      prose/wordings-*.json: 220 faithful and 220 unfaithful wordings of 44 replies, of lists, prices, stock, policies,
 *           comparisons, orders, outfits and refusals; prose/fresh-*.json: 208 and 156 of 52 others; prose/late-*.json,
 *           prose/voices-*.json: 192 and 192 of 48 others, with the wrong words in braces; prose/last-*.json,
 *           prose/practice-*.json: 605 further faithful ones
 * Machine   any: the result does not depend on it
 * Run       npm run build && node bench/quality/prose-wording.mjs [--show | --show-fresh | …]    (tells what goes wrong in what may be looked at)
 */
import { readFileSync } from 'node:fs'
import { auditProse, auditWording, namedConcepts, slotted } from '../../packages/dialogue/dist/index.js'
import { lexicon } from '../../packages/language/dist/index.js'
import { report } from '../harness/report.mjs'

const conceptsOf = namedConcepts(lexicon)
const read = (name) => JSON.parse(readFileSync(new URL(`prose/${name}.json`, import.meta.url), 'utf8'))
const shops = { en: read('wordings-en'), zh: read('wordings-zh') }
const late = { en: read('late-en'), zh: read('late-zh') }
const fresh = { en: read('fresh-en'), zh: read('fresh-zh') }
const practice = { en: read('practice-en'), zh: read('practice-zh') }
const voices = { en: read('voices-en'), zh: read('voices-zh') }
const last = { en: read('last-en'), zh: read('last-zh') }
/** What the shop knows by name, so that another product's name is one. */
const names = [
  ...new Set(
    [shops, fresh, practice, voices]
      .flatMap(Object.values)
      .flatMap((replies) => replies.flatMap(({ others }) => others)),
  ),
]

/** What describes is a concept as a whole, or a measure; all else in the lists names a thing. */
const isName = (value) =>
  !/\d/u.test(value) && !lexicon.mentions(value).some(({ text }) => text.toLowerCase() === value.toLowerCase())

const pairs = (replies, of) => replies.flatMap((one) => of(one).map((wording) => [one, wording].flat()))
const every = (list, isFirst) => list.filter((_, at) => (at % 2 === 0) === isFirst)
const HALVES = {
  tune: (language) => halfOf(shops[language], true),
  held: (language) => halfOf(shops[language], false),
  late: (language) => ({ faithful: pairs(shops[language], ({ about }) => late[language][about]), unfaithful: [] }),
  practice: (language) => ({ faithful: pairs(practice[language], ({ faithful }) => faithful), unfaithful: [] }),
  'fresh, looked at': (language) => wholeOf(every(fresh[language], true)),
  'fresh, held': (language) => wholeOf(every(fresh[language], false)),
  'voices, looked at': (language) => wholeOf(every(voices[language], true)),
  'voices, held': (language) => wholeOf(every(voices[language], false)),
  last: (language) => ({ faithful: pairs(fresh[language], ({ about }) => last[language][about]), unfaithful: [] }),
}
/** Every second wording of every reply. */
const halfOf = (replies, isFirst) => ({
  faithful: every(
    pairs(replies, ({ faithful }) => faithful),
    isFirst,
  ),
  unfaithful: every(
    pairs(replies, ({ unfaithful }) => unfaithful.map(([kind, prose]) => [prose, kind])),
    isFirst,
  ),
})
const wholeOf = (replies) => ({
  faithful: pairs(replies, ({ faithful }) => faithful),
  unfaithful: pairs(replies, ({ unfaithful }) => unfaithful.map(([kind, prose]) => [prose, kind])),
})

/** The words that are wrong in an unfaithful wording stand in braces where that is told. */
const unmarked = (prose) => prose.replaceAll(/[{}]/gu, '')

/** A wording as a model gives it, which sees slots: each value that it keeps is one, in the order of the values alike. */
function asSlots(prose, values) {
  const left = values.map((value, at) => ({ value, at }))
  const pattern = new RegExp(
    [...new Set(values)]
      .sort((a, b) => b.length - a.length)
      .map((value) => value.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))
      .map((value) => `${/^\d/u.test(value) ? '(?<![\\d.,])' : ''}${value}${/\d$/u.test(value) ? '(?!\\d)' : ''}`)
      .join('|') || '(?!)',
    'giu',
  )
  return prose.replace(pattern, (found) => {
    const place = left.findIndex(({ value }) => value.toLowerCase() === found.toLowerCase())
    return place < 0 ? found : `[[${String.fromCharCode(65 + left.splice(place, 1)[0].at)}]]`
  })
}

const digitsIn = (text) => text.match(/\d+(?:\.\d+)?/gu) ?? []

const METHODS = {
  'digits are in the reply': ({ reply }, prose) => digitsIn(prose).every((digits) => digitsIn(reply).includes(digits)),
  'audit of prose': ({ reply }, prose) =>
    auditProse(unmarked(prose), reply, { texts: [reply], spoken: [], names, conceptsOf }).isKept,
  'slots and plain words': (checked, prose, language) => {
    const { isKept, cut } = wordingOf(checked, prose, language)
    return isKept && cut.length === 0
  },
  'and clauses cut': (checked, prose, language) => {
    const { isKept, cut, text } = wordingOf(checked, prose, language)
    return isKept && (cut.length === 0 || text)
  },
}

function wordingOf({ reply, others }, prose, language) {
  const slots = slotted(reply, [...names, ...others], isName)
  return auditWording(asSlots(unmarked(prose), slots.values), { text: reply, slots, language }, { names, conceptsOf })
}

/** Kept as it is, or in part with the words that are wrong; where those are not marked, in part counts as none. */
function isMissed(prose, kept) {
  const wrong = [...prose.matchAll(/\{([^}]*)\}/gu)].flatMap(([, words]) => words.split(/[,，]\s*/u))
  return typeof kept !== 'string' ? kept : wrong.some((words) => kept.includes(words))
}

const SHOWN = {
  '--show': 'tune',
  '--show-late': 'late',
  '--show-last': 'last',
  '--show-practice': 'practice',
  '--show-fresh': 'fresh, looked at',
  '--show-voices': 'voices, looked at',
}
const shown = Object.entries(SHOWN).find(([flag]) => process.argv.includes(flag))?.[1]
const rows = []
for (const [method, keeps] of Object.entries(METHODS))
  for (const half of Object.keys(HALVES))
    for (const language of ['en', 'zh']) {
      const { faithful, unfaithful } = HALVES[half](language)
      const givenUp = faithful.filter(([one, prose]) => !keeps(one, prose, language))
      const missed = unfaithful.filter(([one, prose]) => isMissed(prose, keeps(one, prose, language)))
      rows.push({
        ...{ method, half, language, faithful: faithful.length, falseAlarms: givenUp.length },
        ...{ unfaithful: unfaithful.length, missed: missed.length },
      })
      if (half !== shown || method !== 'and clauses cut') continue
      for (const [one, prose] of givenUp) {
        const faults = wordingOf(one, prose, language).faults.map(({ kind, text }) => `${kind} ${text}`)
        console.error(`GIVEN UP ${prose}\n         ${faults.join(', ')}`)
      }
      for (const [one, prose] of process.argv.includes('--cut') ? [...faithful, ...unfaithful] : []) {
        const { isKept, cut, text } = wordingOf(one, prose, language)
        if (isKept && cut.length > 0) console.error(`CUT      ${prose}\n      -> ${text}`)
      }
      for (const [, prose, kind] of missed) console.error(`MISSED ${kind}: ${prose}`)
    }
report('prose-wording', rows)
