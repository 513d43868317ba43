import { flowsEn } from '../../words/flows.en.js'
import { flowsZh } from '../../words/flows.zh.js'
import { addWords } from '../../words/index.js'

addWords({ en: flowsEn, zh: flowsZh })

export { FlowPage } from './flow-page.js'
export { FlowsPage } from './flows-page.js'
