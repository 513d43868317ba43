import type { Language } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import type { SearchIndex } from '@elmo-chat/search'

const texts = {
  en: {
    cheapest: (category: string) => `The cheapest ${category}`,
    colored: (color: string, category: string) => `${color} ${category}`,
    browse: 'What do you sell?',
  },
  zh: {
    cheapest: (category: string) => `最便宜的${category}`,
    colored: (color: string, category: string) => `${color}的${category}`,
    browse: '你们卖什么？',
  },
} as const

/** Three questions worth tapping, made of what this shop really has. */
export function openings(index: SearchIndex, lexicon: Lexicon, language: Language): string[] {
  const say = texts[language]
  const leaves = index
    .values('category')
    .filter(({ value }) => lexicon.concept('category', value) && lexicon.narrow('category', value).length === 1)
  const [first, second] = leaves
  const made: string[] = []
  if (first) {
    const [color] = index.values('color', [{ field: 'category', op: 'is', value: first.value, text: first.value }])
    const category = lexicon.label('category', first.value, language)
    if (color && lexicon.concept('color', color.value))
      made.push(say.colored(lexicon.label('color', color.value, language), category))
  }
  if (second) made.push(say.cheapest(lexicon.label('category', second.value, language)))
  return [...made, say.browse].map((text) => text[0].toUpperCase() + text.slice(1))
}
