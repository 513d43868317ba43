import type { RuleDraft } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../parts/field.js'
import { formatCount } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { Failure, Skeleton } from '../../../parts/state.js'
import { useSettled } from '../../../parts/use-settled.js'
import { previewQuery } from '../../../queries-find.js'
import { actionProblem } from './draft-problems.js'
import { Moved } from './moved.js'
import { PinsLeftOut } from './pins-left-out.js'
import { PreviewProblems } from './preview-problems.js'

const SETTLES_AFTER_MS = 350

/** What the rule as it is written would do to a search, before it is saved. */
export function Preview({ draft, id }: { draft: RuleDraft; id: string | undefined }) {
  const { t } = useTranslation()
  const [own, setOwn] = useState<string | null>(null)
  const text = own ?? ('query' in draft.when ? draft.when.query : (firstWord(draft) ?? ''))
  const actions = draft.actions.filter((action) => actionProblem(action) === undefined)
  const hasQuery = draft.when.match === 'always' || draft.when.query.trim() !== ''
  const rule = actions.length > 0 && hasQuery ? { ...draft, name: draft.name.trim() || '–', actions } : null
  const request = useSettled({ rule, text: text.trim(), ...(id !== undefined && { id }) }, SETTLES_AFTER_MS)
  const isReady = request.rule !== null && request.text !== ''
  const { data, error, refetch, isFetching } = useQuery({ ...previewQuery(request), enabled: isReady })
  return (
    <section className="card preview-pane" aria-label={t('rules.preview')}>
      <h2>{t('rules.preview')}</h2>
      <Field label={t('rules.previewFor')}>
        {(control) => (
          <input
            {...control}
            type="search"
            value={text}
            maxLength={200}
            onChange={(event) => setOwn(event.target.value)}
          />
        )}
      </Field>
      {!isReady && <p className="quiet">{t(text.trim() ? 'rules.previewNoAction' : 'rules.previewNoText')}</p>}
      {isReady && error && <Failure problem={error} onRetry={refetch} />}
      {isReady && !data && !error && <Skeleton rows={6} />}
      {isReady && data && !error && (
        <div className={isFetching ? 'preview-result stale' : 'preview-result'} aria-busy={isFetching}>
          <PreviewProblems problems={data.problems} />
          {data.problems.length === 0 && <PinsLeftOut actions={actions} after={data.after} />}
          {data.redirect && (
            <p className="notice">
              <Icon name="external" />
              <span>{t('path.redirect', { url: data.redirect })}</span>
            </p>
          )}
          <p className="preview-totals" role="status">
            <span>{t('rules.before', { count: data.totalBefore, total: formatCount(data.totalBefore) })}</span>
            <Icon name="arrow-right" size={14} />
            <span>{t('rules.after', { count: data.totalAfter, total: formatCount(data.totalAfter) })}</span>
          </p>
          <Moved before={data.before} after={data.after} />
        </div>
      )}
    </section>
  )
}

/** A search to begin with, for a rule that holds for every one: the first of the words it sets equal. */
function firstWord({ actions }: RuleDraft): string | undefined {
  const synonyms = actions.find((action) => action.kind === 'synonyms')
  return synonyms && (synonyms.from ?? synonyms.words[0])
}
