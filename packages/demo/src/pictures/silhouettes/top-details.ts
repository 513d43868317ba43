import type { Drawing } from '../drawing.js'
import { box, mirrored, symmetric } from '../outline.js'
import { depthOf, frontNeck, neckHalf, neckTop, type TopShape } from './top-shape.js'

const both = (draw: (flip: (outline: string) => string) => void) => {
  draw(mirrored)
  draw((outline) => outline)
}

/** What finishes the neck: ribs, collars, hoods, lapels. Drawn over the body. */
export function drawNeck(drawing: Drawing, shape: TopShape): void {
  if (shape.neck === 'shirt') drawShirtCollar(drawing)
  else if (shape.neck === 'lapel') drawLapels(drawing, depthOf(shape))
  else if (shape.neck === 'turtle') drawTurtle(drawing)
  else if (shape.neck === 'stand') drawStand(drawing)
  else if (shape.neck === 'hood') drawHoodFront(drawing, shape)
  else {
    const wide = shape.neck === 'scoop' || shape.neck === 'boat' ? neckHalf + 18 : neckHalf
    drawing.rib(
      `M${400 - wide} ${neckTop + 2}C${400 - wide * 0.5} ${neckTop + 18} ${400 + wide * 0.5} ${neckTop + 18} ${400 + wide} ${neckTop + 2}`,
      11,
      -0.2,
    )
    drawing.rib(frontNeck(shape), 15)
  }
}

function drawShirtCollar(drawing: Drawing): void {
  drawing.part('M328 168Q400 128 472 168Q440 192 400 194Q360 192 328 168Z', { tone: -0.22, light: 0.5 })
  drawing.part('M338 178Q400 206 462 178L468 194Q400 226 332 194Z', { tone: -0.3, light: 0.4 })
  both((flip) => {
    drawing.shade(flip('M410 238Q452 214 478 178L506 204L462 298Q430 276 410 238Z'), 0.22)
    drawing.part(flip('M403 232Q448 206 470 160Q494 166 502 194L458 290Q426 270 403 232Z'), { turn: -20, tone: 0.07 })
    drawing.stitch(flip('M410 232Q430 262 455 280L495 196'))
  })
}

function drawLapels(drawing: Drawing, depth: number): void {
  drawing.part('M326 172Q400 138 474 172Q440 200 400 202Q360 200 326 172Z', { tone: -0.18 })
  both((flip) => {
    drawing.shade(flip(`M402 ${depth + 10}L474 178L556 330L520 372Z`), 0.25)
    drawing.part(
      flip(
        `M400 ${depth}C428 ${depth - 130} 448 300 470 214L498 318L524 304L556 336C520 410 450 ${depth - 40} 408 ${depth + 16}Z`,
      ),
      { turn: -16, tone: 0.05 },
    )
    drawing.part(flip('M470 160Q498 168 512 196L540 290L498 318L462 236Q470 200 470 160Z'), { turn: 24, tone: 0.09 })
    drawing.stitch(flip(`M414 ${depth}C454 ${depth - 52} 516 410 547 338`), { opacity: 0.3 })
  })
}

function drawTurtle(drawing: Drawing): void {
  drawing.part(symmetric('M400 108C446 108 470 114 474 122C478 150 478 180 480 204C452 226 428 230 400 230'), {
    tone: 0.03,
    folds: [['M330 190C370 206 430 206 470 190', 10]],
  })
  drawing.line('M328 124C370 136 430 136 472 124', { width: 5, tone: -0.3, opacity: 0.6 })
  for (let x = 336; x < 470; x += 9)
    drawing.line(`M${x} 130V${214 + Math.sin(((x - 330) / 140) * Math.PI) * 10}`, { width: 1.6, opacity: 0.28 })
}

function drawStand(drawing: Drawing): void {
  drawing.part('M326 150Q400 122 474 150L472 200L328 200Z', { tone: -0.3, light: 0.5 })
  both((flip) =>
    drawing.part(flip('M401 214C440 206 466 186 474 148L486 160C490 186 484 206 474 220C450 236 424 240 401 240Z'), {
      tone: 0.06,
    }),
  )
}

/** The hood's back, which lies behind the shoulders: drawn before the body. */
export function drawHoodBack(drawing: Drawing): void {
  drawing.part(symmetric('M400 44C474 44 522 92 524 160C524 196 506 222 480 236L400 250'), {
    folds: [
      ['M480 90C506 130 506 180 486 220', 18],
      ['M330 76C300 110 296 160 306 206', 14],
    ],
    shines: [['M350 62C320 84 308 120 308 150', 16]],
  })
  drawing.part(symmetric('M400 84C446 84 478 116 480 162C480 202 446 232 400 240'), {
    tone: -0.36,
    light: 0.6,
    folds: [['M340 150C370 190 430 190 462 150', 26]],
  })
  drawing.stitch(symmetric('M400 76C452 76 487 112 489 164'), { opacity: 0.4 })
}

