// Replays transcripts against a running server, as a customer's browser would talk to it.
//
//   node scripts/replay.mjs http://localhost:3000 test/conversations/zh/refine-and-correct.txt …
//
// Without files, all transcripts over the demo shop are replayed, but those of a visitor with a history or with sample orders. A server that
// asks for a widget key gets it from ELMO_WIDGET_KEY. Prints each line that does not hold; exits with 1 when there is one.
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { checkExpectation } from '../test/conversations/expectations.mjs'
import { parseTranscript } from '../test/conversations/transcript.mjs'

const [address, ...named] = process.argv.slice(2)
if (!address) {
  console.error('usage: node scripts/replay.mjs ADDRESS [TRANSCRIPT …]')
  process.exit(2)
}
const { lexicon } = await import('@elmo-chat/language').catch(() => {
  console.error('The packages are not built yet: run "npm run build" first.')
  process.exit(2)
})

const transcripts = readAll(named)
let failed = 0
for (const transcript of transcripts) {
  const failures = await replay(transcript)
  failed += failures.length > 0 ? 1 : 0
  console.log(`${failures.length > 0 ? 'fails' : 'holds'}  ${transcript.name}`)
  for (const failure of failures) console.log(`       ${failure}`)
}
console.log(`${transcripts.length - failed} hold, ${failed} fail`)
process.exitCode = failed > 0 ? 1 : 0

function readAll(files) {
  if (files.length > 0) return files.map((file) => parseTranscript(readFileSync(file, 'utf8'), file))
  return ['zh', 'en']
    .flatMap((language) => readdirSync(`test/conversations/${language}`).map((file) => `${language}/${file}`))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => parseTranscript(readFileSync(`test/conversations/${name}`, 'utf8'), name))
    .filter(({ shop, lookedAt, orders }) => shop === 'demo' && lookedAt.length === 0 && !orders)
}

async function replay(transcript) {
  const conversation = { id: randomUUID(), visitor: null, language: transcript.language }
  const failures = []
  for (const turn of transcript.turns) {
    const blocks = await say(turn.say, conversation)
    for (const { text, line } of turn.expectations) {
      const outcome = await checkExpectation(text, blocks, { has: hasOnServer })
      if (outcome !== true)
        failures.push(`${transcript.name}:${line}: after "${turn.say}", expected ${text}: ${outcome}`)
    }
  }
  return failures
}

async function say(text, conversation) {
  const response = await fetch(new URL('/api/chat', address), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(conversation.visitor ? { 'x-elmo-visitor': conversation.visitor } : {}),
      ...(process.env.ELMO_WIDGET_KEY ? { authorization: `Bearer ${process.env.ELMO_WIDGET_KEY}` } : {}),
    },
    body: JSON.stringify({
      id: conversation.id,
      language: conversation.language,
      trigger: 'submit-message',
      messages: [{ id: randomUUID(), role: 'user', parts: [{ type: 'text', text }] }],
    }),
  })
  if (!response.ok) throw new Error(`${response.status} for "${text}": ${await response.text()}`)
  conversation.visitor = response.headers.get('x-elmo-visitor') ?? conversation.visitor
  return blocksOf(await response.text())
}

/** The blocks of a reply from its event stream: text in one piece first, then the data parts in their order. */
function blocksOf(stream) {
  const events = stream
    .split('\n')
    .filter((line) => line.startsWith('data: ') && line !== 'data: [DONE]')
    .map((line) => JSON.parse(line.slice('data: '.length)))
  const refused = events.find(({ type }) => type === 'error')
  if (refused) throw new Error(refused.errorText)
  const text = events.filter(({ type }) => type === 'text-delta').map(({ delta }) => delta)
  const data = events.filter(({ type, transient }) => type.startsWith('data-') && !transient)
  return [{ type: 'text', text: text.join('') }, ...data]
}

/** Whether a product, in one of the matching variants, has a value: by the lexicon's concept or by the words themselves. */
async function hasOnServer(productId, variantIds, field, value) {
  const response = await fetch(new URL(`/api/products/${encodeURIComponent(productId)}`, address))
  if (!response.ok) return false
  const product = await response.json()
  const variants = (product.variants ?? []).filter(({ id }) => variantIds.length === 0 || variantIds.includes(id))
  const stated = product.attributes.filter((attribute) => attribute.field === field).map((attribute) => attribute.value)
  const options = variants.flatMap((variant) => Object.values(variant.options))
  const paths = field === 'category' ? product.categories.flat() : []
  const texts = [...stated, ...options, ...paths, ...(field === 'brand' && product.brand ? [product.brand] : [])]
  const wanted = value.toLowerCase()
  const within = (id) => lexicon.widen(field, id).includes(value)
  return texts.some(
    (text) =>
      text.toLowerCase() === wanted ||
      lexicon.mentions(text).some((mention) => mention.field === field && within(mention.id)),
  )
}
