import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../../../parts/state.js'
import { learningQuery } from '../../../queries-recommend.js'
import { Simulation } from '../simulation.js'
import { LearningPlot } from './learning-plot.js'

/** How fast methods learn tastes: in a simulated world it is known what people really like. */
export function LearningPage() {
  const { t } = useTranslation()
  const { data: curve, error, refetch } = useQuery(learningQuery)
  return (
    <>
      <PageHead title={t('nav.learning')} about={t('learning.about')} />
      {error && <Failure problem={error} onRetry={refetch} />}
      {curve === undefined && !error && <Skeleton rows={8} />}
      {curve === null && (
        <Empty icon="sparkle" title={t('learning.none')}>
          <p>{t('learning.noneYet')}</p>
          <Simulation />
        </Empty>
      )}
      {curve && curve.points.length > 0 && <LearningPlot curve={curve} />}
    </>
  )
}
