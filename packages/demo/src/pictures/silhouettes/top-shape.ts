import type { DemoProduct } from '../../demo-product.js'
import type { Drawing } from '../drawing.js'
import { mirrored, symmetric } from '../outline.js'

export interface TopShape {
  readonly neck: 'crew' | 'scoop' | 'v' | 'turtle' | 'shirt' | 'stand' | 'hood' | 'lapel' | 'boat'
  readonly sleeve: 'none' | 'cap' | 'short' | 'long' | 'puff'
  /** Half widths from the middle, and the y of the hem. */
  readonly shoulder: number
  readonly chest: number
  readonly waist: number
  readonly hem: number
  readonly end: number
  readonly edge?: 'plain' | 'rib' | 'curve'
  readonly cuff?: 'plain' | 'rib' | 'button'
  /** y of the lowest point of the neckline. */
  readonly depth?: number
}

/** Half the neck's width at the shoulder seam. */
export const neckHalf = 74
export const neckTop = 172

const fitWidths = { slim: -12, regular: 0, relaxed: 12, oversized: 26, straight: 0 } as const

/** The shape for a product's own fit. */
export function fitted(shape: TopShape, product: DemoProduct): TopShape {
  const wider = product.fit ? fitWidths[product.fit] : 0
  return {
    ...shape,
    shoulder: shape.shoulder + wider * 0.8,
    chest: shape.chest + wider,
    waist: shape.waist + wider,
    hem: shape.hem + wider,
  }
}

const depths = { crew: 226, scoop: 276, v: 336, turtle: 206, shirt: 236, stand: 214, hood: 232, lapel: 520, boat: 206 }

export const depthOf = (shape: TopShape) => shape.depth ?? depths[shape.neck]

function neckline(shape: TopShape): string {
  const depth = depthOf(shape)
  const wide = shape.neck === 'scoop' || shape.neck === 'boat' ? neckHalf + 18 : neckHalf
  if (shape.neck === 'v' || shape.neck === 'lapel' || shape.neck === 'shirt')
    return `M400 ${depth}L${400 + wide} ${neckTop}`
  return `M400 ${depth}C${400 + wide * 0.62} ${depth} ${400 + wide} ${depth - (depth - neckTop) * 0.45} ${400 + wide} ${neckTop}`
}

/** The whole front neckline, from the left shoulder seam to the right. */
export function frontNeck(shape: TopShape): string {
  const half = neckline(shape)
  return `${half}${mirrored(half)}`
}

const tipOf = (shape: TopShape) => ({ x: 400 + shape.shoulder, y: neckTop + 40 + shape.shoulder * 0.03 })
const armpitOf = (shape: TopShape) => ({ x: 400 + shape.chest, y: 388 })

/** Back of the neck, sleeves, body: everything that stands under collars, pockets and closures. */
export function drawTop(drawing: Drawing, shape: TopShape): void {
  drawInside(drawing, shape)
  if (shape.sleeve !== 'none') for (const side of [-1, 1] as const) drawSleeve(drawing, shape, side)
  drawBody(drawing, shape)
}

function drawInside(drawing: Drawing, shape: TopShape): void {
  const depth = depthOf(shape)
  const wide = shape.neck === 'scoop' || shape.neck === 'boat' ? neckHalf + 18 : neckHalf
  drawing.part(
    symmetric(
      `M400 ${neckTop + 16}C${400 + wide * 0.5} ${neckTop + 16} ${400 + wide * 0.9} ${neckTop + 8} ${400 + wide} ${neckTop - 2}L${400 + wide + 6} ${neckTop + 20}L${400 + wide * 0.5} ${depth}L400 ${depth + 14}`,
    ),
    { tone: -0.3, light: 0.5 },
  )
  drawing.line(`M${384} ${neckTop + 26}H416V${neckTop + 40}H384Z`, {
    color: '#f3efe6',
    tone: 0,
    width: 3,
    opacity: 0.8,
  })
}

