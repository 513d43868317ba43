import type { DemoProduct } from '../../demo-product.js'
import type { Drawing } from '../drawing.js'
import { box, mirrored, symmetric } from '../outline.js'
import type { Silhouette } from './silhouette.js'
import { patchPocket } from './top-details.js'

interface LegShape {
  /** Half widths and heights. */
  readonly waist: number
  readonly hip: number
  /** Half width of a leg at its end. */
  readonly ankle: number
  /** Distance of a leg's middle from the picture's middle at its end. */
  readonly spread: number
  readonly top: number
  readonly end: number
}

const fitting = { slim: -14, regular: 0, straight: 4, relaxed: 14, oversized: 22 } as const

function drawLegs(drawing: Drawing, product: DemoProduct, shape: LegShape): LegShape {
  const wider = product.fit ? fitting[product.fit] : 0
  const own = { ...shape, hip: shape.hip + wider * 0.4, ankle: shape.ankle + wider * 0.8 }
  const { waist, hip, ankle, spread, top, end } = own
  const crotch = top + 250 + (end - top) * 0.06
  const knee = (crotch + end) / 2
  for (const side of [-1, 1] as const) {
    const flip = side === 1 ? (d: string) => d : mirrored
    const outer = 400 + spread + ankle
    const inner = 400 + spread - ankle
    drawing.part(
      flip(
        `M398 ${top}L${400 + waist} ${top}C${400 + waist + 10} ${top + 90} ${400 + hip} ${top + 160} ${400 + hip + 4} ${crotch - 40}C${400 + hip + 8} ${knee - 60} ${outer - 2} ${knee} ${outer} ${end}Q${400 + spread} ${end + 12} ${inner} ${end + 4}C${inner - 4} ${knee + 40} ${404} ${crotch + 90} 398 ${crotch}Z`,
      ),
      {
        turn: side === 1 ? -4 : 4,
        tone: side === 1 ? -0.05 : 0,
        folds: [
          [
            flip(
              `M404 ${crotch - 6}C440 ${crotch + 14} ${400 + hip * 0.5} ${crotch - 4} ${400 + hip * 0.78} ${crotch - 30}`,
            ),
            12,
          ],
          [
            flip(
              `M402 ${crotch + 30}C${430} ${crotch + 60} ${400 + hip * 0.5} ${crotch + 66} ${400 + hip * 0.66} ${crotch + 60}`,
            ),
            10,
          ],
          [
            flip(
              `M${inner + 8} ${knee + 10}C${inner + 34} ${knee + 22} ${outer - 40} ${knee + 16} ${outer - 14} ${knee - 8}`,
            ),
            11,
          ],
          [
            flip(
              `M${inner + 4} ${end - 40}C${inner + 24} ${end - 26} ${outer - 30} ${end - 30} ${outer - 8} ${end - 54}`,
            ),
            9,
          ],
          [flip(`M${inner + 2} ${crotch + 120}L${inner + 6} ${end}`), 16],
        ],
        shines: [
          [
            flip(
              `M${400 + hip * 0.56} ${top + 130}C${400 + hip * 0.62} ${crotch} ${400 + spread - 4} ${knee} ${400 + spread} ${end - 50}`,
            ),
            26,
          ],
        ],
      },
    )
  }
  drawing.line(`M400 ${top + 40}V${crotch}`, { width: 2.4, opacity: 0.5 })
  return own
}

function drawWaistband(drawing: Drawing, { waist, top }: LegShape, isElastic: boolean): void {
  drawing.part(
    symmetric(
      `M400 ${top - 22}Q${400 + waist * 0.6} ${top - 22} ${400 + waist - 2} ${top - 28}L${400 + waist + 2} ${top + 18}Q${400 + waist * 0.6} ${top + 26} 400 ${top + 26}`,
    ),
    { tone: 0.03 },
  )
  if (isElastic)
    for (let x = -waist + 10; x < waist; x += 13)
      drawing.line(`M${400 + x} ${top - 18}V${top + 18}`, { width: 2.4, opacity: 0.24 })
  else drawing.stitch(`M${402 - waist} ${top + 10}Q400 ${top + 24} ${398 + waist} ${top + 10}`)
}

const hems = (drawing: Drawing, { spread, ankle, end }: LegShape, color?: string) => {
  for (const flip of [(d: string) => d, mirrored])
    drawing.stitch(
      flip(
        `M${400 + spread - ankle + 2} ${end - 14}Q${400 + spread} ${end - 4} ${400 + spread + ankle - 2} ${end - 18}`,
      ),
      color ? { color, tone: 0, opacity: 0.85 } : {},
    )
}

