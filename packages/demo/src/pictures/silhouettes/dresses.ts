import type { DemoProduct } from '../../demo-product.js'
import type { Drawing } from '../drawing.js'
import { box, mirrored, symmetric } from '../outline.js'
import type { Silhouette } from './silhouette.js'
import { drawButtons, drawNeck, patchPocket } from './top-details.js'
import { drawTop, type TopShape } from './top-shape.js'

/** A skirt that falls from the waist in soft folds; `flare` is the half width of the hem. */
function drawFall(drawing: Drawing, top: number, waist: number, flare: number, end: number): void {
  const line = (share: number) =>
    `M${400 + waist * share * 0.9} ${top + 10}C${400 + waist * share * 1.2} ${top + 130} ${400 + flare * share * 0.86} ${end - 170} ${400 + flare * share} ${end + 10}`
  const wave = [0.84, 0.66, 0.48, 0.3, 0.14]
    .map(
      (share, index) =>
        `Q${400 + flare * (share + 0.09)} ${end + (index % 2 ? -2 : 30)} ${400 + flare * share} ${end + (index % 2 ? 10 : 14)}`,
    )
    .join('')
  drawing.part(
    symmetric(
      `M400 ${top}L${400 + waist} ${top - 4}C${400 + waist + 24} ${top + 130} ${400 + flare - 40} ${end - 220} ${400 + flare} ${end}${wave}Q420 ${end + 30} 400 ${end + 20}`,
    ),
    {
      folds: [-0.82, -0.5, -0.16, 0.2, 0.5, 0.8].map((share) => [line(share), 17] as const),
      shines: [-0.66, -0.34, 0.02, 0.36].map((share) => [line(share), 16] as const),
    },
  )
  for (const share of [-0.6, -0.3, 0.1, 0.42, 0.7])
    drawing.line(
      `M${400 + waist * share} ${top + 4}C${400 + waist * share * 1.1} ${top + 60} ${400 + waist * share * 1.2} ${top + 90} ${400 + waist * share * 1.3} ${top + 140}`,
      { width: 2, opacity: 0.3 },
    )
  drawing.stitch(`M${404 - flare} ${end - 14}Q400 ${end + 22} ${396 + flare} ${end - 14}`, { opacity: 0.3 })
}

function drawDress(drawing: Drawing, product: DemoProduct): void {
  const n = drawing.variation
  const isForKids = product.kind.audience === 'kids'
  const shape: TopShape = {
    neck: n % 4 === 1 ? 'v' : n % 4 === 3 ? 'shirt' : 'scoop',
    depth: n % 4 === 1 ? 290 : n % 4 === 3 ? 240 : 252,
    sleeve: (['puff', 'short', 'none', 'long', 'cap'] as const)[n % 5]!,
    cuff: 'button',
    shoulder: 158,
    chest: 146,
    waist: 122,
    hem: 120,
    end: 500,
  }
  const end = isForKids ? 800 : n % 3 === 2 ? 830 : 930
  const scale = isForKids ? 0.94 : 0.93
  drawing.within(`translate(${400 * (1 - scale)} ${isForKids ? 44 : 6}) scale(${scale})`, () => {
    drawFall(drawing, 492, 124, isForKids ? 236 : 236 + (n % 3) * 16, end)
    drawTop(drawing, shape)
    if (shape.neck === 'shirt') drawButtons(drawing, 290, 500, 4, '#f0e9dc', 6)
    drawNeck(drawing, shape)
    drawWaist(drawing, n)
    if (isForKids && product.pattern === 'plain') {
      patchPocket(drawing, 296, 600, 84, 92)
      patchPocket(drawing, 420, 600, 84, 92)
    }
  })
}

function drawWaist(drawing: Drawing, n: number): void {
  if (n % 2 === 1) {
    drawing
      .line('M276 496Q400 512 524 496', { width: 9, tone: -0.3, opacity: 0.3 })
      .line('M277 494Q400 508 523 494', { width: 2.2, opacity: 0.55 })
    return
  }
  drawing.part('M274 478Q400 498 526 478L528 512Q400 532 272 512Z', { tone: -0.08 })
  drawing
    .part('M462 486C500 470 520 486 508 502C498 514 478 512 462 504Z', { tone: 0.02 })
    .part('M456 500C476 560 474 600 482 650L452 656C450 600 444 550 438 506Z', { tone: -0.02, turn: 8 })
  drawing.part(box(440, 482, 30, 32, 8), { tone: 0.03 })
}

