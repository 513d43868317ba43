import type { CatalogEntry } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { fieldName } from '../../words/terms.js'

/** What is known of the product, the lexicon's concept for it, and from where in the feed it was taken. */
export function Attributes({ attributes }: { attributes: CatalogEntry['attributes'] }) {
  const { t } = useTranslation()
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            <th>{t('product.field')}</th>
            <th>{t('product.value')}</th>
            <th>{t('product.concept')}</th>
            <th>{t('product.from')}</th>
          </tr>
        </thead>
        <tbody>
          {attributes.map(({ field, label, value, concept, from }) => (
            <tr key={`${field} ${value}`}>
              <td title={label}>{fieldName(field)}</td>
              <td>{value}</td>
              <td className="mono">{concept ?? <span className="quiet">–</span>}</td>
              <td>
                <span className="chip">{t(`product.origin.${from}`, { defaultValue: from })}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
