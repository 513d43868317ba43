import type { FlowReport } from '@elmo-chat/protocol'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../parts/format.js'
import { currentLanguage } from '../../words/index.js'
import { flowTitle } from './flow-title.js'
import { layoutFlow, NODE, type Point } from './layout.js'

/** The steps of a flow and where they lead. Each step is a button that tells the rest about it below the drawing. */
export function FlowDrawing({ flow }: { flow: FlowReport }) {
  const { nodes, edges } = flow
  const { t } = useTranslation()
  const language = currentLanguage()
  const arrow = useId()
  const [chosen, choose] = useState<string | null>(null)
  const { width, height, ...drawn } = useMemo(
    () =>
      layoutFlow(
        nodes.map(({ id }) => id),
        edges,
      ),
    [nodes, edges],
  )
  return (
    <>
      <section className="scroll flow-frame" aria-label={flowTitle(flow)}>
        <div className="flow-drawing" style={{ width, height }}>
          <svg width={width} height={height} aria-hidden="true">
            <defs>
              <marker
                id={arrow}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="8"
                markerHeight="8"
                markerUnits="userSpaceOnUse"
                orient="auto"
              >
                <path d="M0 0 8 4 0 8Z" />
              </marker>
            </defs>
            {drawn.edges.map(({ edge: { from, to, label }, points }) => (
              <path
                key={`${from} ${to} ${label?.en}`}
                className={chosen === from || chosen === to ? 'near' : undefined}
                d={curve(points)}
                markerEnd={`url(#${arrow})`}
              />
            ))}
          </svg>
          {drawn.edges.map(
            ({ edge: { from, to, label }, label: at }) =>
              label && (
                <span key={`${from} ${to} ${label.en}`} className="flow-edge" style={{ left: at.x, top: at.y }}>
                  {label[language]}
                </span>
              ),
          )}
          {nodes.map(({ id, kind, outcome, label, stopped }) => {
            const { x, y } = drawn.nodes.get(id)!
            return (
              <button
                key={id}
                type="button"
                className={`flow-step ${kind} ${outcome ?? ''}`}
                style={{ left: x, top: y, width: NODE.width, height: NODE.height }}
                aria-pressed={chosen === id}
                onClick={() => choose(chosen === id ? null : id)}
              >
                {NAMED.has(kind) && <small>{t(`flows.kinds.${kind}`)}</small>}
                <span>{label[language]}</span>
                {stopped > 0 && (
                  <b>
                    <span className="hidden-label">{t(kind === 'end' ? 'flows.endedAt' : 'flows.stoppedAt')} </span>
                    {formatCount(stopped)}
                  </b>
                )}
              </button>
            )
          })}
        </div>
      </section>
      <div aria-live="polite">{chosen !== null && <Step id={chosen} nodes={nodes} edges={edges} />}</div>
    </>
  )
}

/** Kinds that the label of a step does not tell. */
const NAMED: ReadonlySet<string> = new Set(['act', 'call', 'end'])

function Step({ id, nodes, edges }: { id: string } & Pick<FlowReport, 'nodes' | 'edges'>) {
  const { t } = useTranslation()
  const language = currentLanguage()
  const step = nodes.find((node) => node.id === id)
  if (!step) return null
  const leads = edges
    .filter(({ from }) => from === id)
    .map(({ to, label }) => {
      const next = nodes.find((node) => node.id === to)?.label[language] ?? to
      return label ? `${next} (${label[language]})` : next
    })
  return (
    <dl className="facts flow-facts">
      <div>
        <dt>{t(`flows.kinds.${step.kind}`)}</dt>
        <dd>{step.label[language]}</dd>
      </div>
      {step.says && (
        <div>
          <dt>{t('flows.says')}</dt>
          <dd>{step.says[language]}</dd>
        </div>
      )}
      {leads.length > 0 && (
        <div>
          <dt>{t('flows.leads')}</dt>
          <dd>{leads.join(language === 'zh' ? '、' : ', ')}</dd>
        </div>
      )}
      <div>
        <dt>{t(step.kind === 'end' ? 'flows.endedAt' : 'flows.stoppedAt')}</dt>
        <dd>{formatCount(step.stopped)}</dd>
      </div>
    </dl>
  )
}

/** A line through points that leaves and comes upright. */
function curve([start, ...rest]: readonly Point[]): string {
  let at = start!
  return rest.reduce((path, to) => {
    const bend = (to.y - at.y) / 2
    const next = `${path} C${at.x} ${at.y + bend} ${to.x} ${to.y - bend} ${to.x} ${to.y}`
    at = to
    return next
  }, `M${at.x} ${at.y}`)
}