function drawBody(drawing: Drawing, shape: TopShape): void {
  const tip = tipOf(shape)
  const armpit = armpitOf(shape)
  const { end } = shape
  const waistY = armpit.y + (end - armpit.y) * 0.42
  const armhole =
    shape.sleeve === 'none'
      ? `L${tip.x - 42} ${tip.y - 12}C${tip.x - 52} ${tip.y + 70} ${armpit.x - 48} ${armpit.y - 36} ${armpit.x} ${armpit.y - 6}`
      : `L${tip.x} ${tip.y}C${tip.x - 10} ${tip.y + 60} ${armpit.x - 22} ${armpit.y - 70} ${armpit.x} ${armpit.y}`
  const sideEnd = shape.edge === 'curve' ? end - 44 : end
  const side = `C${400 + shape.waist} ${armpit.y + 90} ${400 + shape.waist} ${waistY + 40} ${400 + shape.hem} ${sideEnd}`
  const bottom =
    shape.edge === 'curve'
      ? `C${400 + shape.hem * 0.8} ${end + 6} ${400 + shape.hem * 0.4} ${end + 12} 400 ${end + 10}`
      : `Q${400 + shape.hem * 0.5} ${end + 10} 400 ${end + 10}`
  const { chest, hem, waist } = shape
  drawing.part(symmetric(`${neckline(shape)}${armhole}${side}${bottom}`), {
    folds: [
      [
        `M${400 + chest - 10} ${armpit.y + 6}C${400 + chest - 60} ${armpit.y + 50} ${400 + chest - 80} ${armpit.y + 60} ${400 + chest - 120} ${armpit.y + 96}`,
        14,
      ],
      [
        `M${400 - chest + 10} ${armpit.y + 6}C${400 - chest + 50} ${armpit.y + 44} ${400 - chest + 60} ${armpit.y + 70} ${400 - chest + 104} ${armpit.y + 92}`,
        12,
      ],
      `M${400 + waist * 0.55} ${waistY - 60}C${400 + waist * 0.42} ${waistY + 60} ${400 + waist * 0.66} ${end - 140} ${400 + hem * 0.52} ${end - 20}`,
      [
        `M${400 - waist * 0.32} ${waistY + 20}C${400 - waist * 0.44} ${waistY + 110} ${400 - waist * 0.24} ${end - 110} ${400 - hem * 0.36} ${end - 12}`,
        12,
      ],
      [
        `M${400 + waist - 4} ${armpit.y + 60}C${400 + waist - 12} ${waistY} ${400 + waist - 8} ${end - 120} ${400 + hem - 2} ${end}`,
        22,
      ],
    ],
    shines: [
      [
        `M${400 - waist * 0.62} ${waistY - 90}C${400 - waist * 0.72} ${waistY + 40} ${400 - waist * 0.56} ${end - 130} ${400 - hem * 0.66} ${end - 30}`,
        26,
      ],
      [
        `M${400 + waist * 0.3} ${waistY - 40}C${400 + waist * 0.2} ${waistY + 70} ${400 + waist * 0.38} ${end - 130} ${400 + hem * 0.28} ${end - 20}`,
        14,
      ],
      [
        `M${400 - tip.x * 0.22} ${neckTop + 60}C${400 - tip.x * 0.26} ${neckTop + 90} ${400 - tip.x * 0.2} ${neckTop + 130} ${400 - tip.x * 0.24} ${neckTop + 190}`,
        20,
      ],
    ],
  })
  if (shape.sleeve !== 'none')
    for (const flip of [(d: string) => d, mirrored])
      drawing.line(
        flip(
          `M${tip.x} ${tip.y}C${tip.x - 10} ${tip.y + 60} ${armpit.x - 22} ${armpit.y - 70} ${armpit.x} ${armpit.y}`,
        ),
        { width: 2.4, opacity: 0.45 },
      )
  drawHem(drawing, shape, sideEnd)
}

function drawHem(drawing: Drawing, shape: TopShape, sideEnd: number): void {
  const { end, hem } = shape
  if (shape.edge === 'rib') drawing.rib(`M${400 - hem + 2} ${end - 12}Q400 ${end + 2} ${400 + hem - 2} ${end - 12}`, 34)
  else if (shape.edge === 'curve')
    drawing.stitch(
      `M${400 - hem + 4} ${sideEnd - 12}C${400 - hem * 0.8} ${end - 8} ${400 - hem * 0.4} ${end - 2} 400 ${end - 4}C${400 + hem * 0.4} ${end - 2} ${400 + hem * 0.8} ${end - 8} ${400 + hem - 4} ${sideEnd - 12}`,
    )
  else
    drawing
      .stitch(`M${400 - hem + 2} ${end - 16}Q400 ${end - 6} ${400 + hem - 2} ${end - 16}`)
      .stitch(`M${400 - hem + 2} ${end - 22}Q400 ${end - 12} ${400 + hem - 2} ${end - 22}`)
}

