import type { FeelingPart, TurnTrace } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Bar } from '../../parts/bar.js'
import { formatShare } from '../../parts/format.js'
import { settingsQuery } from '../../queries.js'
import { actName, emotionName } from '../../words/terms.js'
import { constraintInWords } from './constraint-in-words.js'
import { CorrectIntent } from './correct-intent.js'

const INTENTS_SHOWN = 3
const LONGEST_CORRECTION = 500

/** What this message alone said, before it met the conversation. */
export function Understood({
  understood: { language, intents, constraints, references, critiques, query, unknown },
  message,
  feeling,
}: {
  understood: TurnTrace['understood']
  message: string
  feeling: FeelingPart | undefined
}) {
  const { t } = useTranslation()
  const { data: settings } = useQuery(settingsQuery)
  return (
    <>
      <ul className="bars intents">
        {intents.slice(0, INTENTS_SHOWN).map(({ intent, confidence }) => (
          <li key={intent}>
            <span>{actName(intent)}</span>
            <Bar share={confidence} />
            <span className="number">{formatShare(confidence)}</span>
          </li>
        ))}
      </ul>
      {message.trim() && <CorrectIntent text={message.trim().slice(0, LONGEST_CORRECTION)} language={language} />}
      <dl className="facts">
        <Fact label={t('language')}>{language === 'zh' ? '中文' : 'English'}</Fact>
        <Fact label={t('trace.wishes')}>
          {constraints.map((constraint) => (
            <span key={constraintInWords(constraint, settings?.currency)} className="chip" title={constraint.text}>
              {constraintInWords(constraint, settings?.currency)}
            </span>
          ))}
        </Fact>
        <Fact label={t('trace.critiques')}>{chips(critiques)}</Fact>
        <Fact label={t('trace.references')}>{chips(references)}</Fact>
        <Fact label={t('trace.words')}>{query}</Fact>
        <Fact label={t('trace.unknown')}>
          {unknown.map((word) => (
            <span key={word} className="chip warn">
              {word}
            </span>
          ))}
        </Fact>
        <Fact label={t('trace.feeling')}>
          {feeling && (feeling.sentiment !== 0 || feeling.risk) && (
            <>
              {emotionName(feeling.emotion)} <span className="number quiet">{feeling.sentiment.toFixed(2)}</span>
            </>
          )}
        </Fact>
      </dl>
    </>
  )
}

const chips = (texts: readonly string[]) =>
  texts.map((text) => (
    <span key={text} className="chip">
      {text}
    </span>
  ))

/** One line; nothing where there is nothing to say. */
function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (!children || (Array.isArray(children) && children.length === 0)) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
