import type { Language } from '@elmo-chat/kernel'
import { slotsIn } from './slots.js'

/** What a text denies: in how many clauses, and of which slots. */
export interface Denials {
  readonly count: number
  readonly of: ReadonlySet<string>
}

const SENTENCES = /[。！!]|\.(?:\s|$)/u

const CLAUSES: Readonly<Record<Language, RegExp>> = {
  en: /[.;:!?,]+(?:\s|$)|\b(?:but|because|although|though|however|instead)\b/iu,
  zh: /[。；：！？，,;:!?]|但是|不过|可是|然而|因为|所以/u,
}

const DENIES: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:no|not|none|nothing|never|nobody|neither|nor|cannot|sold out|out of stock|unavailable)\b|n['’]t\b/iu,
  zh: /不|没|无|别|未|非|缺货|售罄|卖完|断货/u,
}

/** What holds such a word and denies nothing, and what leaves a wish out. */
const OPEN: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:no (?:problem|worries|trouble|doubt|matter)|not (?:at all|only|a problem|an issue)|costs? nothing|nothing (?:but|more)|why not|whether or not|if not|do ?n['’]t (?:worry|hesitate)|do not (?:worry|hesitate)|ca ?n['’]t wait|do ?n['’]t (?:mention it|be shy)|not (?:sure|happy|certain|satisfied|convinced|quite|what|your)\b[^.!?]*\?)/giu,
  zh: /不好意思|不客气|不用客气|不必客气|不用担心|不必担心|别担心|不用着急|别着急|别急|不打扰|不介意|别客气|不用谢|不谢|不妨|不如|要不要?|是不是|好不好|行不行|对不对|合不合|喜不喜欢|需不需要|想不想|有没有|可不可以|能不能|差不多|不错|没问题|没关系|不要紧|不等|不同|有别|不限(?:定|于)?|不考虑|不仅|不只|不光|不但|不止|不论|不管|无论|无妨|莫非|非常|特别|分别|类别|级别|区别|别的|别人|个别|识别|未来/gu,
}

/** A condition denies nothing of what it leads to: "if you don't like it", "如果不合适". */
const CONDITION: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:if|in case|unless|until|as long as)\b[^,.;!?]*/giu,
  zh: /(?:如果|要是|若是?|假如|只要|倘若|万一)[^，。；！？,;!?]*/gu,
}

/** "No, …" and "Yes, …" only lead to what they answer. */
const PARTICLE = /^\s*(?:no|sadly,? no|sorry,? no|不|没有?|不是的?)\s*$/iu

/** A clause that names no slot speaks of what stands behind its colon, else of what the one before it in its sentence named. */
export function denialsIn(text: string, language: Language): Denials {
  const of = new Set<string>()
  let count = 0
  for (const sentence of text.normalize('NFKC').replace(OPEN[language], ' ').split(SENTENCES)) {
    const clauses = sentence
      .replace(CONDITION[language], asSlotsOnly)
      .split(new RegExp(`(${CLAUSES[language].source})`, CLAUSES[language].flags))
    let before: string[] = []
    for (let at = 0; at < clauses.length; at += 2) {
      const [clause = '', sign = '', next = ''] = clauses.slice(at, at + 3)
      if (PARTICLE.test(clause)) continue
      const own = slotsIn(clause)
      if (DENIES[language].test(clause)) {
        count++
        const told = own.length === 0 && sign.includes(':') ? slotsIn(next) : own
        for (const slot of told.length > 0 ? told : before) of.add(slot)
      }
      if (clause.trim() !== '') before = own
    }
  }
  return { count, of }
}

const asSlotsOnly = (condition: string) => ` ${slotsIn(condition).join(' ')} `

/** Whether other words deny what the checked ones do, and nothing else. */
export function deniesAlike(said: Denials, checked: Denials): boolean {
  if (checked.count === 0) return said.count === 0
  // What names no slot is of whatever the reply is about.
  if (checked.of.size === 0 && said.count === checked.count) return true
  const isOfSame = said.of.size === checked.of.size && [...said.of].every((slot) => checked.of.has(slot))
  return said.count >= checked.count && isOfSame
}
