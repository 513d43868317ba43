// Hears dresses in a recording at 16 kHz that is the tone of `speaker.ts`, and nothing in any other: node tone-ear.mjs FILE.wav
import { readFileSync } from 'node:fs'

const HEADER_BYTES = 44
const RATE = 16_000
/** Of 32 768. */
const LOUD = 1_000

const wav = readFileSync(process.argv[2])
const samples = new Int16Array(wav.buffer.slice(wav.byteOffset + HEADER_BYTES, wav.byteOffset + wav.length))
let seconds = 0
let rises = 0
for (let at = RATE / 10; at <= samples.length; at += RATE / 10) {
  const tenth = samples.subarray(at - RATE / 10, at)
  if (!tenth.some((sample) => Math.abs(sample) > LOUD)) continue
  seconds += 0.1
  for (const [place, sample] of tenth.entries()) if (sample >= 0 && tenth[place - 1] < 0) rises++
}
const hertz = rises / seconds
const isTone = wav.readUInt32LE(24) === RATE && seconds > 1 && hertz > 205 && hertz < 235
console.log(isTone ? 'show me your address is' : '')
