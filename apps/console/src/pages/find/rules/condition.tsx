import type { RuleCondition } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../parts/field.js'

const matches: readonly RuleCondition['match'][] = ['is', 'contains', 'always']

/** For which searches the rule holds. */
export function Condition({
  when,
  problem,
  onChange,
}: {
  when: RuleCondition
  problem?: string
  onChange: (when: RuleCondition) => void
}) {
  const { t } = useTranslation()
  const query = when.match === 'always' ? '' : when.query
  const choose = (match: RuleCondition['match']) => onChange(match === 'always' ? { match } : { match, query })
  return (
    <div className="fields condition">
      <Field label={t('rules.condition')} hint={t(`rules.matchHint.${when.match}`)}>
        {(control) => (
          <select
            {...control}
            value={when.match}
            onChange={(event) => choose(event.target.value as RuleCondition['match'])}
          >
            {matches.map((match) => (
              <option key={match} value={match}>
                {t(`rules.match.${match}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {when.match !== 'always' && (
        <Field label={t('rules.query')} hint={t('rules.queryHint')} problem={problem}>
          {(control) => (
            <input
              {...control}
              value={query}
              maxLength={200}
              onChange={(event) => onChange({ match: when.match, query: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  )
}
