import { Parser } from 'htmlparser2'
import type { DraftSink, FormatReader } from '../draft/sink.js'
import { draftsOfThing, productsIn } from './schema-org.js'

const longestScript = 5_000_000

/** Reads the schema.org products that a web page carries as JSON-LD. */
export function readSchemaOrgHtml(sink: DraftSink): FormatReader {
  let script: string | undefined
  let row = 0
  const parser = new Parser({
    onopentag(name, { type = '' }) {
      if (name === 'script' && /^application\/ld\+json\b/i.test(type.trim())) script = ''
    },
    ontext(text) {
      if (script !== undefined && script.length <= longestScript) script += text
    },
    onclosetag(name) {
      if (name !== 'script' || script === undefined) return
      readScript(script)
      script = undefined
    },
  })
  function readScript(text: string): void {
    const things = parsed(text)
    if (things === undefined) {
      sink.row()
      sink.problem(text.length > longestScript ? 'FEED_ROW_TOO_LONG' : 'FEED_ROW_MALFORMED', ++row, {
        value: text.trim(),
      })
      return
    }
    for (const thing of productsIn(things)) {
      sink.row()
      for (const draft of draftsOfThing(thing, ++row)) sink.draft(draft)
    }
  }
  return {
    push: (text) => parser.write(text),
    *end() {
      parser.end()
      yield
    },
  }
}

function parsed(text: string): unknown {
  try {
    // Some shops wrap the data in comment marks for very old browsers.
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, ''))
  } catch {
    return undefined
  }
}
