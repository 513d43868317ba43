import type { DemoProduct } from '../../demo-product.js'
import type { Drawing } from '../drawing.js'
import { companion } from '../fabric.js'
import { box, mirrored, oval } from '../outline.js'
import type { Silhouette } from './silhouette.js'

const sides = [(outline: string) => outline, mirrored]
const metal = '#c8ab72'

function drawScarf(drawing: Drawing): void {
  const fringe = (x: number, y: number, wide: number, turn: number) =>
    drawing.within(`rotate(${turn} ${x} ${y})`, () => {
      for (let at = 6; at < wide; at += 13)
        drawing.line(`M${x + at} ${y}q3 30 -2 62`, { width: 5, tone: -0.05 - (at % 3) * 0.05, opacity: 1 })
    })
  fringe(222, 872, 150, 3)
  drawing.part('M232 240C220 460 216 660 218 878L372 884C380 680 392 480 404 300Z', {
    folds: [
      ['M290 300C280 500 276 700 280 880', 18],
      ['M240 560C290 580 340 580 384 560', 12],
    ],
    shines: [['M250 300C242 500 240 700 240 860', 20]],
  })
  fringe(420, 764, 152, -5)
  drawing.part('M400 260C420 420 426 600 418 768L568 756C584 580 578 420 560 250Z', {
    tone: -0.05,
    turn: 5,
    folds: [['M500 300C516 460 512 620 500 760', 18]],
    shines: [['M440 320C452 460 452 620 444 744', 20]],
  })
  drawing.part(
    'M220 250C230 130 330 90 400 90C480 90 570 130 580 250C560 330 480 352 400 352C320 352 236 330 220 250Z',
    {
      turn: 12,
      folds: [
        ['M250 290C330 330 470 330 552 286', 16],
        ['M280 150C330 130 460 130 520 160', 14],
      ],
      shines: [['M240 230C300 270 400 280 470 270', 20]],
    },
  )
  drawing.part('M300 226C320 180 480 176 500 222C480 266 320 270 300 226Z', { tone: -0.34, light: 0.5 })
}

function drawSilkScarf(drawing: Drawing): void {
  drawing.within('rotate(-9 400 500)', () => {
    drawing.part(box(140, 240, 520, 520, 6), {
      folds: [
        ['M180 280C300 420 420 560 640 740', 22],
        ['M400 250C430 420 470 560 650 640', 16],
        ['M150 520C260 560 330 640 380 750', 16],
      ],
      shines: [
        ['M160 330C280 440 400 600 560 750', 26],
        ['M300 250C360 380 460 500 640 560', 20],
      ],
    })
    drawing
      .line(box(166, 266, 468, 468, 3), { color: companion(drawing.color), tone: 0, width: 16, opacity: 0.85 })
      .line(box(184, 284, 432, 432, 3), { color: companion(drawing.color), tone: 0, width: 3, opacity: 0.7 })
    drawing.part('M660 240L500 240Q560 330 660 400Z', {
      tone: 0.12,
      isCloth: false,
      folds: [['M520 250C570 330 620 370 660 390', 12]],
    })
  })
}

function drawBelt(drawing: Drawing): void {
  const strap = (outline: string, tone: number) =>
    drawing.line(outline, { width: 58, tone: tone - 0.3, opacity: 1 }).line(outline, { width: 54, tone, opacity: 1 })
  const coil =
    'M400 300C560 300 640 400 640 510C640 640 540 720 400 720C260 720 170 630 170 510C170 390 260 320 380 320'
  const inner =
    'M566 520C566 420 490 366 400 366C308 366 240 430 240 512C240 600 310 654 400 654C480 654 546 612 562 548'
  strap(inner, -0.16)
  strap(coil, 0)
  drawing
    .line('M200 470C210 400 270 348 360 340', { width: 10, tone: 0.5, opacity: 0.35 })
    .line('M300 690C360 716 470 712 540 670', { width: 12, tone: -0.6, opacity: 0.25 })
  drawing
    .part('M396 246L478 236L486 366L404 374Z', { color: metal, isCloth: false })
    .part('M416 268L460 262L466 344L422 350Z', { tone: -0.1, light: 0.3 })
    .line('M470 304L410 310', { color: metal, tone: -0.1, width: 8, opacity: 1 })
  for (const [x, y] of [
    [520, 322],
    [556, 346],
    [586, 376],
  ] as const)
    drawing.line(oval(x, y, 4), { width: 5, tone: -0.7, opacity: 0.8 })
}

