import { describe, expect, it } from 'vitest'
import { resample } from './resample.js'
import { readWav, writeWav } from './wav.js'

const tone = (hertz: number, rate: number, seconds = 0.5) => ({
  samples: Float32Array.from({ length: rate * seconds }, (_, at) => 0.5 * Math.sin((2 * Math.PI * hertz * at) / rate)),
  rate,
})
const power = (samples: Float32Array) => samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length

/** A WAV file by hand: chunks in any order, any format. */
function wav(format: readonly number[], data: Uint8Array, before: Uint8Array = new Uint8Array()): Uint8Array {
  const [kind, channels, rate, bits] = format as [number, number, number, number]
  const head = new DataView(new ArrayBuffer(24))
  for (const [at, letter] of [...'fmt '].entries()) head.setUint8(at, letter.charCodeAt(0))
  head.setUint32(4, 16, true)
  head.setUint16(8, kind, true)
  head.setUint16(10, channels, true)
  head.setUint32(12, rate, true)
  head.setUint16(22, bits, true)
  const size = new Uint8Array(new Uint32Array([data.length]).buffer)
  const text = (letters: string) => Buffer.from(letters)
  return Buffer.concat([text('RIFF\0\0\0\0WAVE'), before, new Uint8Array(head.buffer), text('data'), size, data])
}

describe('a WAV file', () => {
  it('reads back what was written, to the precision of 16 bits', () => {
    const speech = tone(440, 16_000)
    const { value, problems } = readWav(writeWav(speech))
    expect(problems).toEqual([])
    expect(value!.rate).toBe(16_000)
    for (const [at, sample] of value!.samples.entries())
      expect(Math.abs(sample - speech.samples[at]!)).toBeLessThan(1e-4)
  })

  it.each([
    ['8 bits', [1, 1, 8000, 8], new Uint8Array([192, 64]), [0.5, -0.5]],
    ['24 bits', [1, 1, 8000, 24], new Uint8Array([0, 0, 64, 0, 0, 192]), [0.5, -0.5]],
    ['32 bits', [1, 1, 8000, 32], new Uint8Array(new Int32Array([2 ** 30, -(2 ** 30)]).buffer), [0.5, -0.5]],
    ['floating point', [3, 1, 8000, 32], new Uint8Array(new Float32Array([0.5, Number.NaN, 7]).buffer), [0.5, 0, 1]],
    ['two channels', [1, 2, 8000, 16], new Uint8Array(new Int16Array([16_384, 0]).buffer), [0.25]],
  ])('reads %s', (_, format, data, samples) => {
    expect([...readWav(wav(format, data)).value!.samples]).toEqual(samples)
  })

  it('steps over chunks that it does not know', () => {
    const odd = Buffer.from('LIST\u0003\0\0\0abc\0')
    expect(readWav(wav([1, 1, 8000, 16], new Uint8Array(4), odd)).value!.samples.length).toBe(2)
  })

  it('says what is wrong, and never throws', () => {
    const code = (bytes: Uint8Array) => readWav(bytes).problems.map((problem) => problem.code)
    expect(code(new Uint8Array())).toEqual(['SPEECH_NOT_WAV'])
    expect(code(Buffer.from('ID3 this is some other file'))).toEqual(['SPEECH_NOT_WAV'])
    expect(code(wav([85, 1, 8000, 16], new Uint8Array(4)))).toEqual(['SPEECH_ENCODING_UNKNOWN'])
    expect(code(wav([1, 0, 8000, 16], new Uint8Array(4)))).toEqual(['SPEECH_ENCODING_UNKNOWN'])
    expect(code(wav([1, 1, 8000, 16], new Uint8Array()))).toEqual(['SPEECH_EMPTY'])
    const whole = writeWav(tone(440, 16_000))
    expect(code(whole.subarray(0, 1000))).toEqual(['SPEECH_CUT'])
    for (let length = 0; length < 60; length++) readWav(whole.subarray(0, length))
  })
})

describe('resampling', () => {
  it('keeps a tone that both rates hold', () => {
    const { samples } = resample(tone(440, 48_000), 16_000)
    const wanted = tone(440, 16_000).samples
    expect(samples.length).toBe(wanted.length)
    for (let at = 200; at < samples.length - 200; at++) expect(Math.abs(samples[at]! - wanted[at]!)).toBeLessThan(0.01)
  })

  it('drops what the new rate cannot hold', () => {
    expect(power(resample(tone(12_000, 48_000), 16_000).samples)).toBeLessThan(
      0.001 * power(tone(12_000, 48_000).samples),
    )
  })
})
