import { numbersIn, type SaidNumber } from './numbers-in.js'
import { statementsIn } from './statements.js'

/** All that a sentence of free prose may lean on. */
export interface ProseEvidence {
  /** What was checked: sentences, claims, cards as text, cited passages. */
  readonly texts: readonly string[]
  /** The customer's own words: they may be said back as theirs, and confirm nothing. */
  readonly spoken: readonly string[]
  /** Names of products and brands that the shop knows: one that no evidence names may not be said. */
  readonly names: readonly string[]
  /** Concepts (colours, materials, …) that a text names, by id. */
  readonly conceptsOf: (text: string) => readonly string[]
}

/** What of a sentence is not backed; empty when all of it is. */
export interface ProseFault {
  readonly kind:
    | 'number'
    | 'statement'
    | 'name'
    | 'concept'
    | 'link'
    | 'word'
    | 'order'
    | 'denial'
    | 'missing'
    | 'language'
    | 'length'
  readonly text: string
}

/** Reads the evidence once; gives the audit of one sentence. Cost: linear in the sentence and in the shop's names. */
export function proseAuditor({ texts, spoken, names, conceptsOf }: ProseEvidence): (said: string) => ProseFault[] {
  const evidence = texts.join('\n')
  const folded = fold(evidence)
  const numbers = numbersIn(evidence)
  const heard = spoken.flatMap(numbersIn)
  const statements = new Set(statementsIn(evidence))
  const concepts = new Set(conceptsOf(evidence))
  const heardConcepts = new Set(spoken.flatMap(conceptsOf))
  const unbacked = foldedNames(names).filter((name) => name.length > 1 && !folded.includes(name))
  return (said) => {
    const words = fold(said)
    const isEcho = ECHO.test(said)
    return [
      ...numbersIn(said)
        .filter((number) => !isBacked(number, numbers) && !(isEcho && isHeard(number, heard)))
        .map(({ text }): ProseFault => ({ kind: 'number', text })),
      ...statementsIn(said)
        .filter((name) => !statements.has(name))
        .map((text): ProseFault => ({ kind: 'statement', text })),
      ...unbacked.filter((name) => holds(words, name)).map((text): ProseFault => ({ kind: 'name', text })),
      ...foreignNames(said, folded).map((text): ProseFault => ({ kind: 'name', text })),
      ...conceptsOf(said)
        .filter((concept) => !concepts.has(concept) && !(isEcho && heardConcepts.has(concept)))
        .map((text): ProseFault => ({ kind: 'concept', text })),
      ...[...said.matchAll(LINK)].map(([text]): ProseFault => ({ kind: 'link', text })),
    ]
  }
}

/** Words that give back a wish as the customer's. */
const ECHO =
  /\byou (?:asked|said|wanted|mentioned|are looking)\b|\byour (?:budget|wish|size)\b|您(?:说|要|想|提到|的预算)|你(?:说|要|想|提到|的预算)/iu
const LINK = /\bhttps?:\/\/\S+|\bwww\.\S+|\]\([^)]*\)|[\w.-]+@[\w-]+\.\w+/giu
const QUOTED = /[“「《『"]([^”」》』"]{2,60})[”」》』"]/gu

/** A price is backed by a price alone, not by the days of a return that happen to be as many. */
const isBacked = ({ value, kind }: SaidNumber, by: readonly SaidNumber[]) =>
  by.some((other) => other.value === value && (kind === 'plain' || other.kind === kind))

/** Customers leave units out: "under 200". */
const isHeard = ({ value }: SaidNumber, heard: readonly SaidNumber[]) => heard.some((other) => other.value === value)

/** What stands in quotation marks as a name, and in no evidence. */
const foreignNames = (said: string, evidence: string) =>
  [...said.matchAll(QUOTED)].map(([, name = '']) => name).filter((name) => !evidence.includes(fold(name)))

/** A Latin name only as whole words. */
function holds(words: string, name: string): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    if (!LATIN.test(name)) return true
    if (!LATIN.test(words[at - 1] ?? ' ') && !LATIN.test(words[at + name.length] ?? ' ')) return true
  }
  return false
}
const LATIN = /[a-z0-9]/u

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

/** A shop's names are the same for thousands of turns. */
const foldedBefore = new WeakMap<readonly string[], readonly string[]>()

function foldedNames(names: readonly string[]): readonly string[] {
  const folded = foldedBefore.get(names) ?? names.map(fold)
  foldedBefore.set(names, folded)
  return folded
}

/** A text cut behind each end of a sentence; of a text that is still being written, the last piece is unfinished. */
export const sentencesOf = (prose: string): string[] => prose.split(/(?<=[。！？!?])|(?<=\.)\s+|\n+/u)

/** The longest run of prose that is waited for as one sentence, in characters. */
const LONGEST_SENTENCE = 600

/**
 * Gives prose as it stands where all of it is backed, else the checked text. A single fault gives up the whole reply, since its
 * sentences lean on each other.
 *
 * Departs  Relations are not read: "the red one is cheaper" and "waterproof" denied pass where each word is backed.
 */
export function auditProse(prose: string, checked: string, evidence: ProseEvidence) {
  const audit = proseAuditor(evidence)
  const sentences = sentencesOf(prose).filter((said) => said.trim() !== '')
  const faults = sentences.flatMap(audit)
  const isTooLong = sentences.some(({ length }) => length > LONGEST_SENTENCE)
  const isKept = sentences.length > 0 && faults.length === 0 && !isTooLong
  return { text: isKept ? prose.trim() : checked, isKept, faults }
}
