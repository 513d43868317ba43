import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config.js'

const home = () => mkdtempSync(join(tmpdir(), 'elmo-config-'))

describe('configuration', () => {
  it('takes flags over environment over file over defaults', () => {
    const folder = home()
    writeFileSync(join(folder, 'elmo.json'), JSON.stringify({ port: 1, host: '::1', logLevel: 'info' }))
    const { value, problems } = readConfig({ home: folder, port: 3 }, { ELMO_PORT: '2', ELMO_HOST: '0.0.0.0' })
    expect(problems).toEqual([])
    expect(value).toMatchObject({ port: 3, host: '0.0.0.0', logLevel: 'info', limits: 'on' })
  })
  it('names the right key for a wrong one', () => {
    const folder = home()
    writeFileSync(join(folder, 'elmo.json'), JSON.stringify({ prot: 1 }))
    const { problems } = readConfig({ home: folder }, { ELMO_LIMIT: 'off' })
    expect(problems.map(({ message }) => message.en)).toEqual([
      'ELMO_LIMIT is no setting; did you mean ELMO_LIMITS?',
      'prot is no setting; did you mean port?',
    ])
  })
  it('refuses values out of range, and a file that is not JSON', () => {
    const folder = home()
    writeFileSync(join(folder, 'elmo.json'), '{')
    const { problems } = readConfig({ home: folder }, { ELMO_PORT: '99999' })
    expect(problems.map(({ place }) => place?.column ?? place?.file)).toEqual([join(folder, 'elmo.json'), 'port'])
  })
})
