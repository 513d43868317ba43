import type { DemoProduct } from '../../demo-product.js'
import type { Drawing } from '../drawing.js'
import { mirrored, symmetric } from '../outline.js'
import { toned } from '../tint.js'
import type { TopShape } from './top-shape.js'

export function drawBow(drawing: Drawing, y: number): void {
  for (const flip of [(d: string) => d, mirrored]) {
    drawing.part(flip(`M402 ${y}C430 ${y - 34} 476 ${y - 30} 480 ${y - 2}C478 ${y + 26} 430 ${y + 28} 402 ${y + 8}Z`), {
      tone: 0.06,
      turn: 20,
    })
    drawing.part(
      flip(
        `M404 ${y + 8}C424 ${y + 60} 430 ${y + 110} 452 ${y + 168}L414 ${y + 178}C408 ${y + 110} 398 ${y + 60} 394 ${y + 12}Z`,
      ),
      { tone: 0.02, turn: 8 },
    )
  }
  drawing.part(`M386 ${y - 12}L414 ${y - 12}L416 ${y + 14}L384 ${y + 14}Z`, { tone: 0.08 })
}

export function drawYoke(drawing: Drawing, product: DemoProduct): void {
  if (drawing.variation % 2 === 1 || product.pattern !== 'plain') return
  drawing.part(symmetric('M400 240L470 176L566 214C560 260 556 300 554 340Q470 352 400 352'), {
    color: toned(drawing.color, -0.3),
    isCloth: false,
    light: 0.7,
  })
  drawing.stitch('M246 336Q400 360 554 336', { opacity: 0.4 })
}

/** A small hand-drawn figure on children's shirts: a whale, a sun, a boat or a bear. */
export function drawBadge(drawing: Drawing, shape: TopShape): void {
  const ink = '#3c4660'
  const y = 420
  drawing.within(`translate(${400 - shape.chest * 0.02} ${y})`, () => {
    const figures = [
      () =>
        drawing
          .part('M-70 10C-60 -40 10 -50 40 -14C58 -10 70 -26 74 -44C90 -30 90 -4 70 10C50 44 -56 50 -70 10Z', {
            color: '#6d94b8',
          })
          .line('M-40 0V2', { color: ink, width: 8, opacity: 1 })
          .line('M-30 -50C-30 -74 -50 -74 -50 -62M-30 -50C-30 -74 -10 -74 -10 -62', {
            color: '#6d94b8',
            width: 4,
            opacity: 1,
          }),
      () =>
        drawing
          .part('M0 -44C24 -44 44 -24 44 0C44 24 24 44 0 44C-24 44 -44 24 -44 0C-44 -24 -24 -44 0 -44Z', {
            color: '#eeb54e',
          })
          .line('M0 -60V-76M0 60V76M-60 0H-76M60 0H76M-43 -43L-54 -54M43 43L54 54M43 -43L54 -54M-43 43L-54 54', {
            color: '#eeb54e',
            width: 7,
            opacity: 1,
          })
          .line('M-14 -6V-4M14 -6V-4M-14 12Q0 24 14 12', { color: ink, width: 5, opacity: 1 }),
      () =>
        drawing
          .part('M-70 20L70 20L46 54L-46 54Z', { color: '#c65d4a' })
          .part('M-4 10L-4 -70L56 10Z', { color: '#f4ead8' })
          .part('M-12 10L-12 -46L-50 10Z', { color: '#8fb0c4' }),
      () =>
        drawing
          .part('M-44 -44C-66 -66 -88 -40 -62 -20C-70 40 70 40 62 -20C88 -40 66 -66 44 -44C20 -56 -20 -56 -44 -44Z', {
            color: '#a97c55',
          })
          .part('M-20 6C-20 -12 20 -12 20 6C20 24 -20 24 -20 6Z', { color: '#ecd9bf' })
          .line('M-26 -16V-14M26 -16V-14M0 -1V6M-8 10Q0 16 8 10', { color: '#3a2a20', width: 5, opacity: 1 }),
    ]
    figures[drawing.variation % figures.length]!()
  })
}
