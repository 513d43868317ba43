import type { Language } from '@elmo-chat/kernel'
import type { Mention } from '@elmo-chat/language'
import type { Detail } from '../draft/draft.js'
import type { Attribute } from '../model.js'
import { CategoryTyper } from './category-typer.js'
import { DetailTyper } from './detail-typer.js'
import { headCategory } from './head-category.js'
import { isInkColumn, withInkColor } from './ink-color.js'
import { withoutRivalMeasures } from './rival-columns.js'
import { isInModelNumber, isOfBrand, typeTitle } from './title-attributes.js'
import { toldKind } from './told-kind.js'
import type { Words } from './words.js'

/** What a product says of itself, before it is typed. */
export interface ProductFacts {
  readonly title: string
  readonly brand: string
  readonly categories: readonly (readonly string[])[]
  readonly details: readonly Detail[]
  /** Fields that the variants state themselves, so that the title need not. */
  readonly variantFields: ReadonlySet<string>
  readonly language: Language
}

/** Turns what a feed says into typed attributes: columns first, then categories, then the title where those are silent. */
export class Typing {
  private readonly details: DetailTyper
  private readonly categories: CategoryTyper

  constructor(private readonly words: Words) {
    this.details = new DetailTyper(words)
    this.categories = new CategoryTyper(words.lexicon)
  }

  product({ title, brand, categories, details, variantFields, language }: ProductFacts): Attribute[] {
    const attributes: Attribute[] = []
    const told = new Set(variantFields)
    for (const detail of withoutRepeats(details))
      for (const attribute of this.details.type(detail)) {
        attributes.push(attribute)
        if (attribute.text.length > 7 || !isSilent(attribute.text)) told.add(attribute.field)
      }
    const mentions = this.words.lexicon.mentions(title)
    const isName = (mention: Mention) => mention.text.length <= 3 && isInModelNumber(title, mention)
    const naming = mentions.filter((mention) => !isOfBrand(mention, title, brand) && !isName(mention))
    const byCategory = this.categories
      .type(categories, headCategory(naming, title, language, this.words.lexicon))
      .filter(({ field }) => field === 'category' || !told.has(field))
    attributes.push(...byCategory)
    if (!attributes.some(isKind)) attributes.push(...[toldKind(this.words.lexicon, details)].filter((one) => !!one))
    for (const { field } of byCategory) told.add(field)
    const kinds = attributes.flatMap(({ field, concepts }) => (field === 'category' ? concepts : []))
    const inks = kinds.some((id) => this.words.lexicon.widen('category', id).includes('printer-supplies'))
      ? details.filter(({ label }) => isInkColumn(label)).flatMap((detail) => this.details.typeAs('color', detail))
      : []
    for (const { field } of inks) told.add(field)
    attributes.push(...typeTitle(this.words, { title, brand, mentions, told, categories: kinds }))
    return [...withInkColor(withoutRivalMeasures(attributes, this.words.lexicon), inks)]
  }

  variant(options: Readonly<Record<string, string>>, details: readonly Detail[]): Attribute[] {
    const ofOptions = Object.entries(options).map(([label, text]): Detail => ({ label, text, from: 'column' }))
    return [...ofOptions, ...details].flatMap((detail) => this.details.type(detail))
  }
}

/** Only details of one label are compared: most labels occur once. */
function withoutRepeats(details: readonly Detail[]): readonly Detail[] {
  const labels = new Set<string>()
  return details.filter((detail, index) => {
    if (!labels.has(detail.label)) return labels.add(detail.label)
    const { label, text, from } = detail
    return !details.some(
      (other, at) => at < index && other.label === label && other.text === text && other.from === from,
    )
  })
}

const isKind = ({ field, concepts }: Attribute) => field === 'category' && concepts.length > 0

/** A column that says "NA" is silent. */
const isSilent = (text: string) => /^(?:n\/?a|none|null|unknown|other|-+|无|其他|其它|暂无)$/i.test(text)
