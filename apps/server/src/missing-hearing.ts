import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Language } from '@elmo-chat/kernel'
import type { VoiceReport } from '@elmo-chat/protocol'

/** Where Debian's packages put the engine that the guide names. */
const ENGINE = 'pocketsphinx_continuous'
const DICTIONARY = '/usr/share/pocketsphinx/model/en-us/cmudict-en-us.dict'
const COMMAND = `ELMO_RECOGNISER_COMMAND='${ENGINE} -infile {wav} -logfn /dev/null'`

const REMEDIES = {
  installed: {
    en: `English: pocketsphinx is installed and can hear it: start with ${COMMAND}; see docs/guide/voice.md`,
    zh: `英语：已安装 pocketsphinx，启动时设置 ${COMMAND}；详见 docs/guide/voice.md`,
  },
  english: {
    en: `English: install pocketsphinx and pocketsphinx-en-us (Debian: apt install) and start with ${COMMAND}, or set ELMO_RECOGNISER_URL: see docs/guide/voice.md`,
    zh: `英语：安装 pocketsphinx 和 pocketsphinx-en-us（Debian：apt install），启动时设置 ${COMMAND}；或设置 ELMO_RECOGNISER_URL：详见 docs/guide/voice.md`,
  },
  chinese: {
    en: 'Chinese: set ELMO_RECOGNISER_URL and ELMO_RECOGNISER_MODEL to an OpenAI-compatible speech service, or ELMO_RECOGNISER_FOLDER to a model for sherpa-onnx and ELMO_RECOGNISER_LANGUAGES to en,zh: see docs/guide/voice.md',
    zh: '中文：将 ELMO_RECOGNISER_URL 和 ELMO_RECOGNISER_MODEL 设为兼容 OpenAI 接口的语音服务，或将 ELMO_RECOGNISER_FOLDER 设为 sherpa-onnx 的模型文件夹并将 ELMO_RECOGNISER_LANGUAGES 设为 en,zh：详见 docs/guide/voice.md',
  },
}

/** What to install or set for each language that is not heard yet. */
export function missingHearing(heard: readonly Language[], path = process.env.PATH ?? ''): VoiceReport['missing'] {
  const isInstalled =
    existsSync(DICTIONARY) && path.split(delimiter).some((folder) => folder && existsSync(join(folder, ENGINE)))
  const english = isInstalled ? REMEDIES.installed : REMEDIES.english
  return (['en', 'zh'] as const)
    .filter((language) => !heard.includes(language))
    .map((language) => ({ language, remedy: language === 'en' ? english : REMEDIES.chinese }))
}
