import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useMemo, useState } from 'preact/hooks'
import { keep } from './keeping.js'
import { type Words, wordsIn } from './words.js'

export type Language = 'en' | 'zh'
export type Theme = 'light' | 'dark'

interface Surroundings {
  readonly language: Language
  readonly words: Words
  readonly theme: Theme
  readonly setLanguage: (language: Language) => void
  readonly setTheme: (theme: Theme) => void
}

const Context = createContext<Surroundings | null>(null)

const systemTheme = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

/** Language and theme for all below; both are remembered by the browser and set on the page's root. */
export function SurroundingsProvider({ children }: { children: ComponentChildren }) {
  const [language, setLanguage] = useState<Language>(document.documentElement.lang.startsWith('zh') ? 'zh' : 'en')
  const [chosen, setTheme] = useState<Theme | null>(() => {
    const kept = document.documentElement.dataset.theme
    return kept === 'light' || kept === 'dark' ? kept : null
  })
  const theme = chosen ?? systemTheme()
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    keep('alderbay-language', language)
  }, [language])
  useEffect(() => {
    if (!chosen) return
    document.documentElement.dataset.theme = chosen
    // The widget stands outside of our tree and follows the same choice.
    for (const widget of document.querySelectorAll<HTMLElement>('elmo-chat')) widget.dataset.theme = chosen
    keep('alderbay-theme', chosen)
  }, [chosen])
  const value = useMemo(() => ({ language, words: wordsIn(language), theme, setLanguage, setTheme }), [language, theme])
  return <Context.Provider value={value}>{children}</Context.Provider>
}

export function useSurroundings(): Surroundings {
  const value = useContext(Context)
  if (!value) throw new Error('useSurroundings stands outside of SurroundingsProvider: wrap the page in it.')
  return value
}

export const useWords = (): Words => useSurroundings().words
