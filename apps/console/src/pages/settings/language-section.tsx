import type { Settings } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Field } from '../../parts/field.js'
import { Section, type SectionProps } from './section.js'
import { useProblemWords } from './use-problem-words.js'

type Language = Settings['defaultLanguage']

const names: Record<Language, string> = { en: 'English', zh: '中文' }
const all: readonly Language[] = ['en', 'zh']

export function LanguageSection({ draft, problems, onChange }: SectionProps) {
  const { t } = useTranslation()
  const problemOf = useProblemWords(problems)
  const speak = (language: Language, isSpoken: boolean) => {
    const languages = all.filter((one) => (one === language ? isSpoken : draft.languages.includes(one)))
    const defaultLanguage = languages.includes(draft.defaultLanguage) ? draft.defaultLanguage : languages[0]
    onChange({ languages, defaultLanguage })
  }
  return (
    <Section title={t('settings.languages')} about={t('settings.languagesAbout')}>
      <fieldset className="row" aria-label={t('settings.spoken')}>
        {all.map((language) => (
          <label key={language} className="check-field">
            <input
              type="checkbox"
              checked={draft.languages.includes(language)}
              disabled={draft.languages.length === 1 && draft.languages[0] === language}
              onChange={(event) => speak(language, event.target.checked)}
            />
            {names[language]}
          </label>
        ))}
      </fieldset>
      <div className="fields two">
        <Field label={t('settings.defaultLanguage')} hint={t('settings.defaultLanguageHint')}>
          {(control) => (
            <select
              {...control}
              value={draft.defaultLanguage}
              onChange={(event) => onChange({ defaultLanguage: event.target.value as Language })}
            >
              {draft.languages.map((language) => (
                <option key={language} value={language}>
                  {names[language]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('imports.currency')} hint={t('settings.currencyHint')} problem={problemOf('currency')}>
          {(control) => (
            <input
              {...control}
              value={draft.currency}
              maxLength={3}
              spellCheck={false}
              onChange={(event) => onChange({ currency: event.target.value.toUpperCase() })}
            />
          )}
        </Field>
      </div>
    </Section>
  )
}
