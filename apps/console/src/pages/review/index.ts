import { addWords } from '../../words/index.js'
import { reviewEn } from '../../words/review.en.js'
import { reviewZh } from '../../words/review.zh.js'

addWords({ en: reviewEn, zh: reviewZh })

export { ReviewPage } from './review.js'
