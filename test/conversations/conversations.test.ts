import { beforeAll, describe, expect, it } from 'vitest'
import { readTranscripts, runTranscript, type Transcript } from './run.js'
import { createShopWorld, type ShopWorld } from './shop-world.js'
import { shops } from './shops.js'

const transcripts = [...readTranscripts('zh'), ...readTranscripts('en')]
const byShop = groupByShop(transcripts)

describe.each([...byShop])('in the %s shop', (shop, held) => {
  let world: ShopWorld | null = null
  beforeAll(async () => {
    const data = await shops[shop]?.()
    if (data) world = createShopWorld(data)
  })
  it.for([...held])('$name holds', async (transcript, { skip }) => {
    if (!world) return skip(`the ${shop} feed is read from ELMO_BENCH_DATA, which is not set`)
    expect(await runTranscript(transcript, world), 'help: packages/dialogue and packages/skills').toEqual([])
  })
})

function groupByShop(all: readonly Transcript[]): Map<string, Transcript[]> {
  const groups = new Map<string, Transcript[]>()
  for (const transcript of all) groups.set(transcript.shop, [...(groups.get(transcript.shop) ?? []), transcript])
  return groups
}
