import type { Rule } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatTime } from '../../../parts/format.js'
import { ActionInWords } from './action-in-words.js'
import type { RuleState } from './rule-state.js'

const tones: Record<RuleState, string> = { active: 'good', scheduled: 'info', over: '', off: '' }
const ACTIONS_SHOWN = 3

/** A rule in a sentence: when, and what it does; with the switch that turns it off. */
export function RuleRow({ rule, state, onChange }: { rule: Rule; state: RuleState; onChange: (rule: Rule) => void }) {
  const { t } = useTranslation()
  const { id, name, when, actions, startsAt, endsAt, enabled, changedAt, changedBy } = rule
  // The list follows a click a moment later; until then the switch must not spring back.
  const [wanted, setWanted] = useState<boolean | null>(null)
  if (wanted === enabled) setWanted(null)
  return (
    <li className="rule">
      <span className="rule-name">
        <Link className="main-link one-line" to="/search/rules/$id" params={{ id }}>
          {name}
        </Link>
        <span className={`chip ${tones[state]}`}>{t(`rules.state.${state}`)}</span>
      </span>
      <span className="rule-text">
        {t(`rules.when.${when.match}`, { query: 'query' in when ? when.query : '' })}
        <ul>
          {actions.slice(0, ACTIONS_SHOWN).map((action, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stored rule's actions have no other name
            <li key={index}>
              <ActionInWords action={action} />
            </li>
          ))}
          {actions.length > ACTIONS_SHOWN && (
            <li className="quiet">{t('rules.moreActions', { count: actions.length - ACTIONS_SHOWN })}</li>
          )}
        </ul>
      </span>
      <span className="rule-time quiet">
        {startsAt && <span className="block">{t('rules.from', { time: formatTime(startsAt) })}</span>}
        {endsAt && <span className="block">{t('rules.to', { time: formatTime(endsAt) })}</span>}
        <small title={`${formatTime(changedAt)} · ${changedBy}`}>
          {t('rules.changedAgo', { ago: formatAgo(changedAt) })}
        </small>
      </span>
      <label className="check-field">
        <input
          type="checkbox"
          checked={wanted ?? enabled}
          aria-label={t('rules.switch', { name })}
          onChange={({ target }) => {
            setWanted(target.checked)
            onChange({ ...rule, enabled: target.checked })
          }}
        />
        {t(enabled ? 'rules.on' : 'rules.off')}
      </label>
    </li>
  )
}
