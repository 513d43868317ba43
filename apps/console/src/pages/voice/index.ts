import { addWords } from '../../words/index.js'
import { voiceEn } from '../../words/voice.en.js'
import { voiceZh } from '../../words/voice.zh.js'

addWords({ en: voiceEn, zh: voiceZh })

export { VoicePage } from './voice.js'
