import type { RuleAction } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../parts/icon.js'
import { ActionFields } from './action-fields.js'
import { newAction } from './begin-rule.js'

const kinds: readonly RuleAction['kind'][] = ['pin', 'boost', 'bury', 'hide', 'filter', 'synonyms', 'redirect']

/** What the rule does, one thing after the other. */
export function Actions({
  actions,
  problems,
  noActions,
  onChange,
}: {
  actions: readonly RuleAction[]
  problems: Readonly<Record<number, string>>
  noActions?: string
  onChange: (actions: RuleAction[]) => void
}) {
  const { t } = useTranslation()
  return (
    <section className="card">
      <h2>{t('rules.actions')}</h2>
      {actions.length > 0 && (
        <ol className="actions">
          {actions.map((action, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an action has no name but its place
            <li key={index} className="action">
              <header className="list-head">
                <h3>{t(`rules.kind.${action.kind}`)}</h3>
                <button
                  type="button"
                  className="button ghost small"
                  aria-label={t('rules.removeAction', { action: t(`rules.kind.${action.kind}`) })}
                  onClick={() => onChange(actions.filter((_, other) => other !== index))}
                >
                  <Icon name="close" size={16} />
                </button>
              </header>
              <ActionFields
                action={action}
                problem={problems[index] && t(`rules.problem.${problems[index]}`)}
                onChange={(changed) => onChange(actions.map((other, place) => (place === index ? changed : other)))}
              />
            </li>
          ))}
        </ol>
      )}
      <fieldset className="chips add-actions" aria-label={t('rules.addAction')}>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className="chip"
            title={t(`rules.kindAbout.${kind}`)}
            aria-invalid={noActions ? true : undefined}
            onClick={() => onChange([...actions, newAction(kind)])}
          >
            <Icon name="plus" size={12} />
            {t(`rules.kind.${kind}`)}
          </button>
        ))}
      </fieldset>
      {noActions && (
        <small className="field-problem" role="alert">
          {noActions}
        </small>
      )}
    </section>
  )
}