function drawGlove(drawing: Drawing): void {
  drawing.part(
    'M250 470C236 400 230 300 238 240C244 210 276 212 282 242L296 400L304 220C308 186 344 188 346 222L350 396L366 206C372 174 406 178 406 210L402 402L424 252C432 222 462 230 460 258C452 360 446 440 440 500C470 470 500 430 526 410C552 396 572 420 556 446C520 500 480 560 452 620L256 626C250 570 252 520 250 470Z',
    {
      folds: [
        ['M300 420C302 480 304 540 300 600', 12],
        ['M350 420C352 480 354 540 352 600', 10],
        ['M440 520C430 560 430 590 436 616', 18],
      ],
      shines: [
        ['M262 300C268 400 272 500 276 590', 16],
        ['M376 250C374 330 372 380 374 420', 12],
      ],
    },
  )
  drawing.part('M250 616L458 610L470 800Q360 826 244 806Z', { tone: -0.06 })
  for (let x = 258; x < 466; x += 13) drawing.line(`M${x} 622L${x - 2} 804`, { width: 3, opacity: 0.3 })
}

function drawGloves(drawing: Drawing): void {
  drawing.within('translate(760 40) scale(-.86 .86) rotate(-10 380 500)', () => drawGlove(drawing))
  drawing.within('translate(-60 110) scale(.86) rotate(-10 380 500)', () => drawGlove(drawing))
}

function drawSock(drawing: Drawing): void {
  drawing.part(
    'M330 120L480 120C484 280 480 420 486 540C492 640 470 700 400 740C320 790 220 830 170 800C130 770 150 710 210 680C290 640 330 600 334 520C338 400 332 260 330 120Z',
    {
      folds: [
        ['M350 560C390 590 440 590 480 560', 14],
        ['M466 200C470 340 466 460 470 560', 18],
      ],
      shines: [
        ['M352 180C356 320 356 440 352 540', 18],
        ['M200 720C260 700 320 670 360 630', 14],
      ],
    },
  )
  drawing.part('M170 800C130 770 150 710 204 684C226 716 232 770 216 808C198 810 182 808 170 800Z', {
    color: companion(drawing.color),
    isCloth: false,
  })
  drawing.part('M486 540C490 620 478 670 440 710C404 690 400 620 430 560C446 546 466 540 486 540Z', {
    color: companion(drawing.color),
    isCloth: false,
  })
  drawing.part('M328 108L482 108L484 190L330 192Z', { tone: 0.05 })
  for (let x = 336; x < 482; x += 10) drawing.line(`M${x} 112V188`, { width: 2.4, opacity: 0.3 })
}

function drawSunglasses(drawing: Drawing, product: DemoProduct): void {
  const lens =
    drawing.variation % 2 === 0
      ? 'M432 440C500 424 580 424 630 440C646 500 626 590 560 600C480 606 440 560 432 440Z'
      : oval(534, 516, 100, 96)
  drawing
    .line('M150 430C120 330 250 260 430 300', { width: 15, tone: -0.1, opacity: 1 })
    .line('M650 430C700 320 640 250 520 262', { width: 15, tone: -0.1, opacity: 1 })
  for (const flip of sides) {
    drawing.part(flip(lens), {
      color: '#3b3f45',
      isCloth: false,
      opacity: 0.92,
      shines: [[flip('M470 470C500 450 540 446 580 452'), 20]],
    })
    drawing.line(flip('M470 480L520 560M500 470L560 566'), { color: '#ffffff', tone: 0, width: 10, opacity: 0.14 })
    drawing
      .line(flip(lens), { width: product.material === 'acetate' ? 19 : 9, tone: 0, opacity: 1 })
      .line(flip(lens), { width: 3, tone: 0.5, opacity: 0.4 })
    drawing.line(flip('M632 448L664 430'), { width: 20, tone: 0, opacity: 1 })
  }
  drawing.line('M362 458Q400 430 438 458', { width: product.material === 'acetate' ? 17 : 9, tone: 0, opacity: 1 })
}