function drawSleeve(drawing: Drawing, shape: TopShape, side: -1 | 1): void {
  const { x, y } = tipOf(shape)
  const armpit = armpitOf(shape)
  const flip = side === 1 ? (d: string) => d : mirrored
  const turn = side === 1 ? -11 : 11
  const inner = armpit.x - 2
  if (shape.sleeve === 'long') {
    const cuffY = shape.cuff === 'rib' ? 716 : 744
    const outline = `M${x - 8} ${y - 3}C${x + 38} ${y + 26} ${x + 70} ${y + 110} ${x + 84} ${y + 250}C${x + 94} ${y + 360} ${x + 104} ${cuffY - 80} ${x + 110} ${cuffY}L${x + 44} ${cuffY + 12}C${x + 34} ${cuffY - 90} ${inner + 34} ${armpit.y + 160} ${inner} ${armpit.y + 14}L${inner - 24} ${armpit.y - 110}Z`
    drawing.part(flip(outline), {
      turn,
      tone: side === 1 ? -0.05 : 0,
      folds: [
        [
          flip(
            `M${inner + 8} ${armpit.y + 30}C${x + 30} ${armpit.y + 40} ${x + 40} ${armpit.y + 20} ${x + 62} ${armpit.y - 6}`,
          ),
          12,
        ],
        [flip(`M${x + 92} ${y + 330}C${x + 70} ${y + 350} ${x + 56} ${y + 350} ${x + 40} ${y + 366}`), 11],
        [
          flip(
            `M${inner + 4} ${armpit.y + 10}C${inner + 30} ${armpit.y + 150} ${x + 34} ${cuffY - 110} ${x + 46} ${cuffY}`,
          ),
          18,
        ],
      ],
      shines: [[flip(`M${x + 22} ${y + 60}C${x + 56} ${y + 170} ${x + 66} ${y + 300} ${x + 84} ${cuffY - 40}`), 18]],
    })
    drawCuff(drawing, shape, flip, x, cuffY)
    return
  }
  const length = shape.sleeve === 'cap' ? 96 : shape.sleeve === 'puff' ? 186 : 172
  const puff = shape.sleeve === 'puff' ? 30 : 0
  const outerX = x + length * 0.52 + puff * 0.3
  const outline = `M${x - 10} ${y - 4}C${x + 34 + puff} ${y + 8 - puff} ${x + 62 + puff} ${y + 66} ${outerX} ${y + length}Q${(outerX + inner) / 2 + 8} ${y + length + 26} ${inner + 26} ${y + length + 34}C${inner + 14} ${armpit.y + 10} ${inner + 4} ${armpit.y + 2} ${inner - 4} ${armpit.y - 4}L${inner - 30} ${armpit.y - 110}Z`
  drawing.part(flip(outline), {
    turn,
    tone: side === 1 ? -0.05 : 0,
    folds: [
      [flip(`M${inner} ${armpit.y - 20}C${inner + 24} ${armpit.y - 50} ${x + 30} ${y + 110} ${x + 50} ${y + 80}`), 14],
    ],
    shines: [[flip(`M${x + 8} ${y + 30}C${x + 34} ${y + 60} ${x + 44} ${y + 100} ${x + 54} ${y + 140}`), 16]],
  })
  drawing.stitch(
    flip(
      `M${outerX - 5} ${y + length - 16}Q${(outerX + inner) / 2 + 4} ${y + length + 10} ${inner + 22} ${y + length + 18}`,
    ),
  )
}

function drawCuff(
  drawing: Drawing,
  shape: TopShape,
  flip: (outline: string) => string,
  x: number,
  cuffY: number,
): void {
  if (shape.cuff === 'rib') {
    drawing.rib(flip(`M${x + 112} ${cuffY + 18}L${x + 46} ${cuffY + 31}`), 46)
    return
  }
  if (shape.cuff === 'button') {
    drawing.part(
      flip(`M${x + 113} ${cuffY - 12}L${x + 118} ${cuffY + 36}L${x + 44} ${cuffY + 50}L${x + 40} ${cuffY}Z`),
      { turn: -11, tone: 0.04 },
    )
    drawing.stitch(flip(`M${x + 113} ${cuffY + 29}L${x + 49} ${cuffY + 42}`))
    const [, mark] = /^M([\d.]+)/.exec(flip(`M${x + 62} 0`))!
    drawing.button(Number(mark), cuffY + 20, 5.5)
    return
  }
  drawing.stitch(flip(`M${x + 107} ${cuffY - 16}L${x + 44} ${cuffY - 5}`))
}
