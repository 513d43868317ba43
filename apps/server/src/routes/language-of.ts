import type { Language } from '@elmo-chat/kernel'
import type { Context } from 'hono'

/** The reader's language: asked for, else the browser's, else undefined, which stands for the shop's. */
export function languageOf(c: Context): Language | undefined {
  const asked = c.req.query('language')
  if (asked === 'zh' || asked === 'en') return asked
  const accepted = c.req.header('accept-language')?.slice(0, 2).toLowerCase()
  return accepted === 'zh' || accepted === 'en' ? accepted : undefined
}