function drawWatch(drawing: Drawing, product: DemoProduct): void {
  const isSteel = product.material === 'stainless-steel'
  const strap = isSteel ? { color: '#b9bcc0', isCloth: false } : {}
  drawing
    .part('M336 90L464 90L482 380L318 380Z', { ...strap, shines: [['M356 110L346 360', 18]] })
    .part('M318 620L482 620L462 920Q400 940 338 920Z', { ...strap, shines: [['M350 640L358 880', 18]] })
  if (isSteel)
    for (let y = 110; y < 920; y += 34)
      drawing.line(`M330 ${y}H470`, { color: '#6d7176', tone: 0, width: 3, opacity: y > 360 && y < 640 ? 0 : 0.55 })
  else {
    drawing.stitch('M348 104L334 372M452 104L466 372M334 630L350 900M466 630L450 900')
    for (const y of [740, 790, 840]) drawing.line(oval(400, y, 6, 9), { width: 3, tone: -0.6, opacity: 0.7 })
  }
  drawing
    .part(oval(400, 500, 166), { color: isSteel ? '#b9bcc0' : metal, isCloth: false })
    .part(box(562, 484, 30, 34, 8), { color: isSteel ? '#a4a7ab' : metal, isCloth: false })
  drawing.part(oval(400, 500, 142), {
    color: isSteel ? drawing.color : '#f7f3ea',
    isCloth: false,
    shines: [['M310 430C340 400 400 380 440 390', 20]],
  })
  const mark = isSteel ? '#f2ede2' : '#3b3a3e'
  for (let hour = 0; hour < 12; hour++) {
    const angle = (hour * Math.PI) / 6
    const [dx, dy] = [Math.sin(angle), -Math.cos(angle)]
    drawing.line(`M${400 + dx * 124} ${500 + dy * 124}L${400 + dx * 106} ${500 + dy * 106}`, {
      color: mark,
      tone: 0,
      width: hour % 3 === 0 ? 7 : 3,
      opacity: 0.9,
    })
  }
  drawing
    .line('M400 500L340 452', { color: mark, tone: 0, width: 9, opacity: 1 })
    .line('M400 500L466 414', { color: mark, tone: 0, width: 6, opacity: 1 })
    .line('M372 540L430 406', { color: '#c8503f', tone: 0, width: 2.5, opacity: 1 })
    .button(400, 500, 8, metal)
}

function drawEarrings(drawing: Drawing): void {
  for (const x of [270, 530]) {
    drawing.line(`M${x} 300C${x - 26} 270 ${x - 20} 240 ${x + 4} 240`, { width: 6, tone: 0, opacity: 1 })
    if (drawing.variation % 2 === 0)
      drawing
        .line(oval(x, 470, 116, 150), { width: 26, tone: -0.25, opacity: 1 })
        .line(oval(x, 470, 116, 150), { width: 20, tone: 0.05, opacity: 1 })
        .line(oval(x - 2, 468, 112, 146), { width: 5, tone: 0.8, opacity: 0.6 })
    else {
      drawing.line(`M${x} 300V430`, { width: 5, tone: -0.1, opacity: 1 }).part(oval(x, 490, 66), {
        color: '#f3efe8',
        isCloth: false,
        shines: [[`M${x - 34} 470C${x - 26} 450 ${x - 6} 440 ${x + 8} 442`, 16]],
        folds: [[`M${x + 44} 500C${x + 36} 536 ${x + 10} 548 ${x - 10} 550`, 18]],
      })
      drawing.part(oval(x, 424, 22, 14), { tone: 0.1, isCloth: false })
    }
    drawing.button(x, 296, 13, drawing.color)
  }
}

