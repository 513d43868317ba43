import { createHash } from 'node:crypto'
import type { Language } from '@elmo-chat/kernel'
import { cleanText } from './clean-text.js'
import type { StoreContext } from './store-context.js'

export interface TranslationStore {
  /** The translation of a very text into a language; null where it was not kept. */
  find(original: string, language: Language): Promise<string | null>
  /** Keeps one; of the original, its hash alone. Those that are older than a quarter of a year are forgotten. */
  keep(original: string, language: Language, text: string): Promise<void>
}

const KEPT_MS = 90 * 24 * 3_600_000

const hashed = (original: string) => createHash('sha256').update(original).digest('base64url')

export function translationStore({ database, clock, now }: StoreContext): TranslationStore {
  return {
    async find(original, language) {
      const [found] = await database.query<{ text: string }>(
        'select text from elmo.translation where original = $1 and language = $2',
        [hashed(original), language],
      )
      return found?.text ?? null
    },
    async keep(original, language, text) {
      await database.query(
        `with forgotten as (delete from elmo.translation where at < $5)
         insert into elmo.translation (original, language, text, at) values ($1, $2, $3, $4)
         on conflict (original, language) do nothing`,
        [hashed(original), language, cleanText(text), now(), new Date(clock() - KEPT_MS).toISOString()],
      )
    },
  }
}
