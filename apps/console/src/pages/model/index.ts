import { addWords } from '../../words/index.js'
import { modelEn } from '../../words/model.en.js'
import { modelZh } from '../../words/model.zh.js'

addWords({ en: modelEn, zh: modelZh })

export { ModelPage } from './model.js'
