import type { Attribute } from '../model.js'
import { compactName, slug } from './slug.js'

/** What feeds call the color that a cartridge prints, on things whose own color nobody asks for. */
const inkColumns = new Set([
  'printingcolour',
  'printingcolours',
  'printingcolor',
  'printingcolors',
  'inkcolor',
  'inkcolour',
  'tonercolor',
  'tonercolour',
  '打印颜色',
  '墨水颜色',
  '碳粉颜色',
])

export const isInkColumn = (label: string): boolean => inkColumns.has(compactName(label))

/** The attributes of a cartridge, ribbon or drum: its color is what it prints, not what its case is made in. */
export function withInkColor(attributes: readonly Attribute[], inks: readonly Attribute[]): readonly Attribute[] {
  if (inks.length === 0) return attributes
  const others = attributes.map((one) =>
    one.field === 'color' ? { ...one, field: slug(one.label), concepts: [] } : one,
  )
  return [...others.filter(({ field, label }) => field !== 'color' && !isInkColumn(label)), ...inks]
}
