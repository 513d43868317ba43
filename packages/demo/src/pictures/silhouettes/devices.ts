import type { DemoProduct } from '../../demo-product.js'
import type { Drawing } from '../drawing.js'
import { box, mirrored, oval, symmetric } from '../outline.js'
import { toned } from '../tint.js'
import type { Silhouette } from './silhouette.js'

const sides = [(outline: string) => outline, mirrored]
const steel = '#b9bcc0'
const wood = '#c09460'

function drawDeskLamp(drawing: Drawing): void {
  const arm = { width: 19, tone: -0.06, opacity: 1 }
  drawing
    .line('M300 850L250 520L520 330', { ...arm, width: 23, tone: -0.4 })
    .line('M300 850L250 520L520 330', arm)
    .line('M294 830L246 524', { width: 4, tone: 0.7, opacity: 0.4 })
  for (const [x, y] of [
    [250, 520],
    [520, 330],
  ] as const)
    drawing.button(x, y, 19, toned(drawing.color, -0.2))
  drawing
    .part('M520 396L660 560L440 600Z', { color: '#fff0c4', isCloth: false, light: 0, opacity: 0.3 })
    .part('M540 430L760 800L360 850Z', { color: '#fff0c4', isCloth: false, light: 0, opacity: 0.16 })
  drawing.part(oval(540, 424, 118, 34), { color: '#fff3cf', isCloth: false, light: 0 })
  drawing.part('M418 420C424 330 490 280 550 292C620 300 670 350 664 424Q540 380 418 420Z', {
    isCloth: false,
    folds: [['M640 350C654 380 656 400 650 414', 22]],
    shines: [['M446 390C460 340 500 312 540 312', 20]],
  })
  drawing.part('M170 850Q170 816 240 812L370 812Q440 816 440 850L440 868Q440 884 420 884L190 884Q170 884 170 868Z', {
    isCloth: false,
    shines: [['M196 836H330', 12]],
  })
}

function drawHeadphones(drawing: Drawing): void {
  drawing
    .line('M196 600C170 250 280 120 400 120C520 120 630 250 604 600', { width: 58, tone: -0.3, opacity: 1 })
    .line('M196 600C170 250 280 120 400 120C520 120 630 250 604 600', { width: 50, tone: 0, opacity: 1 })
    .line('M192 420C200 250 290 150 380 136', { width: 11, tone: 0.7, opacity: 0.4 })
  drawing.line('M262 220C310 160 490 160 538 220', { width: 34, tone: -0.24, opacity: 1 })
  for (const flip of sides) {
    drawing.part(flip(box(580, 400, 32, 150, 12)), { color: steel, isCloth: false })
    drawing.part(
      flip('M546 500C500 510 486 580 490 660C494 740 516 800 556 806C584 800 590 740 590 656C590 560 580 510 546 500Z'),
      { color: '#35343a', isCloth: false, folds: [[flip('M520 540C504 600 506 700 530 770'), 18]] },
    )
    drawing.part(
      flip('M566 500C640 500 676 580 672 660C668 750 630 812 570 808C590 760 600 700 598 650C596 590 586 540 566 500Z'),
      {
        isCloth: false,
        folds: [[flip('M650 580C664 660 640 760 590 800'), 24]],
        shines: [[flip('M596 530C630 548 644 600 646 640'), 16]],
      },
    )
  }
}

function drawEarbuds(drawing: Drawing): void {
  const bud = (x: number, y: number, turn: number) =>
    drawing.within(`translate(${x} ${y}) rotate(${turn})`, () => {
      drawing.part('M-26 30L26 30L20 210Q0 230 -20 210Z', { isCloth: false, shines: [['M-12 60L-9 196', 9]] })
      drawing.part(oval(0, 0, 74, 68), {
        isCloth: false,
        folds: [['M52 -10C50 30 26 54 -4 58', 20]],
        shines: [['M-46 -10C-42 -38 -18 -52 6 -52', 14]],
      })
      drawing
        .part('M-86 -34C-66 -62 -30 -58 -20 -30C-34 -6 -66 0 -86 -34Z', { color: '#d9d5cd', isCloth: false })
        .line(oval(18, 0, 24, 22), { width: 3, opacity: 0.4 })
    })
  drawing.part('M170 560Q172 520 220 512L580 512Q628 520 630 560L630 740Q620 860 400 864Q180 860 170 740Z', {
    isCloth: false,
    folds: [
      ['M600 580V760', 30],
      ['M220 830Q400 860 580 830', 24],
    ],
    shines: [['M204 580C206 660 214 740 240 790', 26]],
  })
  drawing
    .part('M200 516L600 516L592 560Q400 590 208 560Z', { tone: -0.35, isCloth: false })
    .part(oval(400, 690, 9), { color: '#7fd0a0', isCloth: false, light: 0 })
  drawing.part('M186 520C180 430 240 392 400 390C560 392 620 430 614 520Q400 470 186 520Z', {
    tone: 0.07,
    isCloth: false,
    shines: [['M230 470C270 430 340 418 420 418', 18]],
  })
  bud(236, 236, 38)
  bud(560, 300, -158)
}

