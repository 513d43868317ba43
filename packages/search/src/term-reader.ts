import { HAN_CHARACTER, type Lexicon, stem, type Token, TokenColumns, WORD } from '@elmo-chat/language'
import { gluedNames, MOST_TOKENS } from './glued-runs.js'
import { TermList } from './term-list.js'
import type { Vocabulary } from './vocabulary.js'
import type { WordList } from './word-list.js'

/** The terms of one text. */
export interface TextTerms {
  /** Words, numbers, Han pairs (a Han character that stands alone: itself), in the order of the text. */
  readonly sequence: TermList
  /** Found in it besides: single Han characters, numbers with their unit, dictionary words, letters with digits. */
  readonly extras: TermList
  /** Its Latin words as they are written, each as often as it stands there. */
  readonly surfaces: TermList
}

const LONGEST_UNIT = 4
const REMEMBERED = 50_000

/** Reads texts of the catalogue into terms and adds them to the vocabulary. Short texts that come again are remembered. */
export class TermReader {
  private readonly remembered = new Map<string, TextTerms>()
  private readonly terms = { sequence: new TermList(), extras: new TermList(), surfaces: new TermList() }
  private readonly columns = new TokenColumns()

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly dictionary: WordList,
    private readonly units: Units,
  ) {}

  /** Reads a text that is unlike the others. What it gives is good until the next reading. */
  read(text: string): TextTerms {
    const { columns, terms } = this
    terms.sequence.length = 0
    terms.extras.length = 0
    terms.surfaces.length = 0
    columns.scan(text)
    const { kinds, length } = columns
    let gluedEnd = 0
    for (let at = 0; at < length; ) {
      if (kinds[at] === HAN_CHARACTER) {
        const end = this.endOfRun(at)
        this.addHan(text, at, end)
        at = end
      } else {
        if (at >= gluedEnd) gluedEnd = this.addGlued(text, at)
        if (kinds[at] === WORD) this.addWord(text, at)
        else this.addNumber(text, at)
        at++
      }
    }
    return terms
  }

  /** Reads a text that comes again and again, such as a value. */
  readValue(text: string): TextTerms {
    let terms = this.remembered.get(text)
    if (!terms) {
      const { sequence, extras, surfaces } = this.read(text)
      terms = { sequence: sequence.copy(), extras: extras.copy(), surfaces: surfaces.copy() }
      if (this.remembered.size < REMEMBERED) this.remembered.set(text, terms)
    }
    return terms
  }

  private endOfRun(start: number): number {
    const { kinds, starts, ends, length } = this.columns
    let end = start + 1
    while (end < length && kinds[end] === HAN_CHARACTER && starts[end] === ends[end - 1]) end++
    return end
  }

  private addWord(text: string, at: number): void {
    const { columns, vocabulary, terms } = this
    // What is all ASCII need not be cut out to be compared.
    const isPlain = columns.units[at] === 1
    const word = isPlain ? undefined : columns.norm(text, at)
    let surface =
      word === undefined
        ? vocabulary.findSurface(text, columns.starts[at], columns.ends[at])
        : vocabulary.findSurface(word)
    if (surface < 0) {
      const written = word ?? columns.norm(text, at)
      surface = vocabulary.addSurface(written, stem(written))
    }
    terms.surfaces.push(surface)
    terms.sequence.push(vocabulary.termOf(surface))
  }

  private addNumber(text: string, at: number): void {
    const { columns, vocabulary, terms } = this
    const norm = columns.norm(text, at)
    terms.sequence.push(vocabulary.add(norm))
    const found = this.units.behind(columns.tokens(text, at, at + 1 + LONGEST_UNIT), 0)
    if (found) terms.extras.push(vocabulary.add(`${norm} ${found.unit}`))
  }

  /** Adds the names that letters and digits have together, and tells where they end. */
  private addGlued(text: string, start: number): number {
    const { columns, vocabulary, terms } = this
    const end = this.endOfGlued(text, start)
    if (end === start + 1) return end
    const tokens = columns.tokens(text, start, end)
    const isMeasure = tokens[0].kind === 'number' && this.units.behind(tokens, 0)?.end === tokens.length
    if (!isMeasure) for (const name of gluedNames(tokens, 0, tokens.length)) terms.extras.push(vocabulary.add(name))
    return end
  }

  /** `endOfGluedRun` on columns. */
  private endOfGlued(text: string, start: number): number {
    const { kinds, starts, ends, length } = this.columns
    const last = Math.min(length, start + MOST_TOKENS)
    let end = start + 1
    while (end < last && kinds[end] !== HAN_CHARACTER) {
      const gap = starts[end] - ends[end - 1]
      if (gap > 1 || (gap === 1 && text[ends[end - 1]] !== '-')) break
      end++
    }
    return end
  }

  private addHan(text: string, start: number, end: number): void {
    const { columns, vocabulary, dictionary, terms } = this
    const { units } = columns
    for (let at = start; at < end; at++) {
      if (units[at] > 0) continue
      this.addRareHan(columns.tokens(text, start, end))
      return
    }
    const isAlone = end - start === 1
    vocabulary.addRun(units, start, end, terms.sequence, isAlone ? terms.sequence : terms.extras)
    for (let at = start; at + 2 < end; at++) {
      const length = dictionary.longestInUnits(units, at, end)
      if (length > 2) terms.extras.push(vocabulary.add(String.fromCharCode(...units.subarray(at, at + length))))
    }
  }

  /** The same for characters that are no single code units. */
  private addRareHan(tokens: readonly Token[]): void {
    const { vocabulary, dictionary, terms } = this
    const end = tokens.length
    for (let at = 0; at < end; at++) {
      const character = vocabulary.addCharacter(tokens[at].norm)
      if (end === 1) terms.sequence.push(character)
      else terms.extras.push(character)
      if (at + 1 < end) terms.sequence.push(vocabulary.addPair(tokens[at].norm, tokens[at + 1].norm))
    }
    for (let at = 0; at + 2 < end; at++) {
      const length = dictionary.longestAt(tokens, at, end)
      if (length > 2) terms.extras.push(vocabulary.add(joined(tokens, at, at + length)))
    }
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
