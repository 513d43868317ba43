import type { Feature } from './feature.js'

export const attributeAgreement: Feature = {
  name: 'attribute-agreement',
  meaning: { en: 'Share of the stated wishes that it meets', zh: '满足所提条件的比例' },
  monotone: 1,
  value({ match: { constraints } }) {
    return constraints.asked === 0 ? Number.NaN : constraints.met / constraints.asked
  },
}
