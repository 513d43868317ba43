import type { Language } from '@elmo-chat/kernel'
import { type ProseEvidence, type ProseFault, proseAuditor, sentencesOf } from './audit-prose.js'
import { composeWording } from './compose-wording.js'
import { denialsIn, deniesAlike } from './denials.js'
import { strangeWords } from './plain-words.js'
import { type Slotted, slotsIn } from './slots.js'
import { statementsIn, withoutStatements } from './statements.js'

/** How much longer than the checked text other words may be, in characters. */
const LONGER = 160
/** Other words have so much of the letters around the slots: slots alone are no sentence. */
const SHORTER = 0.2

/** Models write these signs either way in Chinese; the shop's replies have the wide ones. */
const NARROW = /(?<=[\p{Script=Han}\]”])[,;:?!]/gu
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

/** A checked reply that is to be said in other words. */
export interface CheckedReply {
  readonly text: string
  /** Of the text: what was shown to the writer. */
  readonly slots: Slotted
  readonly language: Language
}

/**
 * Gives other words for a checked reply where they say the same, else the checked text.
 *
 * Beside the audit of prose, whose only evidence is the checked text here: names and numbers stay in their slots, each amount
 * with its name; concepts, statements and what is denied stay; all other words are plain ones. Clauses that hold other words are
 * left out, sentences that state what nothing backs are said as the checked reply says them, and the whole is audited anew. Who
 * makes up a number, a name or an address, or denies otherwise, is not believed in anything. What a hostile model can still do is to sound clumsy, or to say what plain words alone can say ("it is for your mother").
 */
export const auditWording = (
  prose: string,
  checked: CheckedReply,
  evidence: Pick<ProseEvidence, 'names' | 'conceptsOf'>,
) => wordingAuditor(checked, evidence).audit(prose)

/** The audit of other words for one reply: reads the evidence once. Cost: linear in the shop's names. */
export function wordingAuditor(
  { text, slots, language }: CheckedReply,
  { names, conceptsOf }: Pick<ProseEvidence, 'names' | 'conceptsOf'>,
) {
  // "The three of them": who lists names may count them.
  const listed = new Set(slots.values.filter((value) => !/\d/u.test(value))).size
  const texts = [slots.text, ...(listed > 1 ? [String(listed)] : [])]
  // Who calls a "Harbor Shirt" a shirt adds nothing.
  const ofValues = new Set(slots.values.flatMap(conceptsOf))
  const knownConcepts = (said: string) => conceptsOf(said).filter((concept) => !ofValues.has(concept))
  const isOfValues = (word: string) => conceptsOf(word).length > 0 && knownConcepts(word).length === 0
  const ofSentence = proseAuditor({ texts, spoken: [], names, conceptsOf: knownConcepts })
  const stated = statementsIn(slots.text)
  const denied = denialsIn(slots.text, language)

  /** What of a sentence, or of several, nothing backs. */
  const unbacked = (prose: string): ProseFault[] => [
    ...sentencesOf(prose)
      .filter((said) => said.trim() !== '')
      .flatMap(ofSentence),
    ...strangeWords(withoutStatements(prose, stated), slots.text, language)
      .filter((word) => !isOfValues(word))
      .map((word): ProseFault => ({ kind: 'word', text: word })),
  ]

  const missing = (prose: string, of: (said: string) => readonly string[]): ProseFault[] => {
    const said = new Set(of(prose))
    return of(slots.text)
      .filter((one) => !said.has(one))
      .map((one) => ({ kind: 'missing', text: one }))
  }

  /** What a clause without slots denies where the reply denies nothing is cut like what it states. */
  const isBacked = (said: string) =>
    unbacked(said).length === 0 &&
    (denied.count > 0 || slotsIn(said).length > 0 || denialsIn(said, language).count === 0)

  const states = (said: string, own: string) =>
    [conceptsOf, statementsIn].every((of) => of(own).every((one) => (of(said) as readonly string[]).includes(one)))

  /** A false fact that gives up all of the words, and not only those of its sentence. */
  const falsehoods = (said: string) => unbacked(said).filter(({ kind }) => !MENDED.has(kind))

  /** States what nothing backs: such a sentence is not believed in part. */
  const isFalse = (said: string) => unbacked(said).some(({ kind }) => kind !== 'word')

  function whole(prose: string) {
    const filled = slots.fill(language === 'zh' ? prose.replace(NARROW, (sign) => WIDE[sign] ?? sign) : prose)
    const faults: ProseFault[] = [
      ...(filled === null ? [{ kind: 'order', text: '' } as const] : []),
      ...unbacked(prose),
      ...(deniesAlike(denialsIn(prose, language), denied) ? [] : [{ kind: 'denial', text: '' } as const]),
      ...missing(prose, conceptsOf),
      ...missing(prose, statementsIn),
      ...(isHan(prose) === isHan(slots.text) || !LETTER.test(withoutSlots(prose))
        ? []
        : [{ kind: 'language', text: '' } as const]),
      ...(prose.length > 2 * slots.text.length + LONGER || lettersIn(prose) < SHORTER * lettersIn(slots.text)
        ? [{ kind: 'length', text: '' } as const]
        : []),
    ]
    return { filled: faults.length === 0 && prose.trim() !== '' ? (filled?.trim() ?? null) : null, faults }
  }

  return {
    falsehoods,
    /** `cut` holds the faults of what was left out of words that are kept in part. */
    audit(prose: string): { text: string; isKept: boolean; faults: ProseFault[]; cut: ProseFault[] } {
      const { filled, faults } = whole(prose)
      if (filled !== null) return { text: filled, isKept: true, faults: [], cut: [] }
      if (faults.every(({ kind }) => MENDED.has(kind) || (kind === 'denial' && denied.count === 0))) {
        const composed = composeWording(prose, slots.text, language, { isBacked, isFalse, states })
        const mended = composed === null ? null : whole(composed).filled
        // Where only the reply's own sentences are left, nothing of the words is kept.
        if (mended !== null && mended !== text.trim()) return { text: mended, isKept: true, faults: [], cut: faults }
      }
      return { text, isKept: false, faults, cut: [] }
    },
  }
}

/** Faults that go with the clause or sentence that they are in, or that the reply's own sentences make up for. */
const MENDED: ReadonlySet<ProseFault['kind']> = new Set<ProseFault['kind']>([
  ...(['word', 'missing', 'concept', 'statement'] as const),
])

/** "[[A]]: [[B]]." is in any language. */
const LETTER = /\p{L}/u
const withoutSlots = (said: string) => slotsIn(said).reduce((bare, slot) => bare.replace(slot, ''), said)

const lettersIn = (said: string) => withoutSlots(said).match(/\p{L}/gu)?.length ?? 0

const isHan = (said: string) => /\p{Script=Han}/u.test(said)
