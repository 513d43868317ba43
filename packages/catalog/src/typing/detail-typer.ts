import type { Detail } from '../draft/draft.js'
import type { Attribute } from '../model.js'
import { canonicalField } from './canonical-field.js'
import { readMeasure } from './read-measure.js'
import { compactName, slug } from './slug.js'
import type { Words } from './words.js'

/** Fields whose values are concepts of the lexicon, each with the fields where feeds put the same things. */
const conceptFields: Readonly<Record<string, readonly string[]>> = {
  color: ['pattern'],
  size: [],
  material: [],
  filling: ['material'],
  pattern: ['color', 'style'],
  audience: [],
  season: ['occasion'],
  occasion: ['style', 'feature', 'season'],
  style: ['occasion', 'feature', 'fit', 'category'],
  fit: ['style'],
  feature: ['style', 'material', 'occasion'],
  activity: ['occasion', 'style'],
  climate: ['season', 'feature'],
  sleeve: ['style', 'feature', 'fit'],
  collar: ['style', 'feature'],
  tag: ['audience', 'occasion', 'season', 'style'],
}

/** In a longer value a concept is a chance find, not what the value says. */
const longestNamingValue = 120
const mostRemembered = 100_000
const longestShared = 16

interface LabelMemory {
  readonly field: string
  readonly from: Detail['from']
  readonly unit: string | undefined
  readonly attributes: Map<string, readonly Attribute[]>
}

const isBoolean = /^(?:true|false|yes|no|是|否)$/i
const yes = /^(?:true|yes|y|1|是|有|支持)$/i

/** Types single details. Remembers what took work, and short values, because feeds repeat them. */
export class DetailTyper {
  private readonly byLabel = new Map<string, LabelMemory>()
  private remembered = 0
  private measures: ReadonlyMap<string, string> | undefined

  constructor(private readonly words: Words) {}

  /** The detail under its own field, and under the field of the concepts it names when that is another. */
  type(detail: Detail): readonly Attribute[] {
    const { label, text, from, unit } = detail
    let memory = this.byLabel.get(label)
    if (!memory) {
      memory = { field: this.fieldOf(label), from, unit, attributes: new Map() }
      if (this.remembered < mostRemembered) this.byLabel.set(label, memory)
    }
    // One label practically always comes from one kind of place; another kind is typed without remembering.
    if (memory.from !== from || memory.unit !== unit) return this.typeAnew(memory.field, detail)
    let attributes = memory.attributes.get(text)
    if (!attributes) {
      attributes = this.typeAnew(memory.field, detail)
      const isWorth = text.length <= longestShared || conceptFields[memory.field] !== undefined
      if (isWorth && this.remembered++ < mostRemembered) memory.attributes.set(text, attributes)
    }
    return attributes
  }

  /** The detail as one of a given field, whatever its label says. */
  typeAs(field: string, detail: Detail): readonly Attribute[] {
    return this.typeAnew(field, detail)
  }

  private typeAnew(named: string, { label, text, from, unit }: Detail): readonly Attribute[] {
    // "Colour: true" says that there is such a thing, not what it is.
    const field =
      isBoolean.test(text) && (named in conceptFields || this.isMeasure(named)) ? `has-${slug(label)}` : named
    const isBare = unit !== undefined && /^\s*\d+(?:\.\d+)?\s*$/.test(text)
    const base: Attribute = { field, label, text, concepts: [], from, ...(isBare ? { unit } : {}) }
    if (this.isMeasure(field)) {
      const number = readMeasure(this.words, field, text, unit)
      return [number === undefined ? base : { ...base, number }]
    }
    const said = this.readConcepts(field, label, text)
    const own = said.find((one) => one.field === field)
    if (own) return [{ ...base, concepts: own.ids }]
    return [base, ...said.map((one) => ({ ...base, field: one.field, concepts: one.ids }))]
  }

  private isMeasure(field: string): boolean {
    return this.words.lexicon.concept('measure', field) !== undefined
  }

  private fieldOf(label: string): string {
    return canonicalField(label) ?? this.measureOf(label) ?? (slug(label) || 'other')
  }

  /** The measure that a label is exactly called: "RAM" is memory, "maximum internal memory" is something else. */
  private measureOf(label: string): string | undefined {
    this.measures ??= new Map(
      this.words.lexicon.concepts
        .filter(({ field }) => field === 'measure')
        .flatMap(({ id, en, zh }) => [...en, ...zh].map((form) => [compactName(form), id] as const))
        .reverse(),
    )
    return this.measures.get(compactName(label))
  }

  private readConcepts(field: string, label: string, text: string) {
    if (yes.test(text)) return this.featureNamed(label)
    const others = conceptFields[field]
    if (!others || text.length > longestNamingValue) return []
    const own = conceptsIn(this.words, field, text)
    if (own.length > 0) return [{ field, ids: own }]
    // A tag is a loose word among others: it counts only where it is a concept's very name.
    const parts = field === 'tag' ? text.split(/[,，]/).map((part) => part.trim()) : [text]
    const named = (other: string, part: string) =>
      field === 'tag'
        ? this.words.lexicon.mentions(part).find((one) => one.field === other && one.end - one.start === part.length)
            ?.id
        : this.words.lexicon.resolve(other, part)?.id
    const found = others.flatMap((other) => {
      const ids = [...new Set(parts.flatMap((part) => named(other, part) ?? []))]
      return ids.length > 0 ? [{ field: other, ids }] : []
    })
    return field === 'tag' ? found : found.slice(0, 1)
  }

  /** "Bluetooth: yes" says that the product has the feature bluetooth. */
  private featureNamed(label: string) {
    // A manual that comes with the thing does not make it one that is worked by hand.
    if (/^manual$/i.test(label)) return []
    const id = exactConcept(this.words, 'feature', label)
    return id ? [{ field: 'feature', ids: [id] }] : []
  }
}

/** The concept whose very name a text is. */
function exactConcept({ lexicon }: Words, field: string, text: string): string | undefined {
  return lexicon.mentions(text).find((one) => one.field === field && one.end - one.start === text.length)?.id
}

/** The concepts of one field that a value names: the one it is a name of, else all that its parts name. */
export function conceptsIn({ lexicon }: Words, field: string, text: string): string[] {
  const whole = lexicon.resolve(field, text)
  if (whole) return [whole.id]
  const parts = text.split(/[\n,，、/;；|+&＋]|\band\b/).map((part) => part.trim())
  if (parts.length < 2) return mentioned({ lexicon }, field, text)
  const named = parts.flatMap((part) => lexicon.resolve(field, part)?.id ?? mentioned({ lexicon }, field, part))
  return [...new Set(named)]
}

function mentioned({ lexicon }: Pick<Words, 'lexicon'>, field: string, text: string): string[] {
  if (/\b(?:not|non|no|without|free)\b|[无非]/i.test(text)) return []
  return [...new Set(lexicon.mentions(text).flatMap((mention) => (mention.field === field ? [mention.id] : [])))]
}
