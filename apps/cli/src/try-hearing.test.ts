import { readConfig } from '@elmo-chat/server'
import { expect, it } from 'vitest'
import { tryHearing } from './try-hearing.js'

const trying = (environment: Record<string, string>) => tryHearing(readConfig({}, environment).value)

it('says whether what is configured answers, and what to do where it does not', async () => {
  expect(await trying({})).toMatch(/^none; .*English.*docs\/guide\/voice\.md\n +Chinese: .*docs\/guide\/voice\.md$/)
  expect(await trying({ ELMO_RECOGNISER_COMMAND: 'echo red hats -- {wav}' })).toMatch(
    /^command echo answers a sound in \d+\.\d s \("red hats -- \S+speech\.wav"\); en\n +Chinese: /,
  )
  const failing = await trying({ ELMO_RECOGNISER_COMMAND: 'no-such-program-7431 {wav}' })
  expect(failing).toMatch(/^fails: .*not installed/)
  expect(failing).toContain('ELMO_RECOGNISER_COMMAND')
  const service = { ELMO_RECOGNISER_URL: 'http://127.0.0.1:1/v1', ELMO_RECOGNISER_MODEL: 'whisper' }
  expect(await trying(service)).toMatch(/^fails: The speech service cannot be reached\. 127\.0\.0\.1:1\n/)
})
