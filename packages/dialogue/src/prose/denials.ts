import type { Language } from '@elmo-chat/kernel'

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
  en: /\b(?:no (?:problem|worries|trouble|doubt|matter)|not (?:at all|only)|costs? nothing|nothing (?:but|more)|why not|whether or not|if not|do ?n['’]t (?:worry|hesitate)|do not (?:worry|hesitate)|ca ?n['’]t wait)\b/giu,
  zh: /不好意思|不客气|别客气|不用谢|不谢|不妨|不如|要不要?|是不是|好不好|行不行|对不对|合不合|喜不喜欢|需不需要|想不想|有没有|可不可以|能不能|差不多|不错|没问题|没关系|不要紧|不等|不同|有别|不限(?:定|于)?|不考虑|不仅|不只|不光|不但|不止|不论|不管|无论|无妨|莫非|非常|特别|分别|类别|级别|区别|别的|别人|个别|识别|未来/gu,
}

/** A condition denies nothing of what it leads to: "if you don't like it", "如果不合适". */
const CONDITION: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:if|in case|unless)\b[^,.;!?]*/giu,
  zh: /(?:如果|要是|若是?|假如|倘若|万一)[^，。；！？,;!?]*/gu,
}

/** "No, …" and "Yes, …" only lead to what they answer. */
const PARTICLE = /^\s*(?:no|sadly,? no|sorry,? no|不|没有?|不是的?)\s*$/iu

/** A clause that names no slot speaks of what the one before it in its sentence named. */
export function denialsIn(text: string, language: Language): Denials {
  const of = new Set<string>()
  let count = 0
  for (const sentence of text.normalize('NFKC').replace(OPEN[language], ' ').split(SENTENCES)) {
    let before: string[] = []
    for (const clause of sentence.replace(CONDITION[language], asSlotsOnly).split(CLAUSES[language])) {
      if (PARTICLE.test(clause)) continue
      const own = clause.match(/\[\[[A-Z]{1,2}\]\]/gu) ?? []
      if (DENIES[language].test(clause)) {
        count++
        for (const slot of own.length > 0 ? own : before) of.add(slot)
      }
      if (clause.trim() !== '') before = own
    }
  }
  return { count, of }
}

const asSlotsOnly = (condition: string) => ` ${condition.match(/\[\[[A-Z]{1,2}\]\]/gu)?.join(' ') ?? ''} `

/** Whether other words deny what the checked ones do, and nothing else. */
export function deniesAlike(said: Denials, checked: Denials): boolean {
  if (checked.count === 0) return said.count === 0
  const isOfSame = said.of.size === checked.of.size && [...said.of].every((slot) => checked.of.has(slot))
  return said.count >= checked.count && isOfSame
}
