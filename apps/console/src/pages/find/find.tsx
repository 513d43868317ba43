import '../../style/find.css'
import { Outlet } from '@tanstack/react-router'
import { findEn } from '../../words/find.en.js'
import { findZh } from '../../words/find.zh.js'
import { addWords } from '../../words/index.js'

addWords({ en: findEn, zh: findZh })

/** Stands around the pages of the group "Find", which bring their own words and styles. */
export function Find() {
  return <Outlet />
}
