import type { Language } from '@elmo-chat/kernel'
import type { Attribute } from '../model.js'
import { headCategory } from './head-category.js'
import type { Words } from './words.js'

/**
 * Category concepts from the feed's paths and from the title's head noun, and the audience that a path names ("Men > Tops").
 * A path's narrowest name that means anything counts. Where it names several kinds ("Hoodies & Sweatshirts"), the title
 * chooses; where title and path disagree, the path wins.
 */
export function typeCategories(
  words: Words,
  categories: readonly (readonly string[])[],
  title: string,
  language: Language,
): Attribute[] {
  const head = headCategory(words, title, language)
  const attributes: Attribute[] = []
  const known = new Set<string>()
  for (const path of categories) {
    const ids = narrowed(words, narrowestConcepts(words, path), head?.id).filter((id) => !known.has(id))
    for (const id of ids) known.add(id)
    if (ids.length > 0)
      attributes.push({ field: 'category', label: 'category', text: path.join(' > '), concepts: ids, from: 'category' })
  }
  if (head && !known.has(head.id) && agrees(words, head.id, known))
    attributes.push({ field: 'category', label: 'category', text: head.text, concepts: [head.id], from: 'title' })
  return [...attributes, ...audiencesOf(words, categories)]
}

/**
 * What a category's name means: its head noun, in each of its parts ("Hoodies & Sweatshirts" means two). A concept that
 * does not end a part is not what it names: "Garment Care" is no garment.
 */
function categoriesNamed({ lexicon }: Words, name: string): readonly string[] {
  const parts = name.slice(0, 200).split(/[&＆,，、/+]|\band\b|[和与及]/)
  return [
    ...new Set(
      parts.flatMap((part) => {
        const end = part.trimEnd().length
        const heads = lexicon.mentions(part).filter((mention) => mention.field === 'category' && mention.end === end)
        return heads.map((mention) => mention.id)
      }),
    ),
  ]
}

function narrowestConcepts(words: Words, path: readonly string[]): readonly string[] {
  for (const name of path.toReversed()) {
    const ids = categoriesNamed(words, name)
    if (ids.length > 0) return ids
  }
  return []
}

/** Of several kinds that a path names, the ones that the title's own agrees with; all when it agrees with none. */
function narrowed(words: Words, ids: readonly string[], head: string | undefined): readonly string[] {
  if (ids.length < 2 || !head) return ids
  if (ids.includes(head)) return [head]
  const agreeing = ids.filter((id) => isRelated(words, id, head))
  return agreeing.length > 0 ? agreeing : ids
}

function agrees(words: Words, head: string, known: ReadonlySet<string>): boolean {
  return known.size === 0 || [...known].some((id) => isRelated(words, id, head))
}

const isRelated = ({ lexicon }: Words, a: string, b: string) =>
  lexicon.widen('category', a).includes(b) || lexicon.widen('category', b).includes(a)

function audiencesOf({ lexicon }: Words, categories: readonly (readonly string[])[]): Attribute[] {
  const found = new Map<string, string>()
  for (const path of categories)
    for (const name of path) {
      const audience = name.length <= 40 ? lexicon.resolve('audience', name) : undefined
      if (audience && !found.has(audience.id)) found.set(audience.id, name)
    }
  return [...found].map(([id, text]) => ({
    field: 'audience',
    label: 'audience',
    text,
    concepts: [id],
    from: 'category' as const,
  }))
}
