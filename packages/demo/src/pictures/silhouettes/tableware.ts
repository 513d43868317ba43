import type { DemoProduct } from '../../demo-product.js'
import type { Drawing } from '../drawing.js'
import { companion } from '../fabric.js'
import { box, oval } from '../outline.js'
import { toned } from '../tint.js'
import type { Silhouette } from './silhouette.js'

const isPatterned = (product: DemoProduct) => product.pattern !== 'plain'

function drawMug(drawing: Drawing, product: DemoProduct): void {
  drawing
    .line('M560 480C690 450 720 640 560 690', { width: 50, tone: -0.3, opacity: 1 })
    .line('M560 480C690 450 720 640 560 690', { width: 44, tone: -0.04, opacity: 1 })
    .line('M566 472C670 452 690 560 650 620', { width: 7, tone: 0.7, opacity: 0.35 })
  drawing.part(
    'M226 380L574 380C576 520 572 680 552 770Q540 800 500 804L300 804Q260 800 248 770C228 680 224 520 226 380Z',
    {
      isCloth: isPatterned(product),
      folds: [['M552 400C556 540 548 680 530 790', 40]],
      shines: [['M262 420C262 540 270 660 284 760', 28]],
    },
  )
  drawing
    .part(oval(400, 380, 174, 42), { tone: 0.2, isCloth: false })
    .part(oval(400, 386, 158, 34), { tone: -0.25, isCloth: false })
    .part(oval(400, 394, 148, 26), {
      color: '#5b3d28',
      isCloth: false,
      shines: [['M300 390C340 378 400 374 440 376', 12]],
    })
  if (!isPatterned(product) && drawing.variation % 2 === 0)
    drawing.part(
      'M248 700L552 700C548 740 546 760 540 776Q528 802 500 804L300 804Q272 802 260 776C254 760 252 740 248 700Z',
      { color: '#cbb08a', isCloth: false, folds: [['M530 710C528 750 522 780 510 800', 24]] },
    )
}

function drawGlass(drawing: Drawing): void {
  const glass = (x: number, y: number, scale: number) =>
    drawing.within(`translate(${x} ${y}) scale(${scale})`, () => {
      drawing.part('M-120 -230L120 -230L100 230Q96 256 60 258L-60 258Q-96 256 -100 230Z', {
        isCloth: false,
        opacity: 0.45,
        shines: [['M-92 -200L-78 200', 20]],
        folds: [['M92 -200L78 220', 22]],
      })
      drawing.part('M-108 -60Q0 -40 108 -60L98 228Q94 246 60 248L-60 248Q-94 246 -98 228Z', {
        color: '#b9d6e2',
        isCloth: false,
        opacity: 0.5,
      })
      for (let rib = -84; rib <= 84; rib += 28)
        drawing
          .line(`M${rib * 1.12} -190L${rib} 236`, { color: '#ffffff', tone: 0, width: 5, opacity: 0.4 })
          .line(`M${rib * 1.12 + 8} -190L${rib + 7} 236`, { width: 2, opacity: 0.18 })
      drawing
        .line(oval(0, -230, 120, 26), { color: '#ffffff', tone: 0, width: 4, opacity: 0.8 })
        .line(oval(0, -60, 108, 20), { color: '#ffffff', tone: 0, width: 3, opacity: 0.6 })
        .line(oval(0, -230, 120, 26), { width: 1.5, opacity: 0.4 })
      drawing.line('M-78 -180L-66 180', { color: '#ffffff', tone: 0, width: 12, opacity: 0.55 })
    })
  glass(516, 520, 0.92)
  glass(316, 570, 1.05)
}

