import type { Language } from '@elmo-chat/kernel'
import { type ProseEvidence, type ProseFault, proseAuditor, sentencesOf } from './audit-prose.js'
import { denialsIn, deniesAlike } from './denials.js'
import { strangeWords } from './plain-words.js'
import type { Slotted } from './slots.js'
import { statementsIn, withoutStatements } from './statements.js'

/** How much longer than the checked text other words may be, in characters. */
const LONGER = 160

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
 * with its name; concepts, statements and what is denied stay; all other words are plain ones. What a hostile model can still
 * do is to sound clumsy, or to say what plain words alone can say ("it is for your mother").
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

  /** What of a sentence, or of several, nothing backs: no later one heals it. */
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

  return {
    unbacked,
    audit(prose: string) {
      const filled = slots.fill(language === 'zh' ? prose.replace(NARROW, (sign) => WIDE[sign] ?? sign) : prose)
      const faults: ProseFault[] = [
        ...(filled === null ? [{ kind: 'order', text: '' } as const] : []),
        ...unbacked(prose),
        ...(deniesAlike(denialsIn(prose, language), denied) ? [] : [{ kind: 'denial', text: '' } as const]),
        ...missing(prose, conceptsOf),
        ...missing(prose, statementsIn),
        ...(isHan(prose) === isHan(slots.text) ? [] : [{ kind: 'language', text: '' } as const]),
        ...(prose.length > 2 * slots.text.length + LONGER ? [{ kind: 'length', text: '' } as const] : []),
      ]
      const isKept = filled !== null && prose.trim() !== '' && faults.length === 0
      return { text: isKept ? filled.trim() : text, isKept, faults }
    },
  }
}

const isHan = (said: string) => /\p{Script=Han}/u.test(said)
