import { attributeAgreement } from './attribute-agreement.js'
import { availability } from './availability.js'
import { bestCompany } from './best-company.js'
import { brandNamed } from './brand-named.js'
import { categoryAgreement } from './category-agreement.js'
import { clickRate } from './click-rate.js'
import { company } from './company.js'
import type { Feature } from './feature.js'
import { freshness } from './freshness.js'
import { headWord } from './head-word.js'
import { letters } from './letters.js'
import { longestRun } from './longest-run.js'
import { meaningCompany } from './meaning-company.js'
import { popularity } from './popularity.js'
import { priceFit } from './price-fit.js'
import { similarity } from './similarity.js'
import { titleLength } from './title-length.js'
import { words } from './words.js'
import { wordsShare } from './words-share.js'

/** All features of ours. The engine's own, which tell how words fit fields, come before them in a table. */
export const features: readonly Feature[] = [
  words,
  wordsShare,
  similarity,
  categoryAgreement,
  attributeAgreement,
  brandNamed,
  popularity,
  freshness,
  availability,
  priceFit,
  clickRate,
  headWord,
  longestRun,
  letters,
  company,
  bestCompany,
  meaningCompany,
  titleLength,
]

/** Directions that every trained ranker keeps to, by feature. */
export const monotoneFeatures: Readonly<Record<string, 1 | -1>> = Object.fromEntries(
  features.flatMap(({ name, monotone }) => (monotone ? [[name, monotone]] : [])),
)
