import { type Lexicon, stem, type Token, tokenize } from '@elmo-chat/language'
import { endOfHanRun } from '../term-reader.js'
import type { TermSpace } from './term-space.js'

const WHOLE_WORD = 1
/** All character n-grams of a word, or both characters of a Han pair, weigh together as much as this. */
const SPELLING = 0.4
const CONCEPT = 1
/** What a concept weighs for each step that another is wider. */
const WIDER = 0.5
const GRAM = 3
/** Longer words are serial numbers and addresses: read whole only. */
const LONGEST_WORD = 24
const REMEMBERED = 50_000
/** Concepts of these fields say how something is measured, not what it is. */
const MEASURING = new Set(['unit', 'measure'])

/**
 * Takes a term and its weight in a text. `said` and `next` behind one another are the word or concept that it stands for;
 * apart, since most who take terms do not ask and the two halves of Han pairs are many.
 */
export type TakeTerm = (term: number, weight: number, said: string, next: string) => void

interface Said {
  readonly terms: number[]
  readonly weights: number[]
}

/**
 * Reads texts into terms of meaning: stems of words and numbers, their character trigrams, Han pairs and characters, and
 * concepts of the lexicon with all that are wider, which both languages share.
 */
export class MeaningReader {
  private readonly words = new Map<string, Said>()
  private readonly concepts = new Map<string, Said>()
  private readonly mentioned = new Map<string, readonly string[]>()

  constructor(
    private readonly space: TermSpace,
    private readonly lexicon: Lexicon,
  ) {}

  /** The words of a text; with `spelling` also what they are spelled of. */
  readWords(text: string, spelling: boolean, take: TakeTerm): void {
    const tokens = tokenize(text)
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at]
      if (token.kind === 'han') {
        const end = endOfHanRun(tokens, at)
        this.readHan(tokens, at, end, spelling, take)
        at = end
      } else {
        const known = this.words.get(token.norm) ?? this.remember(this.words, token.norm, this.wordTerms(token))
        give(known, token.norm, spelling ? known.terms.length : 1, take)
        at++
      }
    }
  }

  /** The concepts that a text names. */
  readConcepts(text: string, take: TakeTerm): void {
    for (const concept of this.conceptsIn(text)) this.readConcept(concept, take)
  }

  /** A concept as `field/id` and all that are wider. */
  readConcept(concept: string, take: TakeTerm): void {
    const known = this.concepts.get(concept) ?? this.remember(this.concepts, concept, this.conceptTerms(concept))
    give(known, concept, known.terms.length, take)
  }

  private conceptsIn(text: string): readonly string[] {
    let concepts = this.mentioned.get(text)
    if (concepts === undefined) {
      const found = this.lexicon.mentions(text).filter(({ field }) => !MEASURING.has(field))
      concepts = [...new Set(found.map(({ field, id }) => `${field}/${id}`))]
      if (this.mentioned.size < REMEMBERED && text.length < 40) this.mentioned.set(text, concepts)
    }
    return concepts
  }

  private remember(among: Map<string, Said>, said: string, terms: Said): Said {
    if (among.size < REMEMBERED) among.set(said, terms)
    return terms
  }

  private wordTerms({ norm, kind }: Token): Said {
    const terms = [this.space.number(`w:${stem(norm)}`)]
    const weights = [WHOLE_WORD]
    if (kind === 'number' || norm.length > LONGEST_WORD) return { terms, weights }
    const edged = `<${norm}>`
    const grams = edged.length - GRAM + 1
    for (let at = 0; at < grams; at++) {
      terms.push(this.space.number(`g:${edged.slice(at, at + GRAM)}`))
      weights.push(SPELLING / Math.sqrt(grams))
    }
    return { terms, weights }
  }

  private conceptTerms(concept: string): Said {
    const [field, id] = concept.split('/') as [string, string]
    const ids = this.lexicon.widen(field, id)
    return {
      terms: ids.map((wider) => this.space.number(`c:${field}/${wider}`)),
      weights: ids.map((_, steps) => CONCEPT * WIDER ** Math.min(2, steps)),
    }
  }

  private readHan(tokens: readonly Token[], start: number, end: number, spelling: boolean, take: TakeTerm): void {
    for (let at = start; at < end; at++) {
      const first = tokens[at].norm
      if (end - start === 1) take(this.space.han(first, ''), WHOLE_WORD, first, '')
      else if (spelling) take(this.space.han(first, ''), SPELLING / 2, first, '')
      if (at + 1 < end) {
        const second = tokens[at + 1].norm
        take(this.space.han(first, second), WHOLE_WORD, first, second)
      }
    }
  }
}

function give({ terms, weights }: Said, said: string, count: number, take: TakeTerm): void {
  for (let at = 0; at < count; at++) take(terms[at], weights[at], said, '')
}