function drawHoodFront(drawing: Drawing, shape: TopShape): void {
  const depth = depthOf(shape)
  both((flip) => {
    drawing.part(
      flip(
        `M400 ${depth + 6}C440 ${depth} 470 206 480 156C500 168 508 196 498 222C474 ${depth + 14} 430 ${depth + 32} 400 ${depth + 34}Z`,
      ),
      { tone: 0.05 },
    )
    drawing.line(flip(`M432 ${depth + 22}C438 ${depth + 70} 428 ${depth + 110} 436 ${depth + 150}`), {
      width: 5,
      color: '#f1ece2',
      tone: 0,
      opacity: 0.95,
    })
    drawing.line(flip(`M436 ${depth + 142}V${depth + 158}`), { width: 7, color: '#8b8781', tone: 0, opacity: 0.9 })
  })
}

/** A row of buttons down the front, on a placket. */
export function drawButtons(drawing: Drawing, from: number, to: number, count: number, color?: string, size = 7): void {
  drawing.line(`M421 ${from - 12}V${to}`, { width: 1.8, opacity: 0.45 })
  drawing.stitch(`M381 ${from - 8}V${to}`, { opacity: 0.35 })
  const gap = (to - 40 - from) / Math.max(1, count - 1)
  for (let index = 0; index < count; index++) drawing.button(401, from + gap * index + 8, size, color)
}

export function patchPocket(drawing: Drawing, x: number, y: number, wide: number, high: number, turn = 0): void {
  drawing.part(
    `M${x} ${y}H${x + wide}`.replace(/H(.*)/, `L$1 ${y}`) +
      `L${x + wide} ${y + high - 14}L${x + wide / 2} ${y + high}L${x} ${y + high - 14}Z`,
    { tone: 0.03, turn },
  )
  drawing
    .stitch(`M${x + 4} ${y + 12}H${x + wide - 4}`)
    .stitch(
      `M${x + 5} ${y + 4}V${y + high - 17}L${x + wide / 2} ${y + high - 6}L${x + wide - 5} ${y + high - 17}V${y + 4}`,
      { opacity: 0.35 },
    )
}

export function flapPocket(drawing: Drawing, x: number, y: number, wide: number, high: number): void {
  drawing.shade(box(x, y + high - 8, wide, 12, 4), 0.2)
  drawing.part(box(x, y, wide, high, 6), { tone: 0.05 })
  drawing.stitch(`M${x + 6} ${y + 4}V${y + high - 6}H${x + wide - 6}V${y + 4}`, { opacity: 0.4 })
}

export function weltPocket(drawing: Drawing, outline: string): void {
  both((flip) => {
    drawing.line(flip(outline), { width: 15, tone: -0.1, opacity: 0.9 })
    drawing.line(flip(outline), { width: 2, tone: -0.5, opacity: 0.55 })
  })
}

export function kangarooPocket(drawing: Drawing, end: number): void {
  const top = end - 200
  drawing.part(symmetric(`M400 ${top}L478 ${top}L528 ${end - 66}L528 ${end - 34}L400 ${end - 30}`), {
    tone: 0.03,
    folds: [[`M300 ${end - 50}H500`, 10]],
  })
  both((flip) => drawing.stitch(flip(`M472 ${top + 6}L521 ${end - 66}`)))
}

/** Quilting: seams across, each baffle swelling in the light. */
export function quilt(drawing: Drawing, from: number, to: number, rows: number, half: number): void {
  const gap = (to - from) / rows
  for (let row = 1; row < rows; row++) {
    const y = from + gap * row
    drawing.line(`M${400 - half} ${y - 4}Q400 ${y + 8} ${400 + half} ${y - 4}`, { width: 9, tone: -0.5, opacity: 0.2 })
    drawing.line(`M${400 - half} ${y - 4}Q400 ${y + 8} ${400 + half} ${y - 4}`, { width: 2, tone: -0.5, opacity: 0.55 })
    drawing.line(`M${400 - half + 10} ${y + 9}Q400 ${y + 21} ${400 + half - 30} ${y + 9}`, {
      width: 7,
      tone: 0.6,
      opacity: 0.22,
    })
  }
}

/** The same seams around long sleeves. */
export function quiltSleeves(drawing: Drawing, shape: TopShape): void {
  const tip = 400 + shape.shoulder
  both((flip) => {
    for (const y of [310, 394, 478, 562, 646]) {
      const share = (y - 215) / 500
      const outer = tip + 30 + 76 * share
      const inner = y < 400 ? 400 + shape.chest + 2 : 400 + shape.chest + (tip + 46 - 400 - shape.chest) * share + 4
      const seam = `M${inner} ${y + 16}Q${(inner + outer) / 2} ${y + 20} ${outer} ${y - 6}`
      drawing.line(flip(seam), { width: 2, tone: -0.5, opacity: 0.5 })
      drawing.line(flip(`M${inner + 8} ${y + 27}Q${(inner + outer) / 2} ${y + 31} ${outer - 8} ${y + 7}`), {
        width: 6,
        tone: 0.6,
        opacity: 0.2,
      })
    }
  })
}
