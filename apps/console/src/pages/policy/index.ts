import '../../style/policy.css'
import { addWords } from '../../words/index.js'
import { policyEn } from '../../words/policy.en.js'
import { policyZh } from '../../words/policy.zh.js'

addWords({ en: policyEn, zh: policyZh })

export { PolicyPage } from './policy-page.js'
