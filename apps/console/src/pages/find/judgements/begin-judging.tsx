import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../parts/icon.js'
import { analyticsQuery } from '../../../queries-find.js'

const SPAN = 28
const SHOWN = 6

/** Takes a search to judge; with `hasOpenings` those that people made stand below it. */
export function BeginJudging({ hasOpenings = false }: { hasOpenings?: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const { data } = useQuery({ ...analyticsQuery(SPAN, ''), enabled: hasOpenings })
  const openings = hasOpenings ? (data?.top.slice(0, SHOWN) ?? []) : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const q = text.trim()
    if (q) void navigate({ to: '/search/judgements/query', search: { q } })
  }
  return (
    <>
      <form className="ask begin-judging" onSubmit={submit}>
        <label className="search">
          <Icon name="search" />
          <input
            type="search"
            value={text}
            placeholder={t('judgements.placeholder')}
            aria-label={t('judgements.searchToJudge')}
            maxLength={200}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <button type="submit" className="button primary">
          {t('judgements.judge')}
        </button>
      </form>
      {openings.length > 0 && (
        <ul className="chips openings">
          {openings.map(({ query }) => (
            <li key={query}>
              <Link className="button" to="/search/judgements/query" search={{ q: query }}>
                {query}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
