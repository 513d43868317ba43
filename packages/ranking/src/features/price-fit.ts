import type { Feature } from './feature.js'

/** Differences of price are felt by their ratio; where nothing was stated, prices spread about by this factor, e^0.7 = 2. */
const USUAL_DEVIATION = 0.7

/**
 * 1 within the price that was stated, falling with the distance to it; where none was stated, by the distance to what was
 * clicked for this query.
 */
export const priceFit: Feature = {
  name: 'price-fit',
  meaning: { en: 'How near to the price that is wanted', zh: '价格与期望的接近程度' },
  value({ query: { price, clickedPrice }, product }) {
    if (product.price === null || product.price <= 0 || (!price && !clickedPrice)) return Number.NaN
    const log = Math.log(product.price)
    if (price) return fit(outside(log, price) / USUAL_DEVIATION)
    return fit((log - clickedPrice!.mean) / Math.max(0.1, clickedPrice!.deviation))
  },
}

const fit = (distance: number) => Math.exp(-0.5 * distance * distance)

/** How far the logarithm of a price lies outside the range. */
function outside(log: number, { min, max }: { readonly min: number | null; readonly max: number | null }): number {
  if (min !== null && min > 0 && log < Math.log(min)) return Math.log(min) - log
  if (max !== null && max > 0 && log > Math.log(max)) return log - Math.log(max)
  return 0
}
