/**
 * A file of judgements as the server takes it: a table, JSON Lines or JSON. Spreadsheets in China save GB 18030 where they
 * are not asked for UTF-8.
 */
export async function judgementFile(file: File): Promise<Blob> {
  const text = textOf(await file.arrayBuffer())
  return new Blob([text], { type: `${typeOf(text)};charset=utf-8` })
}

function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** By what stands in it: names of files tell little. */
export function typeOf(text: string): 'application/json' | 'application/x-ndjson' | 'text/csv' {
  if (!text.trimStart().startsWith('{')) return 'text/csv'
  try {
    return 'judgements' in (JSON.parse(text) as object) ? 'application/json' : 'application/x-ndjson'
  } catch {
    return 'application/x-ndjson'
  }
}
