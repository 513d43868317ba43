import type { DeskSettings } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Field } from '../../parts/field.js'
import { Icon } from '../../parts/icon.js'
import type { DeskSectionProps } from './desk-section.js'
import { Section } from './section.js'

type Canned = DeskSettings['canned'][number]

const MOST = 200

/** What agents say often, behind a short word each. */
export function CannedSection({ desk: { canned }, problems, onChange }: DeskSectionProps) {
  const { t } = useTranslation()
  const problemAt = (place: string) => problems[place] && t(`settings.problem.${problems[place]}`)
  const change = (index: number, part: Partial<Canned>) =>
    onChange({ canned: canned.map((reply, at) => (at === index ? { ...reply, ...part } : reply)) })
  return (
    <Section title={t('settings.canned')} about={t('settings.cannedAbout')}>
      {canned.map((reply, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: replies are told apart by their place while their words change
        <fieldset key={index} className="canned" aria-label={`/${reply.key}`}>
          <div className="row">
            <Field label={t('settings.shortcut')} problem={problemAt(`canned.${index}.key`)}>
              {(control) => (
                <input
                  {...control}
                  className="mono"
                  value={reply.key}
                  maxLength={30}
                  spellCheck={false}
                  onChange={(event) => change(index, { key: event.target.value })}
                />
              )}
            </Field>
            <button
              type="button"
              className="button ghost"
              aria-label={t('settings.removeCanned', { key: reply.key })}
              onClick={() => onChange({ canned: canned.filter((_, at) => at !== index) })}
            >
              <Icon name="trash" size={16} />
            </button>
          </div>
          <div className="fields two">
            {(['en', 'zh'] as const).map((language) => (
              <Field
                key={language}
                label={language === 'zh' ? '中文' : 'English'}
                problem={problemAt(`canned.${index}.${language}`)}
              >
                {(control) => (
                  <textarea
                    {...control}
                    rows={2}
                    maxLength={1000}
                    lang={language === 'zh' ? 'zh-CN' : 'en'}
                    value={reply[language]}
                    onChange={(event) => change(index, { [language]: event.target.value })}
                  />
                )}
              </Field>
            ))}
          </div>
        </fieldset>
      ))}
      {canned.length < MOST && (
        <button
          type="button"
          className="button"
          onClick={() => onChange({ canned: [...canned, { key: '', en: '', zh: '' }] })}
        >
          <Icon name="plus" size={16} />
          {t('settings.addCanned')}
        </button>
      )}
    </Section>
  )
}
