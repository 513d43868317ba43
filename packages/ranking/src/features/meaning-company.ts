import type { Feature } from './feature.js'

/** As `company`, by meaning: what most candidates are about tells the thing from what is only named beside it. */
export const meaningCompany: Feature = {
  name: 'meaning-company',
  meaning: { en: 'How near its meaning is to the other candidates', zh: '与其他候选商品的语义接近程度' },
  value: ({ match }) => match.meaningCompany ?? Number.NaN,
}