function drawSpeaker(drawing: Drawing, product: DemoProduct): void {
  const isWooden = product.material === 'wood'
  drawing.part(box(190, 260, 420, 580, 70), {
    ...(isWooden ? { color: wood } : {}),
    isCloth: false,
    folds: [['M590 320V800', 34]],
    shines: [['M214 330V780', 22]],
  })
  drawing.part(box(220, 296, 360, 420, 46), { color: toned(drawing.color, -0.18), isCloth: false })
  for (let y = 306; y < 712; y += 9)
    drawing.line(`M228 ${y}H572`, { width: 2.2, tone: -0.5, opacity: 0.34, dash: '3 4' })
  drawing
    .line(oval(400, 560, 110), { width: 3, tone: 0.3, opacity: 0.25 })
    .line(oval(400, 390, 46), { width: 3, tone: 0.3, opacity: 0.25 })
  for (const [x, mark] of [
    [300, 'M288 778H312'],
    [400, 'M394 766L408 778L394 790Z'],
    [500, 'M488 778H512M500 766V790'],
  ] as const)
    drawing
      .part(oval(x, 778, 28), { tone: -0.1, ...(isWooden ? { color: '#a57a4c' } : {}), isCloth: false })
      .line(mark, { color: '#f6f1e6', tone: 0, width: 4, opacity: 0.9 })
  drawing.line('M320 262C324 190 476 190 480 262', { width: 17, color: '#8d6743', tone: 0, opacity: 1 })
}

function drawPowerBank(drawing: Drawing): void {
  drawing
    .line('M470 200C480 90 600 80 640 180C680 280 640 420 690 520', {
      width: 15,
      color: '#e9e4da',
      tone: -0.12,
      opacity: 1,
    })
    .part('M672 516L708 508L722 570L686 578Z', { color: '#d9d4ca', isCloth: false })
  drawing.within('rotate(-6 400 500)', () => {
    drawing.part(box(230, 200, 300, 610, 48), {
      isCloth: false,
      folds: [['M512 260V770', 26]],
      shines: [['M252 260V740', 22]],
    })
    drawing.part(box(316, 640, 128, 74, 14), { color: '#2b2b30', isCloth: false })
    drawing.line('M352 660V694M376 660V694M352 660H376M352 678H376M352 694H376M396 660H418L406 694', {
      color: '#8fe0b4',
      tone: 0,
      width: 5,
      opacity: 0.95,
    })
    drawing
      .part(box(330, 196, 46, 12, 5), { color: '#2b2b30', isCloth: false })
      .part(box(400, 196, 66, 12, 4), { color: '#2b2b30', isCloth: false })
      .line('M390 300L350 392H392L376 460L424 362H384Z', { width: 5, tone: 0.5, opacity: 0.4 })
  })
}

function drawCharger(drawing: Drawing): void {
  drawing.line('M400 720C400 820 500 820 520 900C530 940 520 980 520 1010', {
    width: 17,
    color: '#e9e4da',
    tone: -0.14,
    opacity: 1,
  })
  drawing.part(oval(400, 500, 236), { isCloth: false }).part(oval(400, 492, 212), {
    tone: 0.12,
    isCloth: false,
    shines: [['M240 420C280 340 360 300 440 304', 24]],
    folds: [['M590 540C560 640 470 694 370 690', 24]],
  })
  drawing
    .line(oval(400, 492, 150), { width: 9, tone: -0.3, opacity: 0.35 })
    .line('M412 400L352 510H396L386 590L450 476H404Z', { width: 6, tone: -0.4, opacity: 0.6 })
    .part(oval(400, 718, 7), { color: '#7fd0a0', isCloth: false, light: 0 })
}

