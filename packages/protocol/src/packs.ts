import type { Bilingual, Problem } from '@elmo-chat/kernel'
import { z } from 'zod'

/** An installed pack, with what it brings. */
export interface PackRow {
  /** Of its folder. */
  name: string
  /** Null where pack.json cannot be read. */
  title: Bilingual | null
  version: string
  isOn: boolean
  tables: { name: Bilingual; rows: number }[]
  intents: { name: string; examples: number; begins: 'answer' | 'flow' }[]
  flows: Bilingual[]
  commands: Bilingual[]
  guards: string[]
  documents: { title: string; language: 'en' | 'zh' }[]
  /** Skills in code. */
  skills: { name: string; description: Bilingual }[]
  /** Further words for rows and values. */
  words: number
  problems: Problem[]
}

/** Whether a pack takes part in conversations from now on. */
export const packSwitch = z.strictObject({ name: z.string().max(100), isOn: z.boolean() })
