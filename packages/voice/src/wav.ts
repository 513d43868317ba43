import { errorText, type Problem, type Read, warningText } from '@elmo-chat/kernel'
import type { Speech } from './recogniser.js'

const PROBLEMS = {
  SPEECH_NOT_WAV: errorText(
    { en: 'This is no WAV file.', zh: '这不是 WAV 文件。' },
    { en: 'Send the recording as a WAV file.', zh: '请以 WAV 格式发送录音。' },
  ),
  SPEECH_ENCODING_UNKNOWN: errorText(
    { en: 'The samples of this WAV file are of a kind that is not read.', zh: '不支持该 WAV 文件的采样格式。' },
    {
      en: 'Send whole numbers of 8, 16, 24 or 32 bits, or floating-point numbers of 32, at 4 to 192 kHz.',
      zh: '请使用 8、16、24 或 32 位整数，或 32 位浮点采样，采样率 4 至 192 kHz。',
    },
  ),
  SPEECH_EMPTY: errorText(
    { en: 'The WAV file holds no samples.', zh: 'WAV 文件中没有采样数据。' },
    { en: 'Record again.', zh: '请重新录音。' },
  ),
  SPEECH_CUT: warningText(
    { en: 'The WAV file ends before it says that it does.', zh: 'WAV 文件不完整。' },
    { en: 'What is there was read; record again if the end is missing.', zh: '已读取现有部分；如有缺失请重新录音。' },
  ),
}

const WHOLE = 1
const FLOATING = 3
/** Says that the kind stands at the beginning of the format's extension. */
const EXTENSIBLE = 0xfffe
const HEADER_BYTES = 44

type ReadSample = (view: DataView, at: number) => number

const samplesOf: Readonly<Record<string, ReadSample>> = {
  [`${WHOLE} 8`]: (view, at) => (view.getUint8(at) - 128) / 128,
  [`${WHOLE} 16`]: (view, at) => view.getInt16(at, true) / 32_768,
  [`${WHOLE} 24`]: (view, at) => ((view.getUint8(at) << 8) | (view.getInt16(at + 1, true) << 16)) / 2 ** 31,
  [`${WHOLE} 32`]: (view, at) => view.getInt32(at, true) / 2 ** 31,
  [`${FLOATING} 32`]: (view, at) => clamped(view.getFloat32(at, true)),
}

/** Reads a WAV file, its channels mixed into one; null where it holds no speech that can be read. */
export function readWav(bytes: Uint8Array): Read<Speech | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12 || tag(view, 0) !== 'RIFF' || tag(view, 8) !== 'WAVE') return none('SPEECH_NOT_WAV')
  let format: { kind: number; channels: number; rate: number; bits: number } | undefined
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = tag(view, at)
    const size = view.getUint32(at + 4, true)
    const start = at + 8
    if (name === 'fmt ' && start + 16 <= bytes.length) {
      const kind = view.getUint16(start, true)
      const isExtended = kind === EXTENSIBLE && size >= 26 && start + 26 <= bytes.length
      format = {
        kind: isExtended ? view.getUint16(start + 24, true) : kind,
        channels: view.getUint16(start + 2, true),
        rate: view.getUint32(start + 4, true),
        bits: view.getUint16(start + 14, true),
      }
    }
    if (name === 'data') {
      if (!format) return none('SPEECH_NOT_WAV')
      return readData(view, start, Math.min(size, bytes.length - start), size, format)
    }
    // Chunks begin at even places.
    at = start + size + (size % 2)
  }
  return none('SPEECH_NOT_WAV')
}

function readData(
  view: DataView,
  start: number,
  length: number,
  claimed: number,
  { kind, channels, rate, bits }: { kind: number; channels: number; rate: number; bits: number },
): Read<Speech | null> {
  const sample = samplesOf[`${kind} ${bits}`]
  if (!sample || channels < 1 || channels > 8 || rate < 4_000 || rate > 192_000) return none('SPEECH_ENCODING_UNKNOWN')
  const width = bits / 8
  const count = Math.floor(length / (width * channels))
  if (count === 0) return none('SPEECH_EMPTY')
  const samples = new Float32Array(count)
  for (let frame = 0; frame < count; frame++) {
    let sum = 0
    for (let channel = 0; channel < channels; channel++)
      sum += sample(view, start + (frame * channels + channel) * width)
    samples[frame] = sum / channels
  }
  // Recorders that stream leave the greatest number where they do not know the length yet.
  const isCut = claimed > length && claimed < 0xffff_ff00
  return { value: { samples, rate }, problems: isCut ? [{ code: 'SPEECH_CUT', ...PROBLEMS.SPEECH_CUT }] : [] }
}

/** A WAV file of 16-bit whole numbers. */
export function writeWav({ samples, rate }: Speech): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES + samples.length * 2)
  const view = new DataView(bytes.buffer)
  const write = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at)
  write(0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  write(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, WHOLE, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  write(36, 'data')
  view.setUint32(40, samples.length * 2, true)
  for (let at = 0; at < samples.length; at++) {
    const whole = Math.round(clamped(samples[at]!) * 32_768)
    view.setInt16(HEADER_BYTES + at * 2, Math.min(32_767, whole), true)
  }
  return bytes
}

/** What is no number is silence: one broken sample must not spoil the rest. */
const clamped = (sample: number) => (sample >= -1 ? Math.min(1, sample) : sample < -1 ? -1 : 0)

const tag = (view: DataView, at: number) =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))

function none(code: keyof typeof PROBLEMS): { value: null; problems: Problem[] } {
  return { value: null, problems: [{ code, ...PROBLEMS[code] }] }
}
