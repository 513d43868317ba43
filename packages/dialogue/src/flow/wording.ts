import type { Language } from '@elmo-chat/kernel'
import { sentence } from '../sentence.js'
import type { Sentence } from '../types.js'

/** What flows say of themselves, whatever they are about. */
export const flowWording: Readonly<Record<Language, Wording>> = {
  en: {
    left: (title) => sentence`All right, I have left ${title}. Nothing was changed.`,
    resume: (title) => sentence`Shall we go on with ${title}?`,
    back: (title) => sentence`Back to ${title}:`,
    goOn: sentence`shall we go on?`,
    corrected: sentence`Corrected.`,
    again: sentence`I did not find an answer in that.`,
    person: sentence`A person of the shop can take this from here, if you prefer.`,
    yesNo: [
      { label: 'Yes', say: 'yes' },
      { label: 'No', say: 'no' },
    ],
  },
  zh: {
    left: (title) => sentence`好的，${title}已停止，没有做任何更改。`,
    resume: (title) => sentence`要继续办理${title}吗？`,
    back: (title) => sentence`回到${title}：`,
    goOn: sentence`要继续吗？`,
    corrected: sentence`已更正。`,
    again: sentence`这句话里没有找到答案。`,
    person: sentence`如果您愿意，可以由店铺工作人员接手。`,
    yesNo: [
      { label: '是', say: '是的' },
      { label: '否', say: '不是' },
    ],
  },
}

interface Wording {
  readonly left: (title: string) => Sentence
  readonly resume: (title: string) => Sentence
  readonly back: (title: string) => Sentence
  readonly goOn: Sentence
  readonly corrected: Sentence
  readonly again: Sentence
  readonly person: Sentence
  readonly yesNo: readonly { readonly label: string; readonly say: string }[]
}
