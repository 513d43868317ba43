import '../../style/knowledge.css'
import { Outlet } from '@tanstack/react-router'
import { addWords } from '../../words/index.js'
import { knowledgeEn } from '../../words/knowledge.en.js'
import { knowledgeZh } from '../../words/knowledge.zh.js'

addWords({ en: knowledgeEn, zh: knowledgeZh })

/** Stands around the pages on the shop's documents, which bring their own words and styles. */
export function Knowledge() {
  return <Outlet />
}
