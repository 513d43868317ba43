// Transcripts: one conversation a file, to be read by people first.
//
//   # what this conversation shows
//   shop small
//   language zh            (of the page; the customer's own words decide after that)
//   looked at t1, d2       (products that this visitor looked at before)
//   orders signed          (sample orders are there; `guest` has to prove them: in this process only)
//   > 有蓝色的T恤吗
//   products >= 1
//   every color is blue
//
// `later 20 hours` before a line lets time go by. A line that begins with `>` is said by the customer; the lines under it must hold of the reply.

/**
 * @typedef {{ say: string, line: number, hoursLater: number, expectations: { text: string, line: number }[] }} TranscriptTurn
 * @typedef {{ name: string, about: string, shop: string, language: 'en' | 'zh', lookedAt: string[], orders?: 'signed' | 'guest',
 *   turns: TranscriptTurn[] }} Transcript
 */

/**
 * Reads a transcript. Throws with the line that cannot be read.
 *
 * @param {string} text
 * @param {string} name of the file, for messages
 * @returns {Transcript}
 */
export function parseTranscript(text, name) {
  /** @type {Transcript} */
  const transcript = {
    name,
    about: '',
    shop: 'demo',
    language: name.includes('zh') ? 'zh' : 'en',
    lookedAt: [],
    turns: [],
  }
  let hoursLater = 0
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    const turn = transcript.turns.at(-1)
    if (line.startsWith('#')) transcript.about ||= line.slice(1).trim()
    else if (line.startsWith('>')) {
      transcript.turns.push({ say: line.slice(1).trim(), line: index + 1, hoursLater, expectations: [] })
      hoursLater = 0
    } else if (/^later \d+ hours$/.test(line)) hoursLater = Number.parseInt(line.slice(6), 10)
    else if (line !== '' && turn) turn.expectations.push({ text: line, line: index + 1 })
    else if (/^shop \w+$/.test(line)) transcript.shop = line.slice(5)
    else if (/^language (en|zh)$/.test(line)) transcript.language = /** @type {'en' | 'zh'} */ (line.slice(9))
    else if (/^orders (signed|guest)$/.test(line)) transcript.orders = /** @type {'signed' | 'guest'} */ (line.slice(7))
    else if (line.startsWith('looked at ')) transcript.lookedAt = line.slice(10).split(/,\s*/)
    else if (line !== '') throw new Error(`${name}:${index + 1}: "${line}" stands before the first customer line`)
  }
  if (transcript.turns.length === 0) throw new Error(`${name}: nobody says anything; begin a line with ">"`)
  return transcript
}
