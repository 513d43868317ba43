const plain = ['source', 'currency', 'priceUnit', 'baseUrl'] as const
const switches = ['dryRun', 'force'] as const

/** The form's choices as the import route reads them: `imports?name=…&source=…&map=title=NAME&dryRun=1`. */
export function importAddress(fileName: string, chosen: FormData): string {
  const query = new URLSearchParams({ name: fileName })
  const said = (name: string) => String(chosen.get(name) ?? '').trim()
  for (const name of plain) if (said(name)) query.set(name, said(name))
  for (const pair of said('map').split(/[\n,，]/)) if (pair.trim()) query.append('map', pair.trim())
  for (const name of switches) if (chosen.get(name)) query.set(name, '1')
  return `imports?${query}`
}
