import type { PolicyRule } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Field } from '../../parts/field.js'

type Clause = PolicyRule['clause']

/** What customers are told, in both languages. */
export function ClauseFields({
  clause,
  hint,
  problemOf,
  onChange,
}: {
  clause: Clause
  hint?: string
  problemOf: (field: string) => string | undefined
  onChange: (clause: Clause) => void
}) {
  const { t } = useTranslation()
  return (
    <div className="fields two">
      {(['en', 'zh'] as const).map((language) => (
        <Field
          key={language}
          label={`${t('policy.clause')} · ${language === 'zh' ? '中文' : 'English'}`}
          hint={hint}
          problem={problemOf(`clause.text.${language}`)}
        >
          {(control) => (
            <textarea
              {...control}
              lang={language === 'zh' ? 'zh-CN' : 'en'}
              rows={2}
              maxLength={500}
              value={clause.text[language]}
              onChange={(event) => onChange({ ...clause, text: { ...clause.text, [language]: event.target.value } })}
            />
          )}
        </Field>
      ))}
    </div>
  )
}
