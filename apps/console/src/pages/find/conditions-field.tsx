import type { Constraint, SearchPath } from '@elmo-chat/protocol'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { Field } from '../../parts/field.js'
import { Icon } from '../../parts/icon.js'
import { detailOf } from '../../parts/state.js'
import { settingsQuery } from '../../queries.js'
import { wishInWords } from './wish-in-words.js'

/** Conditions on products, written as a customer would say them and understood by the shop itself. */
export function ConditionsField({
  label,
  value,
  problem,
  onChange,
}: {
  label: string
  value: readonly Constraint[]
  problem?: string
  onChange: (constraints: Constraint[]) => void
}) {
  const { t } = useTranslation()
  const { data: settings } = useQuery(settingsQuery)
  const [text, setText] = useState('')
  const [notUnderstood, setNotUnderstood] = useState('')
  const understand = useMutation({
    mutationFn: (said: string) => call<SearchPath>('search/path', { method: 'POST', json: { text: said, limit: 1 } }),
    onSuccess: ({ understood: { constraints } }, said) => {
      const isNew = (one: Constraint) => !value.some((other) => sameKey(other) === sameKey(one))
      setNotUnderstood(constraints.length === 0 ? said : '')
      if (constraints.length === 0) return
      onChange([...value, ...constraints.filter(isNew)])
      setText('')
    },
  })
  const add = () => text.trim() && understand.mutate(text.trim())
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
  }
  const trouble =
    (notUnderstood && t('rules.notUnderstood', { text: notUnderstood })) ||
    (understand.error && detailOf(understand.error)) ||
    problem ||
    undefined
  return (
    <div className="conditions">
      <Field label={label} hint={t('rules.conditionsHint')} problem={trouble}>
        {(control) => (
          <span className="with-button">
            <input
              {...control}
              value={text}
              placeholder={t('rules.conditionsExample')}
              maxLength={200}
              onChange={(event) => {
                setText(event.target.value)
                setNotUnderstood('')
              }}
              onKeyDown={onKey}
            />
            <button type="button" className="button" disabled={!text.trim() || understand.isPending} onClick={add}>
              {t('rules.addCondition')}
            </button>
          </span>
        )}
      </Field>
      {value.length > 0 && (
        <ul className="chips">
          {value.map((constraint) => {
            const said = wishInWords(constraint, settings?.currency)
            return (
              <li key={sameKey(constraint)}>
                <button
                  type="button"
                  className="chip strong"
                  aria-label={t('rules.removeCondition', { condition: said })}
                  onClick={() => onChange(value.filter((other) => other !== constraint))}
                >
                  {said}
                  <Icon name="close" size={12} />
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

const sameKey = ({ field, op, value }: Constraint) => `${field} ${op} ${value}`
