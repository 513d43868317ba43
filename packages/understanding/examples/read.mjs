import { readdirSync, readFileSync } from 'node:fs'

/** All examples, in the order of languages, files and lines: what is said, its intent, and its language. */
export function readExamples(languages = ['en', 'zh']) {
  return languages.flatMap((language) => {
    const folder = new URL(`${language}/`, import.meta.url)
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
    return files.sort().flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((text) => ({ text: text.trim(), intent: name.slice(0, -'.txt'.length), language })),
    )
  })
}