function drawThermos(drawing: Drawing): void {
  drawing.part(
    'M300 330C300 300 330 286 400 286C470 286 500 300 500 330L506 860Q502 892 460 894L340 894Q298 892 294 860Z',
    { isCloth: false, folds: [['M486 340V870', 34]], shines: [['M324 350V850', 24]] },
  )
  drawing
    .part(box(322, 232, 156, 64, 8), { color: '#b9bcc0', isCloth: false, shines: [['M340 240V290', 14]] })
    .part('M312 150Q314 120 344 116L456 116Q486 120 488 150L490 236L310 236Z', {
      tone: -0.28,
      isCloth: false,
      shines: [['M336 140V226', 16]],
    })
  drawing
    .line('M340 120C350 60 450 60 460 120', { width: 15, tone: -0.3, opacity: 1 })
    .line('M296 800H504', { width: 3, opacity: 0.35 })
    .part(box(372, 520, 56, 120, 28), { tone: 0.14, isCloth: false, light: 0.4 })
}

function drawPlate(drawing: Drawing, product: DemoProduct): void {
  drawing.part(oval(400, 500, 316), { isCloth: isPatterned(product) })
  drawing.line(oval(400, 500, 306), { width: 5, tone: 0.7, opacity: 0.5 }).part(oval(400, 500, 226), {
    tone: 0.1,
    isCloth: false,
    folds: [['M250 360C290 310 360 288 430 290', 22]],
    shines: [['M300 690C370 720 470 710 540 650', 26]],
  })
  drawing.line(oval(400, 500, 226), { width: 3, tone: -0.3, opacity: 0.4 })
  if (!isPatterned(product))
    drawing
      .line(oval(400, 500, 312), {
        color: drawing.variation % 2 ? '#c9a45c' : companion(drawing.color),
        tone: 0,
        width: 7,
        opacity: 0.85,
      })
      .line(oval(400, 500, 288), {
        color: drawing.variation % 2 ? '#c9a45c' : companion(drawing.color),
        tone: 0,
        width: 2,
        opacity: 0.6,
      })
}

function drawBowl(drawing: Drawing, product: DemoProduct): void {
  const isCloth = isPatterned(product) || product.material === 'wood'
  drawing.part('M320 760L480 760L490 806Q400 822 310 806Z', { tone: -0.14, isCloth: false })
  drawing.part('M160 460L640 460C640 620 560 760 480 776Q400 788 320 776C240 760 160 620 160 460Z', {
    isCloth,
    folds: [['M610 480C600 620 540 730 470 770', 44]],
    shines: [['M204 500C216 610 260 690 310 730', 30]],
  })
  drawing
    .part(oval(400, 460, 240, 70), { tone: 0.2, isCloth: product.material === 'wood' })
    .part(oval(400, 466, 222, 58), {
      tone: -0.16,
      isCloth: product.material === 'wood',
      shines: [['M260 500C330 522 470 522 540 500', 18]],
      folds: [['M220 440C300 410 400 404 480 412', 20]],
    })
}

function drawTeapot(drawing: Drawing, product: DemoProduct): void {
  const part = product.material === 'glass' ? { isCloth: false, opacity: 0.72 } : { isCloth: isPatterned(product) }
  drawing
    .line('M560 500C700 470 720 700 560 710', { width: 40, tone: -0.28, opacity: 1 })
    .line('M560 500C700 470 720 700 560 710', { width: 34, tone: -0.02, opacity: 1 })
  drawing.part('M250 560C200 560 180 500 150 430L112 436C120 540 170 650 262 690Z', {
    ...part,
    tone: -0.02,
    shines: [['M146 470C170 550 200 590 240 610', 14]],
  })
  if (product.material === 'glass')
    drawing.part('M222 620Q400 650 578 620C570 740 520 800 460 806L340 806C280 800 230 740 222 620Z', {
      color: '#b8783a',
      isCloth: false,
      opacity: 0.8,
    })
  drawing.part(
    'M400 440C520 440 590 520 590 620C590 740 530 806 460 812L340 812C270 806 210 740 210 620C210 520 280 440 400 440Z',
    { ...part, folds: [['M570 540C590 640 560 760 480 806', 44]], shines: [['M252 560C240 640 260 710 300 750', 30]] },
  )
  drawing
    .part('M290 462Q400 420 510 462Q500 400 400 394Q300 400 290 462Z', {
      ...part,
      tone: 0.06,
      shines: [['M320 440C340 416 370 408 400 408', 12]],
    })
    .part(oval(400, 374, 30, 26), { tone: 0.02, isCloth: false })
    .line('M284 466Q400 424 516 466', { width: 4, opacity: 0.4 })
}

