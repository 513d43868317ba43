import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig, secretSettings } from './config.js'

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
  it('takes a language model with an address and a name, and shows its key nowhere', () => {
    const columns = (environment: Record<string, string>) =>
      readConfig({ home: home() }, environment).problems.map(({ place }) => place?.column)
    const both = { ELMO_MODEL_URL: 'http://10.0.0.7:8080/v1', ELMO_MODEL: 'small' }
    expect(columns({ ...both, ELMO_MODEL_KEY: 'k', ELMO_MODEL_DEADLINE_MS: '900', ELMO_MODEL_VOICE: 'Warm.' })).toEqual(
      [],
    )
    expect(columns({ ELMO_MODEL_URL: both.ELMO_MODEL_URL })).toEqual(['modelName'])
    expect(columns({ ELMO_MODEL: 'small', ELMO_MODEL_KEY: 'k' })).toEqual(['modelName', 'modelKey'])
    for (const address of ['file:///etc/passwd', 'http://user:hush@host/v1', 'http://'])
      expect(new Set(columns({ ...both, ELMO_MODEL_URL: address }))).toEqual(new Set(['modelUrl']))
    expect(columns({ ...both, ELMO_MODEL_DEADLINE_MS: '5' })).toEqual(['modelDeadlineMs'])
    expect(secretSettings).toContain('modelKey')
  })
  it('takes one recogniser, by a command or behind an address, and shows its key nowhere', () => {
    const columns = (environment: Record<string, string>) =>
      readConfig({ home: home() }, environment).problems.map(({ place }) => place?.column)
    const command = { ELMO_RECOGNISER_COMMAND: 'hear {wav}', ELMO_RECOGNISER_PRONUNCIATIONS: '/dict' }
    const service = { ELMO_RECOGNISER_URL: 'http://10.0.0.7/v1', ELMO_RECOGNISER_MODEL: 'whisper' }
    expect(columns({ ...command, ELMO_RECOGNISER_LANGUAGES: 'en' })).toEqual([])
    expect(columns({ ...service, ELMO_RECOGNISER_KEY: 'k', ELMO_RECOGNISER_LANGUAGES: 'zh,en' })).toEqual([])
    expect(columns({ ...command, ...service })).toEqual(['recogniserCommand'])
    expect(columns({ ELMO_RECOGNISER_URL: service.ELMO_RECOGNISER_URL })).toEqual(['recogniserModel'])
    expect(columns({ ELMO_RECOGNISER_MODEL: 'm', ELMO_RECOGNISER_PRONUNCIATIONS: '/dict' })).toEqual([
      ...['recogniserModel', 'recogniserPronunciations'],
    ])
    expect(columns({ ...service, ELMO_RECOGNISER_URL: 'http://user:hush@host' })).toEqual(['recogniserUrl'])
    expect(columns({ ...command, ELMO_RECOGNISER_LANGUAGES: 'fr' })).toEqual(['recogniserLanguages'])
    expect(secretSettings).toContain('recogniserKey')
  })
  it('takes a model for meaning behind an address or in a folder, and refuses both or half of one', () => {
    const columns = (environment: Record<string, string>) =>
      readConfig({ home: home() }, environment).problems.map(({ place }) => place?.column)
    const url = { ELMO_EMBEDDER_URL: 'http://127.0.0.1:9/v1' }
    const both = { ...url, ELMO_EMBEDDER_MODEL: 'small' }
    expect(columns({})).toEqual([])
    expect(columns({ ...both, ELMO_EMBEDDER_KEY: 'k' })).toEqual([])
    expect(columns({ ELMO_EMBEDDER_FOLDER: '/models/small' })).toEqual([])
    expect(columns(url)).toEqual(['embedderModel'])
    expect(columns({ ...both, ELMO_EMBEDDER_FOLDER: '/models/small' })).toEqual(['embedderFolder'])
    expect(columns({ ELMO_EMBEDDER_MODEL: 'small', ELMO_EMBEDDER_KEY: 'k' })).toEqual(['embedderModel', 'embedderKey'])
    expect(columns({ ELMO_EMBEDDER_FOLDER: '/models/small', ELMO_EMBEDDER_KEY: 'k' })).toEqual(['embedderKey'])
    expect(columns({ ...both, ELMO_EMBEDDER_URL: 'ftp://host' })).toEqual(['embedderUrl'])
    const [wrong] = readConfig({ home: home() }, { ELMO_EMBEDER_URL: 'x' }).problems
    expect(wrong.message.en).toContain('did you mean ELMO_EMBEDDER_URL?')
  })
})