function drawDrawstring(drawing: Drawing, top: number): void {
  for (const flip of [(d: string) => d, mirrored])
    drawing.line(flip(`M408 ${top + 6}C420 ${top + 60} 414 ${top + 90} 424 ${top + 122}`), {
      width: 5,
      color: '#efe9de',
      tone: 0,
      opacity: 0.95,
    })
}

const slantPockets = (drawing: Drawing, { waist, hip, top }: LegShape) => {
  for (const flip of [(d: string) => d, mirrored])
    drawing
      .line(flip(`M${400 + waist - 42} ${top + 28}L${400 + hip - 4} ${top + 140}`), { width: 2.4 })
      .stitch(flip(`M${400 + waist - 50} ${top + 28}L${400 + hip - 14} ${top + 144}`), { opacity: 0.4 })
}

function drawJeans(drawing: Drawing, shape: LegShape): void {
  const gold = { color: '#cf9a50', tone: 0, opacity: 0.9 }
  const { waist, hip, top, end } = shape
  drawWaistband(drawing, shape, false)
  drawing
    .stitch(`M${402 - waist} ${top - 14}Q400 ${top - 8} ${398 + waist} ${top - 14}`, gold)
    .stitch(`M${402 - waist} ${top + 12}Q400 ${top + 20} ${398 + waist} ${top + 12}`, gold)
  for (const flip of [(d: string) => d, mirrored]) {
    drawing.line(
      flip(
        `M${400 + waist - 64} ${top + 26}C${400 + waist - 58} ${top + 86} ${400 + waist - 20} ${top + 94} ${400 + waist + 12} ${top + 90}`,
      ),
      { width: 2.6 },
    )
    drawing.stitch(
      flip(
        `M${400 + waist - 72} ${top + 28}C${400 + waist - 64} ${top + 96} ${400 + waist - 20} ${top + 104} ${400 + waist + 12} ${top + 100}`,
      ),
      gold,
    )
    drawing.part(flip(box(400 + waist - 44, top - 30, 16, 66, 3)), { tone: 0.06 })
    drawing.stitch(
      flip(
        `M${400 + hip - 6} ${top + 110}C${400 + hip - 4} ${top + 300} ${400 + shape.spread + shape.ankle - 12} ${end - 240} ${400 + shape.spread + shape.ankle - 9} ${end - 20}`,
      ),
      { ...gold, opacity: 0.45 },
    )
  }
  drawing
    .stitch(`M428 ${top + 28}V${top + 150}Q424 ${top + 196} 402 ${top + 206}`, gold)
    .button(400, top, 10, '#b58a4a')
  hems(drawing, shape, '#cf9a50')
}

const isMens = (product: DemoProduct) => product.kind.audience === 'men'

function drawSkirt(drawing: Drawing, top: number, waist: number, hem: number, end: number, pleats: number): void {
  const folds: string[] = []
  for (let index = 1; index < 7; index++) {
    const share = index / 7
    folds.push(
      `M${400 - waist * 0.9 + waist * 1.8 * share} ${top + 160}C${400 - hem * 0.8 + hem * 1.5 * share} ${top + 320} ${400 - hem * 0.9 + hem * 1.76 * share} ${end - 120} ${400 - hem + hem * 1.96 * share} ${end}`,
    )
  }
  const wave =
    pleats > 0
      ? ''
      : `Q${400 + hem * 0.86} ${end + 26} ${400 + hem * 0.66} ${end + 6}Q${400 + hem * 0.46} ${end - 6} ${400 + hem * 0.3} ${end + 18}Q${400 + hem * 0.12} ${end + 30} `
  drawing.part(
    symmetric(
      `M400 ${top}L${400 + waist} ${top}C${400 + waist + 34} ${top + 170} ${400 + hem - 34} ${end - 220} ${400 + hem} ${end}${wave || `Q${400 + hem * 0.5} ${end + 22} `}400 ${end + 20}`,
    ),
    {
      folds: folds.map((d) => [d, 16] as const),
      shines: folds.slice(0, 4).map((d) => [d.replace(/M([\d.]+)/, (_, x) => `M${Number(x) - 16}`), 14] as const),
    },
  )
  for (let index = 1; index < pleats; index++) {
    const share = index / pleats
    const foot = end - 2 + Math.sin(share * Math.PI) * 12
    const from = 400 - waist + waist * 2 * share
    const to = 400 - hem + hem * 2 * share
    drawing.line(`M${from} ${top + 30}C${from + (to - from) * 0.3} ${top + 200} ${to} ${end - 200} ${to} ${foot}`, {
      width: 2.4,
      opacity: 0.5,
    })
    drawing.line(
      `M${from - 5} ${top + 30}C${from - 5 + (to - from) * 0.3} ${top + 200} ${to - 9} ${end - 200} ${to - 11} ${foot}`,
      { width: 7, tone: 0.4, opacity: 0.25 },
    )
  }
  drawing
    .part(box(400 - waist - 2, top - 24, waist * 2 + 4, 48, 8), { tone: 0.04 })
    .stitch(`M${402 - waist} ${top + 16}H${398 + waist}`)
}

