import type { FlowReport } from '@elmo-chat/protocol'
import { currentLanguage } from '../../words/index.js'

/** A flow's title as one of its own; flows write it as it stands within a sentence. */
export function flowTitle({ title }: FlowReport): string {
  const words = title[currentLanguage()]
  return words.charAt(0).toUpperCase() + words.slice(1)
}
