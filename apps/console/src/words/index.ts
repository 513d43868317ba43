import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en.js'
import { zh } from './zh.js'

export type ConsoleLanguage = 'en' | 'zh'

const KEPT = 'elmo.console.language'

/** Starts in the language chosen before, else the browser's. */
export async function startWords(): Promise<void> {
  const kept = localStorage.getItem(KEPT)
  const language = kept === 'en' || kept === 'zh' ? kept : navigator.language.startsWith('zh') ? 'zh' : 'en'
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, zh: { translation: zh } },
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

export async function changeLanguage(language: ConsoleLanguage): Promise<void> {
  localStorage.setItem(KEPT, language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  await i18next.changeLanguage(language)
}

export const currentLanguage = (): ConsoleLanguage => (i18next.language === 'zh' ? 'zh' : 'en')

/** Words of pages that load later, under keys of their own. */
export function addWords(words: Record<ConsoleLanguage, object>): void {
  for (const language of ['en', 'zh'] as const)
    i18next.addResourceBundle(language, 'translation', words[language], true, true)
}
