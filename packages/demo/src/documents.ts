import { adviceDocuments } from './documents/advice.js'
import type { DemoDocument } from './documents/document.js'
import { serviceDocuments } from './documents/service.js'

export type { DemoDocument } from './documents/document.js'

/** The shop's documents: each topic once in Chinese and once in English. */
export function demoDocuments(): readonly DemoDocument[] {
  return [...serviceDocuments, ...adviceDocuments]
}
