/** Columns that hold attributes under a common prefix, with the attribute's name behind it. */
const prefixes = [
  /^attr(?:ibute)?_[tnbsdf]_(.+)$/i,
  /^(?:custom_?fields?|meta_?fields?|attributes?|specs?|params?|props?|c)[.:/](?:[\w-]+[.:/])*([^.:/]+)$/i,
  /^google shopping \/ (.+)$/i,
  /^g:(.+)$/,
]

/** How a column is called to people: the feed's own word, without its prefix and with spaces for underscores. */
export function columnLabel(column: string): string {
  const bare = column.replace(/\s*\(product\.metafields\.[^)]*\)$/, '').trim()
  for (const prefix of prefixes) {
    const name = prefix.exec(bare)?.[1]
    if (name) return spaced(name)
  }
  return spaced(bare)
}

const spaced = (name: string) => name.replace(/_+/g, ' ').trim()

/** Units of bare numbers in columns of Icecat's names, which its catalog fixes per feature. */
const icecatUnits: Readonly<Record<string, string>> = {
  attr_n_internal_memory: 'gb',
  attr_n_maximum_internal_memory: 'gb',
  attr_n_display_diagonal: 'inch',
  attr_n_weight: 'g',
  attr_n_package_weight: 'g',
  attr_n_width: 'mm',
  attr_n_height: 'mm',
  attr_n_depth: 'mm',
  attr_n_cable_length: 'meter',
  attr_n_total_storage_capacity: 'gb',
  attr_n_hdd_capacity: 'gb',
  attr_n_processor_frequency: 'ghz',
}

/** The unit concept of a column's bare numbers, where a known catalog fixes it. */
export function impliedUnit(column: string): string | undefined {
  return icecatUnits[column]
}