function drawSlip(drawing: Drawing): void {
  for (const flip of [(d: string) => d, mirrored])
    drawing.line(flip('M478 262C470 180 456 120 440 84'), { width: 6, tone: -0.06, opacity: 1 })
  drawing.line('M360 86C376 72 424 72 440 86', { width: 6, tone: -0.3, opacity: 0.9 })
  drawing.part(symmetric('M400 322Q446 304 474 266L510 340L400 430'), {
    tone: -0.25,
    light: 0.4,
  })
  drawFall(drawing, 400, 130, 214, 900)
  drawing.part(
    symmetric('M400 330C430 306 456 280 478 256C492 310 516 350 532 386C536 440 532 470 532 500Q470 520 400 520'),
    {
      folds: [
        ['M320 330C340 380 380 400 400 420', 14],
        ['M480 320C470 370 440 400 404 424', 14],
        ['M360 360C380 400 420 400 440 360', 10],
      ],
      shines: [['M300 380C310 430 312 460 310 500', 18]],
    },
  )
  drawing
    .line('M322 256C344 282 372 308 400 330C428 308 456 282 478 256', { width: 4, tone: -0.2, opacity: 0.6 })
    .stitch('M316 268C340 294 370 318 400 342C430 318 460 294 484 268', { opacity: 0.4 })
}

function drawSwimsuit(drawing: Drawing): void {
  for (const flip of [(d: string) => d, mirrored])
    drawing.part(flip('M444 130L480 126C492 200 500 250 516 300L470 300C456 240 448 190 444 130Z'), { tone: -0.02 })
  drawing.part(symmetric('M400 300L520 300C528 340 522 380 500 430C486 480 496 540 524 610L400 640'), {
    tone: -0.3,
    light: 0.5,
  })
  drawing.part(
    symmetric(
      'M400 370C440 356 462 320 470 284L514 290C536 340 528 390 504 440C486 490 504 560 538 640C500 680 462 740 446 812L400 826',
    ),
    {
      folds: [
        ['M300 470C350 490 400 490 440 470', 12],
        ['M290 560C340 590 380 600 420 590', 12],
        ['M500 520C470 560 450 600 430 640', 14],
      ],
      shines: [
        ['M300 340C310 420 316 480 300 560', 24],
        ['M430 420C440 500 440 600 424 700', 18],
      ],
    },
  )
  for (const flip of [(d: string) => d, mirrored])
    drawing.stitch(flip('M530 648C494 690 458 746 440 808')).stitch(flip('M404 380C446 366 468 330 477 292'))
}

function drawPajamas(drawing: Drawing): void {
  drawing.within('translate(300 330) scale(.62) rotate(9 400 500)', () => {
    for (const flip of [(d: string) => d, mirrored])
      drawing.part(flip('M398 110L526 110C544 240 548 400 540 560L536 920Q470 936 424 924C420 700 412 520 398 400Z'), {
        turn: -3,
        folds: [
          [flip('M420 430C460 470 500 470 530 450'), 14],
          [flip('M440 700C470 720 510 710 530 690'), 14],
        ],
        shines: [[flip('M480 200C500 400 490 600 484 860'), 26]],
      })
    drawing
      .part(box(270, 90, 260, 54, 10), { tone: 0.03 })
      .line('M404 128C420 190 416 220 424 250M396 128C380 190 384 220 376 250', {
        width: 6,
        color: '#f3ede2',
        tone: 0,
        opacity: 0.95,
      })
  })
  const shape: TopShape = {
    neck: 'shirt',
    depth: 320,
    sleeve: 'long',
    cuff: 'plain',
    shoulder: 172,
    chest: 168,
    waist: 170,
    hem: 174,
    end: 790,
  }
  drawing.within('translate(-20 20) scale(.86) rotate(-5 400 500)', () => {
    drawTop(drawing, shape)
    drawButtons(drawing, 350, 780, 4, '#f4efe6', 8)
    patchPocket(drawing, 450, 400, 86, 98)
    drawNeck(drawing, shape)
    const piping = { width: 4, color: '#fbf6ec', tone: 0, opacity: 0.9 }
    for (const flip of [(d: string) => d, mirrored]) drawing.line(flip('M403 232Q430 274 458 290L502 194'), piping)
    drawing.line('M450 402H536', piping)
  })
}

export const dressSilhouettes: Record<string, Silhouette> = {
  dress: { draw: drawDress },
  'slip-dress': { draw: drawSlip },
  swimsuit: { draw: drawSwimsuit, isCrosswise: true },
  pajamas: { draw: drawPajamas },
}
