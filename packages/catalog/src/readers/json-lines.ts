import type { DraftSink, FormatReader } from '../draft/sink.js'
import type { RecordOptions } from '../records/record-grouper.js'
import { longestRow } from '../table/row-splitter.js'
import { JsonRecords } from './json-records.js'

/** Reads JSON Lines: one object a line, our own feed format among them. */
export function readJsonLines(sink: DraftSink, options: RecordOptions): FormatReader {
  const records = new JsonRecords(sink, options)
  let rest = ''
  let row = 0
  let isSkipping = false
  const take = (line: string) => {
    row++
    if (isSkipping) isSkipping = false
    else if (line.trim() !== '') records.take(line, row)
  }
  return {
    push(text) {
      const lines = (rest + text).split('\n')
      rest = lines.pop()!
      for (const line of lines) take(line)
      if (rest.length <= longestRow) return
      if (!isSkipping) {
        sink.row()
        sink.problem('FEED_ROW_TOO_LONG', row + 1, { value: rest })
      }
      isSkipping = true
      rest = ''
    },
    *end() {
      if (rest.trim() !== '' && !isSkipping) take(rest)
      yield* records.end()
    },
  }
}
