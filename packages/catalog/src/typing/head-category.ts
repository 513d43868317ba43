import type { Language } from '@elmo-chat/kernel'
import type { Mention } from '@elmo-chat/language'
import type { Words } from './words.js'

/** Where the naming of the thing ends and its company begins: what it is for, comes with, is made of. */
const ends: Readonly<Record<Language, RegExp>> = {
  en: /\s(?:with|for|by|from|in|of|featuring|including|compatible|w\/)\s|[,;:|(（[]|\s[-–—]\s|\s(?=\d+(?:[.,]\d+)*\s?(?:["″]|(?:mm|cm|m|in|inch|gb|tb|mb|kg|g|w|mah|hz|mhz|ghz|pc\(s\)|pcs|pack|l|ml|v)\b))/i,
  zh: /适用|适合|用于|搭配|附赠|赠送|赠|配送|内含|[,，;；:：|(（【[]/,
}

/** A piece of clothing or a device in a longer title is its company, not its name. */
const mostSegments = 6

/**
 * What a title says the thing is. English and Chinese both put the head noun last, before what follows "for", "with" or a
 * comma: "toner cartridge for printer" is a toner cartridge, "laptop bag" is a bag. Undefined when no word names a category.
 */
export function headCategory(
  { lexicon }: Pick<Words, 'lexicon'>,
  title: string,
  language: Language,
): Mention | undefined {
  for (const segment of title.split(ends[language]).slice(0, mostSegments)) {
    const named = lexicon.mentions(segment).filter((mention) => mention.field === 'category')
    const last = named.at(-1)
    // Of several categories of one word the first is the lexicon's preferred one.
    if (last) return named.find((mention) => mention.end === last.end) ?? last
  }
  return undefined
}
