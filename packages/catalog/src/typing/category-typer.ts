import type { Lexicon } from '@elmo-chat/language'
import type { Attribute } from '../model.js'
import type { Head } from './head-category.js'

interface NameMeaning {
  readonly categories: readonly string[]
  readonly audience: string | undefined
}

const mostRemembered = 20_000

/** Types a product's category paths and the head noun of its title. Remembers what category names mean. */
export class CategoryTyper {
  private readonly meanings = new Map<string, NameMeaning>()

  constructor(private readonly lexicon: Lexicon) {}

  /**
   * Category concepts, and the audience that a path names ("Men > Tops"). A path's narrowest name that means anything
   * counts. Where it names several kinds ("Hoodies & Sweatshirts"), the title chooses, and may be a sibling of them (a
   * watch under "Eyewear and Jewelry"). Where the two disagree the path wins, unless a title in two languages says it twice.
   */
  type(paths: readonly (readonly string[])[], head: Head | undefined): Attribute[] {
    const attributes: Attribute[] = []
    const known = new Set<string>()
    for (const path of paths) {
      const ids = this.chosen(this.narrowest(path), head?.id).filter((id) => !known.has(id))
      for (const id of ids) known.add(id)
      if (ids.length > 0) attributes.push(categoryAttribute(path.join(' > '), ids, 'category'))
    }
    const agrees = head && (known.size === 0 || head.isSaidTwice || [...known].some((id) => this.isKin(id, head.id)))
    if (agrees && !known.has(head.id)) attributes.push(categoryAttribute(head.text, [head.id], 'title'))
    return [...attributes, ...this.audiences(paths)]
  }

  private narrowest(path: readonly string[]): readonly string[] {
    for (let level = path.length - 1; level >= 0; level--) {
      const { categories } = this.meaningOf(path[level]!)
      if (categories.length > 0) return categories
    }
    return []
  }

  /** Of several kinds that a path names, the ones that the title's own agrees with; all when it agrees with none. */
  private chosen(ids: readonly string[], head: string | undefined): readonly string[] {
    if (ids.length < 2 || !head) return ids
    if (ids.includes(head)) return [head]
    const agreeing = ids.filter((id) => this.isRelated(id, head))
    if (agreeing.length > 0) return agreeing
    return ids.some((id) => this.isSibling(id, head)) ? [head] : ids
  }

  private isKin(a: string, b: string): boolean {
    return this.isRelated(a, b) || this.isSibling(a, b)
  }

  private isSibling(a: string, b: string): boolean {
    const wider = this.lexicon.concept('category', b)?.broader ?? []
    return (this.lexicon.concept('category', a)?.broader ?? []).some((id) => wider.includes(id))
  }

  private isRelated(a: string, b: string): boolean {
    return this.lexicon.widen('category', a).includes(b) || this.lexicon.widen('category', b).includes(a)
  }

  private audiences(paths: readonly (readonly string[])[]): Attribute[] {
    const found = new Map<string, string>()
    for (const path of paths)
      for (const name of path) {
        const { audience } = this.meaningOf(name)
        if (audience && !found.has(audience)) found.set(audience, name)
      }
    return [...found].map(([id, text]) => ({
      field: 'audience',
      label: 'audience',
      text,
      concepts: [id],
      from: 'category',
    }))
  }

  private meaningOf(name: string): NameMeaning {
    let meaning = this.meanings.get(name)
    if (!meaning) {
      meaning = { categories: headsOf(this.lexicon, name), audience: audienceOf(this.lexicon, name) }
      if (this.meanings.size < mostRemembered) this.meanings.set(name, meaning)
    }
    return meaning
  }
}

const categoryAttribute = (text: string, concepts: readonly string[], from: Attribute['from']): Attribute => ({
  field: 'category',
  label: 'category',
  text,
  concepts,
  from,
})

/**
 * What a category's name means: its head noun, in each of its parts ("Hoodies & Sweatshirts" means two, "茶具 Tea" says it
 * in two languages). A concept that does not end a part is not what it names: "Garment Care" is no garment.
 */
function headsOf(lexicon: Lexicon, name: string): readonly string[] {
  const parts = name.slice(0, 200).split(/[&＆,，、/+]|\band\b|[和与及]|(?<=\p{Script=Han})\s+(?=\p{Script=Latin})/u)
  const heads = parts.flatMap((part) => {
    const end = part.trimEnd().length
    return lexicon.mentions(part).filter((mention) => mention.field === 'category' && mention.end === end)
  })
  return [...new Set(heads.map((mention) => mention.id))]
}

function audienceOf(lexicon: Lexicon, name: string): string | undefined {
  return name.length <= 40 ? lexicon.resolve('audience', name)?.id : undefined
}
