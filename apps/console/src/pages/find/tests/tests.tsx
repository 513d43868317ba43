import type { RelevanceTest, RelevanceTests, TestResult, TestRun } from '@elmo-chat/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.js'
import { Icon } from '../../../parts/icon.js'
import { PageHead } from '../../../parts/page-head.js'
import { SearchBox } from '../../../parts/search-box.js'
import { Empty, Failure, Skeleton } from '../../../parts/state.js'
import { testsQuery } from '../../../queries-find.js'
import { RunPlot } from './run-plot.js'
import { TestDialog } from './test-dialog.js'
import { TestRow } from './test-row.js'

/** What must be found for which search, and whether it is: the failing ones first. */
export function TestsPage() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const begin = useSearch({ from: '/shell/find/search/tests' })
  const { data, error, refetch } = useQuery(testsQuery)
  const [text, setText] = useState('')
  const [edited, setEdited] = useState<RelevanceTest | null>(null)
  const [isNew, setNew] = useState(begin.q !== undefined)
  const changed = () => queries.invalidateQueries({ queryKey: testsQuery.queryKey })
  const run = useMutation({
    mutationFn: () => call<TestRun>('search/tests/run', { method: 'POST', json: {} }),
    onSuccess: changed,
  })
  const remove = useMutation({
    mutationFn: (id: string) => call<null>(`search/tests/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: changed,
  })
  const close = () => {
    setNew(false)
    setEdited(null)
    if (begin.q !== undefined) void navigate({ to: '/search/tests', search: {}, replace: true })
  }
  const failure = run.error ?? remove.error
  const shown = data ? inOrder(data).filter(({ query, note }) => `${query}\n${note}`.toLowerCase().includes(text)) : []
  return (
    <>
      <PageHead title={t('nav.tests')} about={t('tests.about')}>
        {data && data.tests.length > 0 && (
          <>
            <SearchBox value={text} label={t('tests.search')} onSettled={(said) => setText(said.toLowerCase())} />
            <button type="button" className="button" disabled={run.isPending} onClick={() => run.mutate()}>
              <Icon name="refresh" size={16} />
              {t(run.isPending ? 'tests.running' : 'tests.run')}
            </button>
          </>
        )}
        <button type="button" className="button primary" onClick={() => setNew(true)}>
          <Icon name="plus" size={16} />
          {t('tests.new')}
        </button>
      </PageHead>
      {error && <Failure problem={error} onRetry={refetch} />}
      {failure && <Failure title={t('tests.refused')} problem={failure} />}
      {!data && !error && <Skeleton rows={6} />}
      {data?.tests.length === 0 && (
        <Empty icon="shield" title={t('tests.none')}>
          <p>{t('tests.noneYet')}</p>
          <button type="button" className="button primary" onClick={() => setNew(true)}>
            {t('tests.new')}
          </button>
        </Empty>
      )}
      {data && data.tests.length > 0 && (
        <>
          {data.runs.length > 0 && (
            <section className="card">
              <RunPlot runs={data.runs} />
            </section>
          )}
          {shown.length === 0 && <Empty icon="search" title={t('tests.noneFound')} />}
          {shown.length > 0 && (
            <ul className="tests table-frame">
              {shown.map((test) => (
                <TestRow
                  key={test.id}
                  test={test}
                  result={resultOf(test, data.lastRun)}
                  onEdit={() => setEdited(test)}
                  onRemove={() => remove.mutate(test.id)}
                />
              ))}
            </ul>
          )}
        </>
      )}
      {(isNew || edited) && (
        <TestDialog key={edited?.id ?? 'new'} test={edited} begin={begin} onClose={close} onSaved={changed} />
      )}
    </>
  )
}

/** Those that fail first, then those that were not run yet as they stand. */
function inOrder({ tests, lastRun }: RelevanceTests): RelevanceTest[] {
  const place = (test: RelevanceTest) => {
    const result = resultOf(test, lastRun)
    return result === undefined ? 1 : result.passed ? 2 : 0
  }
  return [...tests].sort((a, b) => place(a) - place(b))
}

/** How a test went; nothing where it was changed since. */
function resultOf({ id, changedAt }: RelevanceTest, lastRun: TestRun | null): TestResult | undefined {
  if (lastRun === null || changedAt > lastRun.at) return undefined
  return lastRun.results.find(({ testId }) => testId === id)
}
