import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fineIntents, OUT_OF_SCOPE } from './fine-intents.js'

const FEWEST = 60

describe.each(['en', 'zh'])('the examples of intents in %s', (language) => {
  const folder = new URL(`../../examples/${language}/`, import.meta.url)
  const files = readdirSync(folder)
  const linesOf = (file: string) => readFileSync(new URL(file, folder), 'utf8').replace(/\n$/, '').split('\n')

  it('are one file for each intent, named by it', () => {
    const intents = [...Object.keys(fineIntents), OUT_OF_SCOPE]
    expect(files.toSorted()).toEqual(intents.map((intent) => `${intent}.txt`).toSorted())
  })

  it.each(files)('%s has enough lines, none of them empty or padded', (file) => {
    const lines = linesOf(file)
    expect(lines.length).toBeGreaterThanOrEqual(FEWEST)
    expect(lines.filter((line) => line === '' || line !== line.trim())).toEqual([])
  })

  it('say nothing twice, whatever the intent, the case and the marks', () => {
    const places = new Map<string, string[]>()
    for (const file of files)
      for (const line of linesOf(file)) {
        const bare = line.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
        // Marks and pictures alone are one utterance each.
        const said = bare === '' ? line : bare
        places.set(said, [...(places.get(said) ?? []), `${file}: ${line}`])
      }
    expect([...places.values()].filter((same) => same.length > 1)).toEqual([])
  })
})
