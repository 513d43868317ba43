import type { Drawing } from '../drawing.js'
import { box, mirrored, symmetric } from '../outline.js'
import { toned } from '../tint.js'
import type { Silhouette } from './silhouette.js'

const metal = '#c8ab72'
const sides = [(outline: string) => outline, mirrored]

function drawTote(drawing: Drawing): void {
  for (const [tone, lift] of [
    [-0.3, 26],
    [-0.05, 0],
  ] as const) {
    drawing.line(
      `M292 ${372 - lift}C288 ${200 - lift} 310 ${110 - lift} 400 ${110 - lift}C490 ${110 - lift} 512 ${200 - lift} 508 ${372 - lift}`,
      { width: 27, tone: tone - 0.2, opacity: 1 },
    )
    drawing.line(
      `M292 ${372 - lift}C288 ${200 - lift} 310 ${110 - lift} 400 ${110 - lift}C490 ${110 - lift} 512 ${200 - lift} 508 ${372 - lift}`,
      { width: 24, tone, opacity: 1 },
    )
  }
  drawing.part(symmetric('M400 350Q560 350 610 340L648 850Q640 884 600 886L400 890'), {
    folds: [
      ['M240 380C260 520 240 640 262 860', 20],
      ['M520 420C540 560 500 680 540 870', 18],
      ['M200 820C330 850 480 850 610 820', 24],
    ],
    shines: [
      ['M250 420C230 560 236 700 224 820', 30],
      ['M400 420C420 560 390 700 410 840', 20],
    ],
  })
  drawing.stitch('M194 372Q400 384 606 372').stitch('M160 850Q400 872 640 850', { opacity: 0.4 })
  for (const flip of sides)
    drawing
      .part(flip(box(492, 356, 34, 92, 5)), { tone: -0.08 })
      .stitch(flip('M497 420L521 442M521 420L497 442'), { opacity: 0.5 })
  drawing
    .part(box(352, 560, 96, 62, 6), { color: '#8d6743', isCloth: false })
    .line('M372 592H428', { color: '#e9d8ba', tone: 0, width: 3 })
}

function drawCrossbody(drawing: Drawing): void {
  drawing
    .line('M190 440C120 240 260 90 420 96C580 104 680 250 612 440', { width: 15, tone: -0.25, opacity: 1 })
    .line('M190 440C120 240 260 90 420 96C580 104 680 250 612 440', { width: 11, tone: -0.02, opacity: 1 })
  drawing.part(box(160, 420, 480, 380, 60), {
    tone: -0.08,
    shines: [['M190 520V720', 22]],
    folds: [['M200 780H600', 22]],
  })
  drawing.shade('M176 640Q400 700 624 640L620 668Q400 730 180 668Z', 0.3)
  drawing.part('M160 470Q162 410 226 408L574 408Q638 410 640 470L632 580Q600 660 400 664Q200 660 168 580Z', {
    folds: [['M300 640C360 650 440 650 500 640', 14]],
    shines: [
      ['M200 460C190 520 200 580 240 620', 24],
      ['M330 430H520', 16],
    ],
  })
  drawing.stitch('M176 470Q178 424 226 422L574 422Q622 424 624 470L616 576Q590 646 400 648Q210 646 184 576Z')
  drawing
    .part(box(372, 610, 56, 72, 12), { color: metal, isCloth: false })
    .part(box(388, 630, 24, 30, 8), { color: toned(metal, -0.3), isCloth: false })
  for (const x of [176, 600]) drawing.part(box(x, 414, 26, 46, 10), { color: metal, isCloth: false })
}

