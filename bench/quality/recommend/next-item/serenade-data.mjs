import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'

/** Sessions to learn from and to test on, their entries in the order of time, items numbered from 0. */
export function readSerenade(folder) {
  const zip = readFileSync(join(folder, 'example.zip'))
  const numbers = new Map()
  const numberOf = (item) => {
    if (!numbers.has(item)) numbers.set(item, numbers.size)
    return numbers.get(item)
  }
  const [train, test] = ['train.txt', 'test.txt'].map((name) => sessionsOf(unzip(zip, name), numberOf))
  return { train, test, items: numbers.size }
}

function sessionsOf(text, numberOf) {
  const sessions = new Map()
  for (const line of text.trim().split('\n').slice(1)) {
    const [session, item, seconds] = line.split('\t')
    if (!sessions.has(session)) sessions.set(session, [])
    sessions.get(session).push({ item: numberOf(item), at: 1000 * Math.round(Number(seconds)) })
  }
  return [...sessions.values()].map((session) => session.sort((a, b) => a.at - b.at))
}

/** One file of a zip archive, found by the archive's directory. */
function unzip(zip, name) {
  let entry = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16)
  for (;;) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => zip.readUInt16LE(entry + at))
    if (zip.toString('utf8', entry + 46, entry + 46 + nameLength) === name) {
      const local = zip.readUInt32LE(entry + 42)
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(entry + 20))).toString('utf8')
    }
    entry += 46 + nameLength + extraLength + commentLength
  }
}
