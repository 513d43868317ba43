import { addWords } from '../../words/index.js'
import { satisfactionEn } from '../../words/satisfaction.en.js'
import { satisfactionZh } from '../../words/satisfaction.zh.js'

addWords({ en: satisfactionEn, zh: satisfactionZh })

export { SatisfactionPage } from './satisfaction.js'