function drawNecklace(drawing: Drawing): void {
  const chain = 'M180 130C190 420 300 620 400 640C500 620 610 420 620 130'
  drawing
    .line(chain, { width: 9, tone: -0.3, opacity: 0.9 })
    .line(chain, { width: 6, tone: 0.2, opacity: 1, dash: '9 5' })
  drawing.line(oval(400, 656, 20), { width: 7, tone: 0, opacity: 1 })
  if (drawing.variation % 2 === 0)
    drawing.part(oval(400, 740, 64), {
      color: '#f3efe8',
      isCloth: false,
      shines: [['M368 720C376 700 396 692 410 694', 16]],
      folds: [['M444 750C436 784 410 796 390 798', 18]],
    })
  else
    drawing
      .part('M400 676C440 720 470 760 460 810C440 850 360 850 340 810C330 760 360 720 400 676Z', {
        isCloth: false,
        shines: [['M370 760C372 790 380 806 392 814', 12]],
      })
      .part(oval(400, 790, 18), { color: '#f3efe8', isCloth: false })
}

function drawUmbrella(drawing: Drawing): void {
  drawing.within('rotate(24 400 500)', () => {
    drawing
      .line('M400 60V110', { width: 12, color: '#3a3a3f', tone: 0, opacity: 1 })
      .line('M400 520V800', { width: 15, color: '#a57a4c', tone: 0, opacity: 1 })
    drawing
      .line('M400 790C400 900 500 900 500 820', { width: 27, color: '#8a6238', tone: 0, opacity: 1 })
      .line('M396 790C398 890 486 896 492 820', { width: 7, color: '#c79a66', tone: 0.2, opacity: 0.6 })
    drawing.part(
      'M400 100C600 110 690 300 700 500Q660 460 600 500Q550 454 500 500Q450 450 400 500Q350 450 300 500Q250 454 200 500Q140 460 100 500C110 300 200 110 400 100Z',
      { folds: [['M560 200C630 280 660 380 676 480', 34]], shines: [['M150 420C170 300 240 190 340 140', 34]] },
    )
    for (const [x, end] of [
      [200, 500],
      [300, 500],
      [400, 500],
      [500, 500],
      [600, 500],
    ] as const)
      drawing
        .line(`M400 102C${400 + (x - 400) * 0.6} 200 ${x} 340 ${x} ${end}`, { width: 2.4, opacity: 0.5 })
        .line(`M408 102C${408 + (x - 400) * 0.6} 200 ${x + 9} 340 ${x + 9} ${end - 8}`, {
          width: 8,
          tone: 0.5,
          opacity: 0.16,
        })
  })
}

function drawTie(drawing: Drawing): void {
  drawing.within('rotate(5 400 500)', () => {
    drawing.part('M438 150L470 560L452 780L424 820L410 520Z', { tone: -0.18, turn: -45 })
    drawing.part('M352 90L448 90L432 166L368 166Z', { turn: 45, folds: [['M380 100L390 160', 8]] })
    drawing.part('M368 160L432 160C448 300 470 480 492 760L400 900L308 760C330 480 352 300 368 160Z', {
      turn: 45,
      folds: [['M444 300C456 460 470 620 476 760', 18]],
      shines: [['M366 260C350 440 336 620 330 760', 18]],
    })
    drawing.line('M366 164H434', { width: 5, tone: -0.5, opacity: 0.5 })
  })
}

export const accessorySilhouettes: Record<string, Silhouette> = {
  scarf: { draw: drawScarf },
  'silk-scarf': { draw: drawSilkScarf },
  belt: { draw: drawBelt },
  gloves: { draw: drawGloves },
  socks: {
    isCrosswise: true,
    draw: (drawing) => {
      drawing.within('translate(150 -20) scale(.96) rotate(8 400 500)', () => drawSock(drawing))
      drawing.within('translate(-30 70) scale(.96) rotate(-2 400 500)', () => drawSock(drawing))
    },
  },
  sunglasses: { draw: drawSunglasses },
  watch: { draw: drawWatch },
  earrings: { draw: drawEarrings },
  necklace: { draw: drawNecklace },
  umbrella: { draw: drawUmbrella },
  tie: { draw: drawTie },
}
