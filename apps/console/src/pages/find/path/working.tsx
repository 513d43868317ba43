import type { PathItem } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDifference, formatScore } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { featureName, reasonName } from '../../../words/reasons.js'
import { toneOf } from '../score-bar.js'

/** Why one product stands where it does: the parts of its score, which add up, and the features they were made of. */
export function Working({ item, query }: { item: PathItem; query: string }) {
  const { t } = useTranslation()
  const { product, because, score, features, rules } = item
  const parts = [...because].sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
  const most = Math.max(...parts.map((part) => Math.abs(part.score)), Number.MIN_VALUE)
  return (
    <div className="working">
      <section>
        <h3>{t('path.parts')}</h3>
        <table className="table small sums">
          <tbody>
            {parts.map(({ reason, score: part }) => (
              <tr key={reason}>
                <th scope="row" title={reason}>
                  <span className={`dot ${toneOf(reason)}`} /> {reasonName(reason)}
                </th>
                <td className="sum-bar" aria-hidden="true">
                  <span
                    className={part < 0 ? 'less' : toneOf(reason)}
                    style={{ width: `${(Math.abs(part) / most) * 100}%` }}
                  />
                </td>
                <td className="number">{formatDifference(part, 3)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('path.sum')}</th>
              <td />
              <td className="number">{formatScore(score, 3)}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      <section>
        {features.length > 0 && (
          <>
            <h3>{t('path.features')}</h3>
            <table className="table small sums">
              <tbody>
                {features.map(({ name, value }) => (
                  <tr key={name}>
                    <th scope="row" title={name}>
                      {featureName(name)}
                    </th>
                    <td className={value ? 'number' : 'number quiet'}>
                      {/* What cannot be known of a product is no number, and null on the wire. */}
                      {Number.isFinite(value) ? formatScore(value, 2) : '–'}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
        {rules.length > 0 && (
          <>
            <h3>{t('path.rulesMoved')}</h3>
            <p className="chips">
              {rules.map((rule) => (
                <span key={rule} className="chip info">
                  {rule}
                </span>
              ))}
            </p>
          </>
        )}
        <p className="row">
          <Link className="button small" to="/search/rules/new" search={{ q: query, product: product.id, does: 'pin' }}>
            <Icon name="arrow-up" size={14} />
            {t('path.pin')}
          </Link>
          <Link
            className="button small"
            to="/search/rules/new"
            search={{ q: query, product: product.id, does: 'bury' }}
          >
            <Icon name="arrow-down" size={14} />
            {t('path.bury')}
          </Link>
          <Link className="button small" to="/search/tests" search={{ q: query, product: product.id }}>
            {t('path.test')}
          </Link>
          <Link className="button small" to="/catalog/$id" params={{ id: product.id }}>
            {t('path.openProduct')}
          </Link>
        </p>
      </section>
    </div>
  )
}
