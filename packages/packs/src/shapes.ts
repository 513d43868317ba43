import type { Bilingual, Language } from '@elmo-chat/kernel'
import type { Names } from './types.js'

export const languages: readonly Language[] = ['en', 'zh']

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
export const isBilingual = (value: unknown): value is Bilingual =>
  isObject(value) && languages.every((language) => isText(value[language]))
export const isNames = (value: unknown): value is Names =>
  isObject(value) &&
  languages.every((language) => {
    const names = value[language]
    return Array.isArray(names) && names.length > 0 && names.every(isText)
  })

/** What packs, intents, flows and commands may be called. */
export const isName = (value: unknown): value is string => isText(value) && /^[a-z][a-z0-9-]*$/.test(value)

/** Whether all are regular expressions. */
export function compiles({ en, zh }: Names): boolean {
  try {
    for (const pattern of [...en, ...zh]) new RegExp(pattern, 'iu')
    return true
  } catch {
    return false
  }
}
