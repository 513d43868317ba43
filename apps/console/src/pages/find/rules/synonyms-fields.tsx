import type { RuleAction } from '@elmo-chat/protocol'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../parts/field.js'
import { Icon } from '../../../parts/icon.js'

type Synonyms = Extract<RuleAction, { kind: 'synonyms' }>

const MOST_WORDS = 20
const MOST_CHARACTERS = 60

/** Words that mean the same; or, one way, words that one word also finds. */
export function SynonymsFields({
  action,
  problem,
  onChange,
}: {
  action: Synonyms
  problem?: string
  onChange: (action: Synonyms) => void
}) {
  const { t } = useTranslation()
  const { words, from } = action
  const isOneWay = from !== undefined
  const [text, setText] = useState('')
  const add = () => {
    const wanted = text
      .split(/[,，、;；\n]/u)
      .map((word) => word.trim().slice(0, MOST_CHARACTERS))
      .filter((word) => word && !words.includes(word))
    if (wanted.length > 0) onChange({ ...action, words: [...words, ...new Set(wanted)].slice(0, MOST_WORDS) })
    setText('')
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
  }
  return (
    <>
      <fieldset className="segments" aria-label={t('rules.direction.name')}>
        <button
          type="button"
          aria-pressed={!isOneWay}
          onClick={() => isOneWay && onChange({ kind: 'synonyms', words: [from, ...words].filter(Boolean) })}
        >
          {t('rules.direction.both')}
        </button>
        <button
          type="button"
          aria-pressed={isOneWay}
          onClick={() => isOneWay || onChange({ kind: 'synonyms', from: words[0] ?? '', words: words.slice(1) })}
        >
          {t('rules.direction.one')}
        </button>
      </fieldset>
      {isOneWay && (
        <Field label={t('rules.searchedFor')} problem={from === '' ? problem : undefined}>
          {(control) => (
            <input
              {...control}
              value={from}
              maxLength={MOST_CHARACTERS}
              onChange={(event) => onChange({ ...action, from: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field
        label={t(isOneWay ? 'rules.alsoFinds' : 'rules.sameWords')}
        hint={t('rules.wordsHint')}
        problem={from === '' ? undefined : problem}
      >
        {(control) => (
          <span className="with-button">
            <input
              {...control}
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={onKey}
              onBlur={add}
            />
            <button type="button" className="button" disabled={!text.trim()} onClick={add}>
              {t('rules.addWord')}
            </button>
          </span>
        )}
      </Field>
      {words.length > 0 && (
        <ul className="chips">
          {words.map((word) => (
            <li key={word}>
              <button
                type="button"
                className="chip strong"
                aria-label={t('rules.removeWord', { word })}
                onClick={() => onChange({ ...action, words: words.filter((other) => other !== word) })}
              >
                {word}
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
