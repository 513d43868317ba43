/*
 * Measures  how often a photo finds its product first and among five, how many of the five are of its kind, and how many pictures
 *           alike are of its kind; beside chance. Photos are made of the demo shop's pictures: "cropped" is cut, dimmed and saved
 *           anew; "framed" is turned and stands before another wall, as a picture in a screenshot or on a shelf does
 * Lacks     photos that people took: what is measured is how little the vector minds what a camera does, and not how well it
 *           tells a thing from a room around it
 * Machine   any: only the milliseconds depend on it
 * Run       npm run build && npm install --no-save sharp@0.35.5 && node bench/quality/recommend/pictures.mjs
 */
import { demoPicture, demoProducts } from '@elmo-chat/demo'
import { loadPictureReader, pictureVector } from '@elmo-chat/models'
import { report } from '../../harness/report.mjs'

const EVERY = 7
const WALL = '#cfc8bd'
const sharp = await import('sharp').then(
  (found) => found.default,
  () => null,
)
if (!sharp) console.log('Skipped: sharp is not installed.')
else report('pictures', await measure(await loadPictureReader()))

async function measure(reader) {
  const { value: products } = await demoProducts()
  const start = performance.now()
  const all = []
  for (const product of products) {
    const color = product.images[0]?.split('/').at(-1)?.slice(0, -'.svg'.length)
    if (color === undefined) continue
    const svg = new TextEncoder().encode(demoPicture(product.sourceId, color))
    const kind = product.attributes.findLast(({ field }) => field === 'category')?.concepts.at(-1)
    all.push({ id: product.id, kind, svg, vector: pictureVector(await reader.read(svg, 'shop')) })
  }
  const ms = Number(((performance.now() - start) / all.length).toFixed(1))
  const chance = mean(all.map((one) => share(all, (other) => other !== one && other.kind === one.kind)))
  const alike = mean(
    all.map((one) =>
      share(
        nearest(
          one.vector,
          all.filter((other) => other !== one),
        ),
        ({ kind }) => kind === one.kind,
      ),
    ),
  )
  const rows = [
    { photo: 'another of the shop', photos: all.length, 'of its kind in 5': alike, 'by chance': chance, ms },
  ]
  for (const [photo, taken] of Object.entries({ cropped, framed })) {
    const asked = all.filter((_, at) => at % EVERY === 0)
    const found = []
    for (const one of asked) {
      const bytes = await taken(sharp(one.svg).resize(300, 375))
      found.push({ one, list: nearest(pictureVector(await reader.read(bytes, 'shopper')), all) })
    }
    rows.push({
      photo,
      photos: asked.length,
      'found first': mean(found.map(({ one, list }) => Number(list[0] === one))),
      'found in 5': mean(found.map(({ one, list }) => Number(list.includes(one)))),
      'of its kind in 5': mean(found.map(({ one, list }) => share(list, ({ kind }) => kind === one.kind))),
      'by chance': chance,
    })
  }
  return rows
}

function cropped(picture) {
  return picture
    .extract({ left: 8, top: 14, width: 285, height: 350 })
    .modulate({ brightness: 0.9, saturation: 0.9 })
    .jpeg({ quality: 50 })
    .toBuffer()
}

function framed(picture) {
  return picture
    .modulate({ brightness: 0.85, saturation: 0.9 })
    .rotate(3, { background: WALL })
    .extend({ top: 40, bottom: 20, left: 60, right: 25, background: WALL })
    .jpeg({ quality: 60 })
    .toBuffer()
}

function nearest(vector, all) {
  return all
    .map((other) => ({ other, score: vector.reduce((sum, value, at) => sum + value * other.vector[at], 0) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ other }) => other)
}

function share(list, holds) {
  return list.filter(holds).length / list.length
}

function mean(numbers) {
  return Number((numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toFixed(3))
}
