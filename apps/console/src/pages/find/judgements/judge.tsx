import type { JudgedProduct } from '@elmo-chat/protocol'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Confirm } from '../../../parts/confirm.js'
import { formatAgo, formatCount } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { LoadMore } from '../../../parts/load-more.js'
import { PageHead } from '../../../parts/page-head.js'
import { Failure, Missing, Skeleton } from '../../../parts/state.js'
import { judgedProductsQuery, pathQuery } from '../../../queries-find.js'
import { JudgedProducts } from './judged-products.js'
import { ShownNow } from './shown-now.js'
import { useGrading } from './use-grading.js'

const SHOWN = 24

/** One search: the list as it is now, each product to be graded, beside all that was graded. */
export function JudgePage() {
  const { t } = useTranslation()
  const { q = '' } = useSearch({ from: '/shell/find/search/judgements/query' })
  const query = q.trim()
  const judgedList = useInfiniteQuery(judgedProductsQuery(query))
  const { data, error, refetch } = judgedList
  const now = useQuery(pathQuery({ text: query, limit: SHOWN }))
  const { grade, takeBack, takeAllBack, problem } = useGrading(query)
  if (query === '')
    return <Missing title={t('judgements.noSearch')} to="/search/judgements" back={t('judgements.all')} />
  const judged = data?.pages.flatMap(({ items }) => items) ?? []
  const total = data?.pages[0].total ?? 0
  const gradeOf = new Map(judged.map((one) => [one.productId, one]))
  const list = now.isPlaceholderData ? undefined : now.data
  return (
    <>
      <PageHead
        above={<Link to="/search/judgements">{t('nav.judgements')}</Link>}
        title={t('path.of', { query })}
        about={data && (total > 0 ? t('judgements.judged', aboutOf(judged, total)) : t('judgements.notYet'))}
      >
        <Link className="button" to="/search/path" search={{ q: query }}>
          {t('judgements.path')}
        </Link>
        {total > 0 && (
          <Confirm
            title={t('judgements.deleteTitle', { query })}
            text={t('judgements.deleteText', { count: total, total: formatCount(total) })}
            action={t('judgements.delete')}
            onConfirm={takeAllBack}
          >
            <Icon name="trash" size={16} />
            {t('judgements.delete')}
          </Confirm>
        )}
      </PageHead>
      {error && <Failure problem={error} onRetry={refetch} />}
      {problem && <Failure title={t('judgements.notKept')} problem={problem} />}
      {!(error && !data) && (
        <div className="judging">
          <section aria-label={t('judgements.now')}>
            <h2 className="list-head">{t('judgements.now')}</h2>
            {now.error && <Failure problem={now.error} onRetry={now.refetch} />}
            {(!list || !data) && !now.error && <Skeleton rows={10} />}
            {list && data && (
              <ShownNow
                path={list}
                gradeOf={gradeOf}
                onGrade={(product, given) => grade(product.id, given, product)}
                onTakeBack={takeBack}
              />
            )}
          </section>
          <section aria-label={t('judgements.all')}>
            <h2 className="list-head">
              <span>
                {t('judgements.given')} {data && <small className="number">{formatCount(total)}</small>}
              </span>
            </h2>
            {!data && <Skeleton rows={4} />}
            {data && (
              <JudgedProducts
                judged={judged}
                shown={list?.items}
                onGrade={(one, given) => grade(one.productId, given, one.product)}
                onTakeBack={takeBack}
              />
            )}
            <LoadMore list={judgedList} />
          </section>
        </div>
      )}
    </>
  )
}

function aboutOf(judged: readonly JudgedProduct[], count: number) {
  const last = judged.reduce((latest, one) => (one.at > latest.at ? one : latest))
  return { count, total: formatCount(count), ago: formatAgo(last.at), by: last.by }
}
