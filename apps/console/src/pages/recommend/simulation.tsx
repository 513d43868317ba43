import type { SimulationState } from '@elmo-chat/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { Confirm } from '../../parts/confirm.js'
import { formatCount, formatShare } from '../../parts/format.js'
import { Icon } from '../../parts/icon.js'
import { Failure } from '../../parts/state.js'
import { overviewQuery } from '../../queries.js'
import { simulationQuery } from '../../queries-recommend.js'
import { currentLanguage } from '../../words/index.js'

const REQUEST = { days: 540, shoppers: 1_000, seed: 1, force: false }
const DEMO = 'demo'

/** For the demo shop: lets made-up shoppers give it a past, and says how far that is. Nothing for any other shop. */
export function Simulation() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { data: overview } = useQuery(overviewQuery)
  const { data: state } = useQuery(simulationQuery)
  const begin = useMutation({
    mutationFn: () => call<SimulationState>('recommend/simulation', { method: 'POST', json: REQUEST }),
    onSuccess: (begun) => queries.setQueryData(simulationQuery.queryKey, begun),
  })
  const isRunning = state !== undefined && state.fraction !== null
  const wasRunning = useRef(false)
  useEffect(() => {
    if (wasRunning.current && !isRunning) void queries.invalidateQueries({ queryKey: ['recommend'] })
    wasRunning.current = isRunning
  }, [isRunning, queries])
  const isDemo =
    overview !== undefined && overview.sources.length > 0 && overview.sources.every(({ name }) => name === DEMO)
  if (!isDemo || !state) return null
  const { fraction, outcome } = state
  return (
    <div className="simulation">
      {begin.error && <Failure title={t('simulation.refused')} problem={begin.error} />}
      {outcome?.ok === false && <p role="alert">{outcome.error.message[currentLanguage()]}</p>}
      {outcome?.ok && (
        <p role="status">
          {t('simulation.done', { count: outcome.value.events, events: formatCount(outcome.value.events) })}
        </p>
      )}
      <SimulationProgress />
      {fraction === null && !outcome?.ok && (
        <>
          <p>
            {t('simulation.about')} <code>elmo simulate</code>
            {t('simulation.aboutEnds')}
          </p>
          <Confirm
            className="button"
            title={t('simulation.title')}
            text={t('simulation.text', { days: REQUEST.days, shoppers: formatCount(REQUEST.shoppers) })}
            action={t('simulation.begin')}
            isDanger={false}
            isDisabled={begin.isPending}
            onConfirm={() => begin.mutate()}
          >
            <Icon name="sparkle" size={16} />
            {t('simulation.begin')}
          </Confirm>
        </>
      )}
    </div>
  )
}

/** How far made-up shoppers are; nothing while there are none. */
export function SimulationProgress() {
  const { t } = useTranslation()
  const { data: state } = useQuery(simulationQuery)
  if (!state || state.fraction === null) return null
  return (
    <p className="progress" role="status">
      <progress value={state.fraction} aria-label={t('simulation.running')} />
      {t('simulation.running')} <span className="number">{formatShare(state.fraction)}</span>
    </p>
  )
}
