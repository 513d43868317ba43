import type { VariantItem } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Picture } from '../../parts/picture.js'
import { Price } from '../../parts/price.js'
import { fieldName } from '../../words/terms.js'
import { Stock } from './stock.js'

export function Variants({ variants }: { variants: readonly VariantItem[] }) {
  const { t } = useTranslation()
  const options = [...new Set(variants.flatMap((variant) => Object.keys(variant.options)))]
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            <th>
              <span className="hidden-label">{t('product.picture')}</span>
            </th>
            {options.map((option) => (
              <th key={option}>{fieldName(option)}</th>
            ))}
            <th className="number">{t('catalog.price')}</th>
            <th className="number">{t('catalog.stock')}</th>
            <th>{t('product.variant')}</th>
          </tr>
        </thead>
        <tbody>
          {variants.map(({ id, options: values, price, available, stock, image }) => (
            <tr key={id}>
              <td className="thumb">
                <Picture src={image} />
              </td>
              {options.map((option) => (
                <td key={option}>{values[option]}</td>
              ))}
              <td className="number">
                <Price price={price} />
              </td>
              <td className="number">
                <Stock isAvailable={available} stocks={[stock]} />
              </td>
              <td className="mono quiet">{id}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
