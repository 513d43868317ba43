import { readdirSync, readFileSync } from 'node:fs'
import type { IntentExample } from './train-intents.js'

const folder = new URL('../../examples/', import.meta.url)

/** The examples that the shipped model was trained on, read from examples/{en,zh}/INTENT.txt, in a fixed order. */
export function shippedExamples(): IntentExample[] {
  return ['en', 'zh'].flatMap((language) =>
    readdirSync(new URL(`${language}/`, folder))
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .flatMap((file) =>
        readFileSync(new URL(`${language}/${file}`, folder), 'utf8')
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .map((text) => ({ text, intent: file.slice(0, -'.txt'.length) })),
      ),
  )
}