export const bottomSilhouettes: Record<string, Silhouette> = {
  jeans: {
    draw: (drawing, product) =>
      drawJeans(
        drawing,
        drawLegs(drawing, product, {
          waist: isMens(product) ? 134 : 120,
          hip: 158,
          ankle: 56,
          spread: 104,
          top: 110,
          end: 930,
        }),
      ),
  },
  chinos: {
    draw: (drawing, product) => {
      const shape = drawLegs(drawing, product, { waist: 134, hip: 160, ankle: 50, spread: 104, top: 110, end: 926 })
      drawWaistband(drawing, shape, false)
      slantPockets(drawing, shape)
      drawing.stitch('M426 138V250Q422 300 402 312').button(400, 110, 8)
      hems(drawing, shape)
    },
  },
  'wide-leg': {
    draw: (drawing, product) => {
      const shape = drawLegs(drawing, product, { waist: 116, hip: 168, ankle: 94, spread: 122, top: 104, end: 934 })
      drawWaistband(drawing, shape, false)
      slantPockets(drawing, shape)
      for (const flip of [(d: string) => d, mirrored])
        drawing.line(flip('M452 132C458 240 492 500 512 900'), { width: 2, opacity: 0.42 })
      hems(drawing, shape)
    },
  },
  shorts: {
    draw: (drawing, product) => {
      drawing.within('translate(-40 60) scale(1.1)', () => {
        const shape = drawLegs(drawing, product, { waist: 142, hip: 176, ankle: 96, spread: 106, top: 200, end: 610 })
        drawWaistband(drawing, shape, true)
        slantPockets(drawing, shape)
        drawDrawstring(drawing, 200)
        hems(drawing, shape)
      })
    },
  },
  leggings: {
    draw: (drawing, product) => {
      const shape = drawLegs(drawing, product, {
        waist: 112,
        hip: 138,
        ankle: product.kind.audience === 'kids' ? 50 : 36,
        spread: 92,
        top: 120,
        end: 920,
      })
      drawing.part(symmetric('M400 74Q470 74 508 66L514 176Q470 190 400 196'), { tone: 0.05 })
      drawing.stitch('M288 172Q400 206 512 172')
      hems(drawing, shape)
    },
  },
  skirt: {
    draw: (drawing) => {
      const end = drawing.variation % 3 === 1 ? 700 : 830
      drawSkirt(drawing, 190, 118, end === 700 ? 218 : 252, end, 0)
      if (drawing.variation % 2 === 0) for (let y = 250; y < end - 60; y += 78) drawing.button(400, y, 9)
    },
  },
  'pleated-skirt': { draw: (drawing) => drawSkirt(drawing, 180, 118, 250, 840, 15) },
  dungarees: {
    draw: (drawing, product) => {
      const shape = drawLegs(drawing, product, { waist: 132, hip: 162, ankle: 64, spread: 102, top: 380, end: 920 })
      for (const flip of [(d: string) => d, mirrored]) {
        drawing.part(flip('M448 96L488 92C496 150 494 200 486 250L446 250C452 200 454 150 448 96Z'), { tone: -0.06 })
        drawing.part(flip(box(440, 226, 54, 30, 5)), { color: '#c9a25e', isCloth: false })
      }
      drawing.part(symmetric('M400 240L490 236C498 300 516 340 534 376L534 396L400 400'), {
        folds: [['M300 300C360 320 440 320 500 300', 10]],
      })
      patchPocket(drawing, 352, 276, 96, 88)
      drawWaistband(drawing, shape, false)
      for (const flip of [(d: string) => d, mirrored])
        drawing
          .button(Number(/^M([\d.]+)/.exec(flip('M516 0'))![1]), 446, 9, '#c9a25e')
          .stitch(flip('M520 420C510 500 520 520 544 540'), { color: '#d8a860', tone: 0, opacity: 0.8 })
      hems(drawing, shape, '#d8a860')
    },
  },
}
