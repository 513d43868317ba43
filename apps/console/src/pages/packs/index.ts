import { addWords } from '../../words/index.js'
import { packsEn } from '../../words/packs.en.js'
import { packsZh } from '../../words/packs.zh.js'

addWords({ en: packsEn, zh: packsZh })

export { PacksPage } from './packs.js'
