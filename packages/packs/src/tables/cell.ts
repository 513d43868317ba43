import type { Language } from '@elmo-chat/kernel'
import type { Cell } from '../types.js'

/** A cell as it is read. */
export function cellText(cell: Cell, language: Language): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(cell)
  if (isList(cell)) return cell.join(language === 'zh' ? '、' : ', ')
  return cell[language]
}

/** The number that a cell is; undefined for any other. */
export const cellValue = (cell: Cell): number | undefined => (typeof cell === 'number' ? cell : undefined)

/** All texts that a cell holds, in either language. */
export function cellWords(cell: Cell): string[] {
  if (typeof cell === 'string') return [cell]
  if (typeof cell === 'number') return []
  if (isList(cell)) return cell.filter((value): value is string => typeof value === 'string')
  return [cell.en, cell.zh]
}

const isList = (cell: Cell): cell is readonly string[] | readonly number[] => Array.isArray(cell)