function drawClock(drawing: Drawing, product: DemoProduct): void {
  const body = product.material === 'wood' ? { color: wood } : {}
  for (const x of [300, 460])
    drawing.part(`M${x} 760L${x + 40} 760L${x + (x < 400 ? -6 : 46)} 850L${x + (x < 400 ? -30 : 70)} 850Z`, {
      ...body,
      tone: -0.2,
      isCloth: false,
    })
  drawing
    .part(oval(400, 540, 268), {
      ...body,
      isCloth: false,
      folds: [['M640 600C600 720 500 790 400 796', 34]],
      shines: [['M166 480C190 380 270 310 370 296', 26]],
    })
    .part(oval(400, 540, 226), { color: '#faf6ee', isCloth: false, folds: [['M210 470C240 390 320 340 400 336', 20]] })
  for (let mark = 0; mark < 60; mark++) {
    const angle = (mark * Math.PI) / 30
    const [dx, dy] = [Math.sin(angle), -Math.cos(angle)]
    drawing.line(
      `M${400 + dx * 206} ${540 + dy * 206}L${400 + dx * (mark % 5 ? 198 : 180)} ${540 + dy * (mark % 5 ? 198 : 180)}`,
      { color: '#3b3a3e', tone: 0, width: mark % 5 ? 2 : 7, opacity: 0.85 },
    )
  }
  drawing
    .line('M400 540L312 470', { color: '#35343a', tone: 0, width: 13, opacity: 1 })
    .line('M400 540L500 400', { color: '#35343a', tone: 0, width: 9, opacity: 1 })
    .line('M370 590L452 454', { color: '#d0593f', tone: 0, width: 4, opacity: 1 })
    .button(400, 540, 12, '#35343a')
    .part(box(370, 244, 60, 34, 10), { ...body, tone: -0.15, isCloth: false })
}

function drawHumidifier(drawing: Drawing): void {
  for (const [x, y, r, opacity] of [
    [400, 210, 44, 0.4],
    [440, 150, 60, 0.3],
    [380, 100, 70, 0.2],
  ] as const)
    drawing.part(oval(x, y, r), { color: '#ffffff', isCloth: false, light: 0, opacity: opacity * 0.6 })
  drawing.part(symmetric('M400 300C500 300 540 350 556 430C580 560 590 720 570 830Q560 866 400 870'), {
    isCloth: false,
    folds: [['M548 440C576 600 570 760 540 850', 36]],
    shines: [['M262 430C234 560 232 700 250 810', 30]],
  })
  drawing
    .part(symmetric('M400 290C460 290 490 300 500 324Q460 346 400 348'), { tone: -0.2, isCloth: false })
    .part(oval(400, 304, 30, 10), { tone: -0.6, isCloth: false, light: 0 })
  drawing
    .part(symmetric('M400 660L582 650C586 720 582 790 570 830Q560 866 400 870'), {
      color: '#cfa879',
      isCloth: false,
      folds: [['M560 670C566 740 560 800 546 846', 26]],
    })
    .part(oval(400, 762, 26), { color: '#f6f1e6', isCloth: false })
    .part(oval(400, 762, 8), { color: '#8ecbd6', isCloth: false, light: 0 })
}

function drawKettle(drawing: Drawing): void {
  drawing
    .line('M520 400C650 360 690 520 640 640C620 700 600 730 560 740', {
      color: '#2f2e33',
      tone: 0,
      width: 34,
      opacity: 1,
    })
    .line('M540 396C630 380 660 480 640 560', { color: '#77767c', tone: 0, width: 6, opacity: 0.6 })
  drawing
    .line('M280 700C180 690 200 520 160 420C150 390 130 380 110 386', { width: 31, tone: -0.3, opacity: 1 })
    .line('M280 700C180 690 200 520 160 420C150 390 130 380 110 386', { width: 25, tone: 0.04, opacity: 1 })
  drawing.part(
    'M306 400L494 400C520 520 560 680 566 780Q566 806 540 808L260 808Q234 806 234 780C240 680 280 520 306 400Z',
    {
      isCloth: false,
      folds: [['M500 430C530 560 550 690 548 790', 34]],
      shines: [['M316 440C290 560 266 680 262 770', 26]],
    },
  )
  drawing
    .part('M300 404Q400 370 500 404Q496 352 400 350Q304 352 300 404Z', { tone: 0.05, isCloth: false })
    .part(oval(400, 334, 24, 22), { color: '#2f2e33', isCloth: false })
    .part(box(220, 806, 360, 46, 16), { color: '#2f2e33', isCloth: false })
}

export const deviceSilhouettes: Record<string, Silhouette> = {
  'desk-lamp': { draw: drawDeskLamp, stands: { foot: 880, reach: 150 } },
  headphones: { draw: drawHeadphones },
  earbuds: { draw: drawEarbuds },
  speaker: { draw: drawSpeaker, stands: { foot: 838, reach: 200 } },
  'power-bank': { draw: drawPowerBank },
  'wireless-charger': { draw: drawCharger },
  'alarm-clock': { draw: drawClock, stands: { foot: 846, reach: 170 } },
  humidifier: { draw: drawHumidifier, stands: { foot: 866, reach: 170 } },
  kettle: { draw: drawKettle, stands: { foot: 850, reach: 180 } },
}