function drawBucket(drawing: Drawing): void {
  drawing.line('M230 400C190 180 330 80 430 90C560 104 620 260 574 400', { width: 20, tone: -0.12, opacity: 1 })
  drawing.part('M214 380Q400 320 586 380L580 440Q400 480 220 440Z', { tone: -0.34, light: 0.4 })
  drawing.part(symmetric('M400 446Q540 440 588 400L618 800Q610 860 400 876'), {
    folds: [
      ['M300 450C280 560 300 680 290 850', 18],
      ['M470 450C490 560 480 700 500 850', 16],
      ['M560 440C580 600 588 720 596 820', 24],
    ],
    shines: [
      ['M250 470C236 600 230 720 226 800', 28],
      ['M390 470C400 600 390 700 394 820', 16],
    ],
  })
  drawing
    .part(symmetric('M400 790Q560 780 612 740L618 806Q606 862 400 878'), { tone: -0.14 })
    .stitch('M188 748Q400 816 612 748')
  for (const x of [262, 330, 400, 470, 538]) drawing.button(x, 470 - Math.abs(x - 400) * 0.14, 9, metal)
  drawing
    .line('M262 466C310 500 340 500 400 476C460 500 500 500 538 466', { width: 7, tone: -0.3, opacity: 1 })
    .line('M396 480C380 560 360 600 352 660M404 480C420 560 436 590 440 640', { width: 7, tone: -0.3, opacity: 1 })
}

function drawBackpack(drawing: Drawing): void {
  drawing.line('M350 150C350 90 450 90 450 150', { width: 22, tone: -0.25, opacity: 1 })
  for (const flip of sides)
    drawing.part(flip('M590 320C660 380 676 620 640 800L606 800C630 640 620 440 572 380Z'), { tone: -0.2 })
  drawing.part(symmetric('M400 130C530 130 596 196 606 330L622 820Q620 884 560 890L400 894'), {
    folds: [['M580 260C600 460 600 680 596 860', 26]],
    shines: [
      ['M226 300C214 460 212 600 210 780', 28],
      ['M300 160C350 146 420 146 470 156', 18],
    ],
  })
  drawing
    .line('M222 470C220 300 240 200 400 196C560 200 580 300 578 470', { width: 10, tone: -0.35, opacity: 0.9 })
    .line('M222 470C220 300 240 200 400 196C560 200 580 300 578 470', {
      width: 3,
      color: '#cfc9be',
      tone: 0,
      dash: '3 3',
    })
  drawing.part(box(220, 540, 360, 300, 40), {
    tone: 0.04,
    folds: [['M240 810H560', 18]],
    shines: [['M250 580V760', 18]],
  })
  drawing
    .line('M232 590H568', { width: 9, tone: -0.35, opacity: 0.9 })
    .line('M232 590H568', { width: 3, color: '#cfc9be', tone: 0, dash: '3 3' })
  drawing.stitch(box(232, 552, 336, 276, 32), { opacity: 0.35 })
  drawing
    .part(box(346, 640, 108, 60, 6), { color: '#8d6743', isCloth: false })
    .line('M372 670H428', { color: '#e9d8ba', tone: 0, width: 3 })
  drawing.line('M540 590L548 640', { width: 8, color: '#8d6743', tone: 0, opacity: 1 })
}

function drawBeltBag(drawing: Drawing): void {
  drawing.line('M170 470C60 380 120 200 400 190C690 200 750 380 630 470', { width: 34, tone: -0.28, opacity: 1 })
  drawing
    .part(box(348, 168, 104, 48, 10), { color: '#35343a', isCloth: false })
    .line('M400 176V208', { color: '#77767c', tone: 0, width: 4 })
  drawing.part('M150 470Q156 420 220 412L580 412Q644 420 650 470L630 640Q600 720 400 726Q200 720 170 640Z', {
    folds: [['M220 690C320 712 480 712 580 690', 20]],
    shines: [
      ['M190 470C186 540 200 620 230 670', 24],
      ['M280 432H520', 14],
    ],
  })
  drawing
    .line('M196 480H604', { width: 12, tone: -0.35, opacity: 0.9 })
    .line('M196 480H604', { width: 3, color: '#cfc9be', tone: 0, dash: '3 3' })
    .line('M570 480L584 540', { width: 9, color: '#cfc9be', tone: 0, opacity: 1 })
  drawing.stitch('M190 560Q400 590 610 560')
}

