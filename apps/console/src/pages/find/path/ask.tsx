import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../parts/icon.js'
import { rankersQuery } from '../../../queries-find.js'
import { rankerName } from '../ranker-name.js'

/** What to search for, and which ranker orders. */
export function Ask({
  text,
  ranker,
  onAsk,
}: {
  text: string
  ranker: string
  onAsk: (asked: { text: string; ranker: string }) => void
}) {
  const { t } = useTranslation()
  const [written, setWritten] = useState(text)
  const [seen, setSeen] = useState(text)
  if (text !== seen) {
    // Another search by a link: the box follows.
    setSeen(text)
    setWritten(text)
  }
  const { data } = useQuery(rankersQuery)
  const rankers = data?.rankers ?? []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (written.trim()) onAsk({ text: written.trim(), ranker })
  }
  return (
    <form className="ask" onSubmit={submit}>
      <label className="search">
        <Icon name="search" />
        <input
          type="search"
          // biome-ignore lint/a11y/noAutofocus: an empty page of this kind is opened to type in it
          autoFocus={text === ''}
          value={written}
          placeholder={t('path.placeholder')}
          aria-label={t('path.text')}
          maxLength={500}
          onChange={(event) => setWritten(event.target.value)}
        />
      </label>
      {rankers.length > 1 && (
        <select
          value={ranker || data?.live}
          aria-label={t('path.ranker')}
          onChange={({ target: { value } }) =>
            onAsk({ text: written.trim() || text, ranker: value === data?.live ? '' : value })
          }
        >
          {rankers.map((one) => (
            <option key={one.id} value={one.id}>
              {`${rankerName(one)} · ${t(`rankers.state.${one.state}`)}`}
            </option>
          ))}
        </select>
      )}
      <button type="submit" className="button primary">
        {t('path.show')}
      </button>
    </form>
  )
}
