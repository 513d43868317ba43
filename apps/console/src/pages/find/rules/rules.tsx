import type { Rule } from '@elmo-chat/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.js'
import { formatCount } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { PageHead } from '../../../parts/page-head.js'
import { SearchBox } from '../../../parts/search-box.js'
import { Empty, Failure, Skeleton } from '../../../parts/state.js'
import { rulesQuery } from '../../../queries-find.js'
import { draftOf } from './draft-of.js'
import { RuleRow } from './rule-row.js'
import { type RuleState, ruleState } from './rule-state.js'

const states: readonly RuleState[] = ['active', 'scheduled', 'over', 'off']

/** What the merchant has decided about searches, and whether it holds now. */
export function RulesPage() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(rulesQuery)
  const [text, setText] = useState('')
  const [state, setState] = useState<RuleState | ''>('')
  const put = (changed: Rule) =>
    queries.setQueryData(rulesQuery.queryKey, (rules) =>
      rules?.map((rule) => (rule.id === changed.id ? changed : rule)),
    )
  const change = useMutation({
    mutationFn: ({ id, ...rule }: Rule) =>
      call<Rule>(`search/rules/${encodeURIComponent(id)}`, { method: 'PUT', json: draftOf(rule) }),
    onMutate: async (changed) => {
      // An answer from before the change would undo it on the page.
      await queries.cancelQueries({ queryKey: rulesQuery.queryKey })
      put(changed)
    },
    onSuccess: put,
    onError: () => queries.invalidateQueries({ queryKey: rulesQuery.queryKey }),
  })
  const now = Date.now()
  const rules = data ?? []
  const shown = rules.filter(
    (rule) => (!state || ruleState(rule, now) === state) && wordsOf(rule).includes(text.toLowerCase()),
  )
  return (
    <>
      <PageHead title={t('nav.rules')} about={t('rules.about')}>
        {rules.length > 0 && <SearchBox value={text} label={t('rules.search')} onSettled={setText} />}
        <Link className="button primary" to="/search/rules/new">
          <Icon name="plus" size={16} />
          {t('rules.new')}
        </Link>
      </PageHead>
      {rules.length > 0 && (
        <p className="chips">
          <button type="button" className="chip" aria-pressed={state === ''} onClick={() => setState('')}>
            {t('rules.allStates')} <span className="number">{formatCount(rules.length)}</span>
          </button>
          {states.map((one) => {
            const count = rules.filter((rule) => ruleState(rule, now) === one).length
            return (
              count > 0 && (
                <button
                  key={one}
                  type="button"
                  className="chip"
                  aria-pressed={state === one}
                  onClick={() => setState(one)}
                >
                  {t(`rules.state.${one}`)} <span className="number">{formatCount(count)}</span>
                </button>
              )
            )
          })}
        </p>
      )}
      {error && <Failure problem={error} onRetry={refetch} />}
      {change.error && <Failure title={t('rules.notSaved')} problem={change.error} />}
      {!data && !error && <Skeleton rows={6} />}
      {data?.length === 0 && <NoRules />}
      {rules.length > 0 && shown.length === 0 && <Empty icon="search" title={t('rules.noneFound')} />}
      {shown.length > 0 && (
        <ul className="rules table-frame">
          {shown.map((rule) => (
            <RuleRow key={rule.id} rule={rule} state={ruleState(rule, now)} onChange={change.mutate} />
          ))}
        </ul>
      )}
    </>
  )
}

function NoRules() {
  const { t } = useTranslation()
  return (
    <Empty icon="filter" title={t('rules.none')}>
      <p>{t('rules.noneYet')}</p>
      <p className="row">
        <Link className="button primary" to="/search/rules/new">
          {t('rules.new')}
        </Link>
        <Link className="button" to="/search">
          {t('rules.seeSearches')}
        </Link>
      </p>
    </Empty>
  )
}

/** The words by which a rule is found: its name, its search, and the words it sets equal. */
function wordsOf({ name, when, actions }: Rule): string {
  const said = actions.flatMap((action) =>
    action.kind === 'synonyms'
      ? [action.from ?? '', ...action.words]
      : action.kind === 'redirect'
        ? [action.url]
        : 'target' in action && 'constraints' in action.target
          ? action.target.constraints.map(({ text }) => text)
          : [],
  )
  return [name, 'query' in when ? when.query : '', ...said].join('\n').toLowerCase()
}
