import type { SearchPath } from '@elmo-chat/protocol'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Bar } from '../../../parts/bar.js'
import { formatShare } from '../../../parts/format.js'
import { actName } from '../../../words/terms.js'
import { Wishes } from '../wishes.js'

const INTENTS_SHOWN = 3
const CATEGORIES_SHOWN = 4
const LIKELY = 0.05

/** What the words were taken to mean; each with how sure it is, where it is not certain. */
export function Meant({ understood }: { understood: SearchPath['understood'] }) {
  const { t } = useTranslation()
  const { intents, constraints, query, unknown, corrected, categories, synonyms } = understood
  return (
    <dl className="facts meant">
      {corrected && (
        <Fact label={t('path.corrected')}>
          <span className="chip warn">{corrected}</span>
        </Fact>
      )}
      {constraints.length > 0 && (
        <Fact label={t('path.wishes')}>
          <Wishes constraints={constraints} />
        </Fact>
      )}
      {query && <Fact label={t('path.words')}>{t('path.quoted', { text: query })}</Fact>}
      {unknown.length > 0 && (
        <Fact label={t('path.unknown')}>
          {unknown.map((word) => (
            <span key={word} className="chip warn">
              {word}
            </span>
          ))}
        </Fact>
      )}
      {synonyms.map(({ word, means }) => (
        <Fact key={word} label={t('path.synonym')}>
          {t('path.means', { word, means: means.join(t('path.comma')) })}
        </Fact>
      ))}
      {intents.length > 0 && (
        <Fact label={t('path.intent')}>
          <Shares
            shares={likely(intents)
              .slice(0, INTENTS_SHOWN)
              .map((one) => [actName(one.intent), one.confidence])}
          />
        </Fact>
      )}
      {categories.length > 0 && (
        <Fact label={t('path.category')}>
          <Shares
            shares={likely(categories)
              .slice(0, CATEGORIES_SHOWN)
              .map((one) => [one.label, one.confidence])}
          />
        </Fact>
      )}
    </dl>
  )
}

/** The first, and others that could be meant as well. */
const likely = <T extends { confidence: number }>(guesses: readonly T[]): readonly T[] =>
  guesses.filter(({ confidence }, index) => index === 0 || confidence >= LIKELY)

function Shares({ shares }: { shares: readonly (readonly [name: string, share: number])[] }) {
  return (
    <ul className="bars shares">
      {shares.map(([name, share]) => (
        <li key={name}>
          <span className="one-line" title={name}>
            {name}
          </span>
          <Bar share={share} />
          <span className="number">{formatShare(share)}</span>
        </li>
      ))}
    </ul>
  )
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
