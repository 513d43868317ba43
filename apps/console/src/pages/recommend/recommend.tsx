import '../../style/recommend.css'
import { Outlet } from '@tanstack/react-router'
import { addWords } from '../../words/index.js'
import { recommendEn } from '../../words/recommend.en.js'
import { recommendZh } from '../../words/recommend.zh.js'

addWords({ en: recommendEn, zh: recommendZh })

/** Stands around the pages of the group "Recommend", which bring their own words and styles. */
export function Recommend() {
  return <Outlet />
}