function drawCutlery(drawing: Drawing): void {
  const handle = (x: number, color?: string) =>
    drawing.part(`M${x - 15} 480L${x + 15} 480L${x + 21} 820Q${x} 860 ${x - 21} 820Z`, {
      ...(color ? { color } : {}),
      isCloth: false,
      shines: [[`M${x - 7} 520L${x - 9} 810`, 9]],
    })
  handle(250)
  drawing.part(
    'M220 150Q222 140 226 150L230 270L240 270L242 146Q246 138 250 146L252 270L260 270L264 146Q268 138 272 150L274 270L282 270L286 150Q290 140 292 154L290 330Q284 400 265 420L265 490L235 490L235 420Q218 400 214 330Z',
    { isCloth: false, shines: [['M228 300C230 350 236 390 244 410', 8]] },
  )
  handle(360)
  drawing.part('M352 140C396 180 402 330 384 420L378 490L344 490L346 150Q348 140 352 140Z', {
    isCloth: false,
    shines: [['M358 180C362 260 362 360 358 440', 9]],
  })
  handle(470)
  drawing.part('M470 140C530 150 536 300 500 370L486 420L486 490L454 490L454 420L440 370C404 300 410 150 470 140Z', {
    isCloth: false,
    folds: [['M506 200C516 260 506 320 488 350', 14]],
    shines: [['M438 200C430 260 440 320 456 350', 12]],
  })
  drawing.within('translate(138 130) scale(.86)', () => {
    handle(500)
    drawing.part('M500 260C546 270 548 380 522 420L512 450L512 490L488 490L488 450L478 420C452 380 454 270 500 260Z', {
      isCloth: false,
      folds: [['M526 310C532 350 526 390 514 410', 10]],
      shines: [['M474 310C470 350 476 390 488 410', 9]],
    })
  })
}

function drawTray(drawing: Drawing): void {
  drawing.within('rotate(-5 400 500)', () => {
    drawing.part(box(120, 270, 560, 460, 50), { tone: -0.08 }).part(box(150, 300, 500, 400, 34), {
      tone: 0.06,
      folds: [
        ['M160 316H640', 20],
        ['M166 310V690', 20],
      ],
      shines: [['M240 680H620', 20]],
    })
    for (const x of [128, 640]) drawing.part(box(x, 430, 32, 140, 16), { tone: -0.5, isCloth: false, light: 0.4 })
    drawing.part(oval(520, 440, 86), { color: '#e9e0d0', isCloth: false }).part(oval(520, 440, 66), {
      color: '#7b4e2c',
      isCloth: false,
      shines: [['M480 410C500 396 530 392 548 400', 10]],
    })
    drawing.line('M600 440C636 430 640 476 596 480', { color: '#e9e0d0', tone: -0.05, width: 14, opacity: 1 })
    drawing
      .part(oval(330, 550, 110), { color: toned('#e9e0d0', -0.06), isCloth: false })
      .part(oval(330, 550, 82), { color: '#f4eee2', isCloth: false })
      .part('M290 520C330 490 376 520 380 556C360 600 300 600 280 560Z', { color: '#d3995a', isCloth: false })
  })
}

export const tablewareSilhouettes: Record<string, Silhouette> = {
  mug: { draw: drawMug, stands: { foot: 802, reach: 150 }, isCrosswise: true },
  glass: { draw: drawGlass, stands: { foot: 832, reach: 220 } },
  thermos: { draw: drawThermos, stands: { foot: 890, reach: 108 } },
  plate: { draw: drawPlate },
  bowl: { draw: drawBowl, stands: { foot: 808, reach: 120 }, isCrosswise: true },
  teapot: { draw: drawTeapot, stands: { foot: 810, reach: 130 } },
  cutlery: { draw: drawCutlery },
  tray: { draw: drawTray },
}
