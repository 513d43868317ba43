import { type Lexicon, stem, type Token, tokenize } from '@elmo-chat/language'
import { endOfGluedRun, gluedNames } from './glued-runs.js'
import type { Vocabulary } from './vocabulary.js'
import type { WordList } from './word-list.js'

/** The terms of one text. */
export interface TextTerms {
  /** Words, numbers, Han pairs (a Han character that stands alone: itself), in the order of the text. */
  readonly sequence: readonly number[]
  /** Found in it besides: single Han characters, numbers with their unit, dictionary words, letters with digits. */
  readonly extras: readonly number[]
  /** Its Latin words as they are written, each as often as it stands there. */
  readonly surfaces: readonly number[]
}

interface ReadTerms {
  readonly sequence: number[]
  readonly extras: number[]
  readonly surfaces: number[]
}

const LONGEST_UNIT = 4
const REMEMBERED = 50_000

/** Reads texts of the catalogue into terms and adds them to the vocabulary. Short texts that come again are remembered. */
export class TermReader {
  private readonly remembered = new Map<string, TextTerms>()
  private readonly terms: ReadTerms = { sequence: [], extras: [], surfaces: [] }

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly dictionary: WordList,
    private readonly units: Units,
  ) {}

  /** Reads a text that is unlike the others. What it gives is good until the next reading. */
  read(text: string): TextTerms {
    this.terms.sequence.length = 0
    this.terms.extras.length = 0
    this.terms.surfaces.length = 0
    return this.readInto(text, this.terms)
  }

  /** Reads a text that comes again and again, such as a value. */
  readValue(text: string): TextTerms {
    let terms = this.remembered.get(text)
    if (!terms) {
      terms = this.readInto(text, { sequence: [], extras: [], surfaces: [] })
      if (this.remembered.size < REMEMBERED) this.remembered.set(text, terms)
    }
    return terms
  }

  private readInto(text: string, terms: ReadTerms): TextTerms {
    const tokens = tokenize(text)
    let gluedEnd = 0
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at]
      if (token.kind === 'han') {
        const end = endOfHanRun(tokens, at)
        this.addHan(tokens, at, end, terms)
        at = end
      } else {
        if (at >= gluedEnd) gluedEnd = this.addGlued(text, tokens, at, terms.extras)
        if (token.kind === 'word') {
          this.addWord(token.norm, terms)
        } else {
          terms.sequence.push(this.vocabulary.add(token.norm))
          this.addMeasure(tokens, at, terms.extras)
        }
        at++
      }
    }
    return terms
  }

  private addWord(word: string, { sequence, surfaces }: ReadTerms): void {
    const known = this.vocabulary.findSurface(word)
    const surface = known < 0 ? this.vocabulary.addSurface(word, stem(word)) : known
    surfaces.push(surface)
    sequence.push(this.vocabulary.termOf(surface))
  }

  private addHan(tokens: readonly Token[], start: number, end: number, terms: ReadTerms): void {
    const { vocabulary, dictionary } = this
    for (let at = start; at < end; at++) {
      const character = vocabulary.addCharacter(tokens[at].norm)
      if (end - start === 1) terms.sequence.push(character)
      else terms.extras.push(character)
      if (at + 1 < end) terms.sequence.push(vocabulary.addPair(tokens[at].norm, tokens[at + 1].norm))
    }
    if (end - start < 3) return
    for (let at = start; at + 2 < end; at++) {
      const length = dictionary.longestAt(tokens, at, end)
      if (length > 2) terms.extras.push(vocabulary.add(joined(tokens, at, at + length)))
    }
  }

  /** Adds the names that letters and digits have together, and tells where they end. */
  private addGlued(text: string, tokens: readonly Token[], at: number, extras: number[]): number {
    const end = endOfGluedRun(text, tokens, at)
    const isMeasure = tokens[at].kind === 'number' && this.units.behind(tokens, at)?.end === end
    if (end > at + 1 && !isMeasure)
      for (const name of gluedNames(tokens, at, end)) extras.push(this.vocabulary.add(name))
    return end
  }

  private addMeasure(tokens: readonly Token[], at: number, extras: number[]): void {
    const found = this.units.behind(tokens, at)
    if (found) extras.push(this.vocabulary.add(`${tokens[at].norm} ${found.unit}`))
  }
}

function joined(tokens: readonly Token[], start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at++) text += tokens[at].norm
  return text
}

/** Where a run of Han characters without anything between them ends. */
export function endOfHanRun(tokens: readonly Token[], start: number): number {
  let end = start + 1
  while (end < tokens.length && tokens[end].kind === 'han' && tokens[end].start === tokens[end - 1].end) end++
  return end
}

/** Finds the unit behind a number: "16 GB", "16gb", "16英寸". */
export class Units {
  private readonly known = new Map<string, string | null>()

  constructor(private readonly lexicon: Lexicon) {}

  /** The unit's concept id and the token behind it; undefined where no unit follows at once or after one space. */
  behind(tokens: readonly Token[], at: number): { readonly unit: string; readonly end: number } | undefined {
    const next = tokens[at + 1]
    if (!next || next.kind === 'number' || next.start > tokens[at].end + 1) return undefined
    if (next.kind === 'word') {
      const unit = this.unit(next.norm)
      return unit === null ? undefined : { unit, end: at + 2 }
    }
    const end = Math.min(endOfHanRun(tokens, at + 1), at + 1 + LONGEST_UNIT)
    for (let last = end; last > at + 1; last--) {
      const unit = this.unit(joined(tokens, at + 1, last))
      if (unit !== null) return { unit, end: last }
    }
    return undefined
  }

  private unit(name: string): string | null {
    let unit = this.known.get(name)
    if (unit === undefined) {
      unit = this.lexicon.resolve('unit', name)?.id ?? null
      if (this.known.size < REMEMBERED) this.known.set(name, unit)
    }
    return unit
  }
}
