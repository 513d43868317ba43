import type { ExplainedItem } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDifference, formatScore } from '../../../parts/format.js'
import { partsOfScore } from './parts-of-score.js'
import { usePartName } from './use-part-name.js'

/** What gave a score: the products of the history that gave the most, all else together, and the sum. */
export function Causes({ explained }: { explained: ExplainedItem }) {
  const { t } = useTranslation()
  const nameOf = usePartName()
  return (
    <table className="table small score-parts causes">
      <tbody>
        {partsOfScore(explained).map((part) => (
          <tr key={part.product?.id ?? part.kind}>
            <th scope="row">
              <span className={`dot ${part.tone}`} />{' '}
              {part.product ? (
                <Link to="/recommend/products/$id" params={{ id: part.product.id }}>
                  {part.product.title}
                </Link>
              ) : (
                nameOf(part)
              )}
            </th>
            <td className="number">{formatDifference(part.score, 3)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('visitors.score')}</th>
          <td className="number">{formatScore(explained.score, 3)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
