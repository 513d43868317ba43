import type { Language } from '@elmo-chat/kernel'
import type { Detail } from '../draft/draft.js'
import type { Attribute } from '../model.js'
import { typeCategories } from './category-attributes.js'
import { DetailTyper } from './detail-typer.js'
import { typeTitle } from './title-attributes.js'
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

  constructor(private readonly words: Words) {
    this.details = new DetailTyper(words)
  }

  product({ title, brand, categories, details, variantFields, language }: ProductFacts): Attribute[] {
    const own = details.flatMap((detail) => this.details.type(detail))
    const fields = new Set([...variantFields, ...own.filter(isTold).map((attribute) => attribute.field)])
    const byCategory = typeCategories(this.words, categories, title, language).filter(
      ({ field }) => field === 'category' || !fields.has(field),
    )
    for (const { field } of byCategory) if (field !== 'category') fields.add(field)
    return [...own, ...byCategory, ...typeTitle(this.words, title, brand, fields)]
  }

  variant(options: Readonly<Record<string, string>>, details: readonly Detail[]): Attribute[] {
    const all = [
      ...Object.entries(options).map(([label, text]): Detail => ({ label, text, from: 'column' })),
      ...details,
    ]
    return all.flatMap((detail) => this.details.type(detail))
  }
}

/** A column that says "NA" is silent. */
const isTold = ({ text }: Attribute) => !/^(?:n\/?a|none|null|unknown|other|-+|无|其他|其它|暂无)$/i.test(text.trim())