function drawWallet(drawing: Drawing): void {
  drawing.within('rotate(-7 400 500)', () => {
    drawing.part(box(180, 330, 440, 330, 22), { tone: -0.16 })
    drawing.part('M180 352Q182 330 204 330L596 330Q618 330 620 352L620 520Q612 556 580 558L220 558Q188 556 180 520Z', {
      folds: [['M200 540H600', 14]],
      shines: [
        ['M210 360C200 420 200 470 210 520', 20],
        ['M260 346H520', 14],
      ],
    })
    drawing
      .stitch('M192 354Q194 342 206 342L594 342Q606 342 608 354L608 516Q602 546 578 546L222 546Q198 546 192 516Z')
      .stitch(box(192, 568, 416, 80, 12), { opacity: 0.35 })
    drawing.button(400, 528, 15, metal).part(box(366, 420, 68, 26, 4), { tone: -0.1 })
  })
}

function drawSuitcase(drawing: Drawing): void {
  drawing
    .line('M330 170V70H470V170', { width: 16, color: '#a9abae', tone: 0, opacity: 1 })
    .part(box(310, 52, 180, 34, 16), { color: '#3a3a3f', isCloth: false })
  for (const x of [236, 536]) drawing.part(box(x, 884, 34, 50, 14), { color: '#3a3a3f', isCloth: false })
  drawing.part(box(190, 160, 420, 740, 54), {
    shines: [
      ['M220 220V820', 34],
      ['M260 186H480', 20],
    ],
    folds: [
      ['M590 220V840', 34],
      ['M240 880H560', 22],
    ],
  })
  for (let x = 238; x < 590; x += 54)
    drawing
      .line(`M${x} 196V866`, { width: 9, tone: -0.3, opacity: 0.35 })
      .line(`M${x + 7} 196V866`, { width: 5, tone: 0.6, opacity: 0.35 })
  drawing.part(box(190, 500, 420, 26, 2), { tone: -0.34, isCloth: false })
  drawing
    .part(box(358, 484, 84, 58, 10), { color: '#b9babd', isCloth: false })
    .part(box(366, 210, 68, 26, 13), { tone: -0.4, isCloth: false })
  for (const [x, y] of [
    [190, 160],
    [556, 160],
    [190, 846],
    [556, 846],
  ] as const)
    drawing.part(box(x, y, 54, 54, 26), { tone: -0.2, isCloth: false })
}

function drawTrailPack(drawing: Drawing): void {
  drawing.part(box(214, 70, 372, 60, 28), { color: '#d9a441', isCloth: false, folds: [['M240 120H560', 12]] })
  for (const flip of sides) drawing.part(flip(box(576, 460, 80, 330, 36)), { tone: -0.12 })
  drawing.part(symmetric('M400 130C540 130 590 190 596 320L610 820Q604 900 520 906L400 908'), {
    folds: [['M578 260C596 460 596 680 590 860', 26]],
    shines: [['M232 300C222 460 220 600 216 800', 28]],
  })
  drawing.part(symmetric('M400 130C550 130 604 200 604 330Q590 370 400 376'), {
    tone: 0.05,
    folds: [['M260 350H540', 14]],
  })
  for (const flip of sides)
    drawing
      .line(flip('M500 150V880'), { width: 16, color: '#35343a', tone: 0, opacity: 0.95 })
      .part(flip(box(484, 400, 32, 42, 6)), { color: '#35343a', isCloth: false })
  drawing
    .part(box(276, 560, 248, 290, 30), { tone: -0.14, folds: [['M300 820H500', 16]] })
    .line('M290 604H510', { width: 8, tone: -0.4, opacity: 0.9 })
  drawing.line('M330 660L470 720M330 720L470 660M330 780L470 720M330 720L470 780', {
    color: '#e8c98d',
    tone: 0,
    width: 5,
    opacity: 0.9,
  })
}

export const bagSilhouettes: Record<string, Silhouette> = {
  tote: { draw: drawTote },
  crossbody: { draw: drawCrossbody },
  'bucket-bag': { draw: drawBucket },
  backpack: { draw: drawBackpack },
  'belt-bag': { draw: drawBeltBag },
  wallet: { draw: drawWallet },
  suitcase: { draw: drawSuitcase },
  'trail-pack': { draw: drawTrailPack },
}
