import type { Drawing } from '../drawing.js'
import { box, oval } from '../outline.js'
import { toned } from '../tint.js'
import type { Silhouette } from './silhouette.js'

function drawTent(drawing: Drawing): void {
  for (const [x, y] of [
    [90, 800],
    [710, 800],
    [300, 850],
  ] as const)
    drawing.line(`M${x} ${y}L${x + (x < 400 ? -40 : 40)} ${y + 34}`, {
      color: '#4c4a48',
      tone: 0,
      width: 7,
      opacity: 1,
    })
  drawing.part('M400 250C520 260 640 480 720 790L560 800C520 560 470 380 400 250Z', {
    tone: -0.2,
    folds: [['M560 480C620 580 660 700 690 780', 24]],
  })
  drawing.part('M400 250C300 270 170 500 84 800L320 850L560 800C520 560 470 380 400 250Z', {
    folds: [
      ['M200 560C240 640 300 760 320 840', 22],
      ['M470 500C500 600 530 700 546 790', 20],
    ],
    shines: [['M330 340C250 460 180 600 130 760', 30]],
  })
  drawing
    .part('M352 420C300 540 260 680 250 832L320 848L440 824C430 680 400 540 352 420Z', {
      color: '#4a4038',
      isCloth: false,
    })
    .part('M352 420C300 540 260 680 250 832L300 844C304 690 330 560 360 450Z', { tone: 0.12 })
  drawing
    .line('M400 250C300 270 170 500 84 800M400 250C520 260 640 480 720 790M400 250C470 380 520 560 560 800', {
      width: 8,
      tone: 0.35,
      opacity: 0.7,
    })
    .stitch('M352 424C396 540 426 680 438 822')
  drawing.part('M356 296C400 268 430 272 452 306C430 330 386 330 356 296Z', { tone: -0.3 })
}

function drawSleepingBag(drawing: Drawing): void {
  drawing.within('rotate(8 400 500)', () => {
    drawing.part(
      'M400 70C520 70 570 160 566 280C610 420 590 640 530 800C510 880 480 920 400 922C320 920 290 880 270 800C210 640 190 420 234 280C230 160 280 70 400 70Z',
      { folds: [['M560 300C596 460 570 660 510 840', 36]], shines: [['M258 320C226 460 240 640 300 820', 34]] },
    )
    drawing.part(
      'M400 110C490 110 526 180 520 260C500 330 450 350 400 350C350 350 300 330 280 260C274 180 310 110 400 110Z',
      { tone: -0.4, isCloth: false, folds: [['M300 200C330 140 460 140 500 200', 26]] },
    )
    for (let y = 400; y < 880; y += 70)
      drawing
        .line(`M${222 + (y - 400) * 0.12} ${y}Q400 ${y + 30} ${578 - (y - 400) * 0.12} ${y}`, {
          width: 2.4,
          opacity: 0.5,
        })
        .line(`M${232 + (y - 400) * 0.12} ${y + 16}Q400 ${y + 46} ${548 - (y - 400) * 0.12} ${y + 16}`, {
          width: 9,
          tone: 0.6,
          opacity: 0.2,
        })
    drawing
      .line('M500 320C560 460 550 640 490 800', { width: 10, tone: -0.4, opacity: 0.9 })
      .line('M500 320C560 460 550 640 490 800', { width: 4, color: '#d9d4c8', tone: 0, dash: '4 4' })
  })
}

function drawChair(drawing: Drawing): void {
  const frame = { color: '#54545a', tone: 0, width: 17, opacity: 1 }
  drawing
    .line('M250 900L560 560M550 900L240 560', frame)
    .line('M170 860L300 560M630 860L500 560', { ...frame, tone: -0.2 })
  drawing.line('M240 230V640M560 230V640', frame)
  drawing.part('M226 200Q400 176 574 200L560 520Q400 560 240 520Z', {
    folds: [
      ['M250 500Q400 540 550 500', 22],
      ['M540 230V500', 24],
    ],
    shines: [['M262 240C256 340 260 430 270 490', 26]],
  })
  drawing.part('M230 540Q400 500 570 540L620 660Q400 730 180 660Z', {
    tone: -0.06,
    folds: [['M220 650Q400 700 580 650', 26]],
    shines: [['M260 570Q400 540 520 568', 16]],
  })
  for (const x of [176, 624])
    drawing
      .line(`M${x} 470L${x < 400 ? 244 : 556} 440M${x} 470V660`, { ...frame, width: 13 })
      .part(box(x - 40, 448, 80, 34, 16), { tone: -0.25, isCloth: false })
  drawing.part('M590 486L660 486L650 580Q624 592 600 580Z', { tone: -0.3 }).stitch('M240 214Q400 192 560 214')
}

function drawBottle(drawing: Drawing): void {
  drawing.part(
    'M290 360C290 300 350 290 352 240L448 240C450 290 510 300 510 360L510 520C500 560 500 600 510 640L510 850Q506 886 470 888L330 888Q294 886 290 850L290 640C300 600 300 560 290 520Z',
    {
      isCloth: false,
      folds: [['M490 380C490 540 486 700 486 860', 32]],
      shines: [['M318 390C322 540 322 700 320 840', 24]],
    },
  )
  drawing
    .part(box(336, 160, 128, 90, 16), { color: '#39393e', isCloth: false, shines: [['M352 176V240', 12]] })
    .line('M350 164C340 80 460 80 450 164', { color: '#39393e', tone: 0, width: 18, opacity: 1 })
  for (let y = 170; y < 244; y += 12)
    drawing.line(`M340 ${y}H460`, { color: '#77777d', tone: 0, width: 2, opacity: 0.5 })
  for (let y = 700; y < 860; y += 40)
    drawing.line(`M296 ${y}H${y % 80 === 60 ? 350 : 330}`, { color: '#ffffff', tone: 0, width: 4, opacity: 0.6 })
}

function drawLantern(drawing: Drawing): void {
  drawing.line('M270 380C260 130 540 130 530 380', { color: '#54545a', tone: 0, width: 13, opacity: 1 })
  drawing
    .part(box(280, 320, 240, 80, 30), { isCloth: false, shines: [['M300 340H420', 16]] })
    .part('M300 396L500 396L520 700L280 700Z', {
      color: '#fbeec8',
      isCloth: false,
      shines: [['M330 420L318 680', 26]],
      folds: [['M482 420L500 690', 24]],
    })
  drawing.part(oval(400, 550, 46, 100), { color: '#fff8e2', isCloth: false, light: 0 })
  for (const x of [300, 400, 500])
    drawing.line(`M${x} 396L${400 + (x - 400) * 1.2} 700`, { color: drawing.color, tone: -0.1, width: 9, opacity: 1 })
  drawing
    .part(box(256, 690, 288, 150, 34), {
      isCloth: false,
      folds: [['M520 710V820', 26]],
      shines: [['M280 720V810', 20]],
    })
    .part(oval(400, 764, 30), { tone: -0.4, isCloth: false })
    .part(oval(400, 762, 14), { color: '#f2c766', isCloth: false, light: 0 })
}

function drawYogaMat(drawing: Drawing): void {
  const inside = toned(drawing.color, 0.22)
  drawing.part('M180 300L640 260L676 800L214 850Z', {
    color: inside,
    isCloth: false,
    folds: [['M640 280L664 790', 20]],
    shines: [['M230 320L256 820', 26]],
  })
  for (let line = 0; line < 11; line++)
    drawing.line(`M${188 + line * 3.2} ${346 + line * 46}L${644 + line * 3} ${306 + line * 46}`, {
      width: 2,
      opacity: 0.16,
    })
  drawing.shade('M170 300L650 262L654 330L178 372Z', 0.34)
  drawing.part(
    'M150 232C140 180 190 160 240 158L610 128C660 130 676 170 668 216C664 262 640 280 600 284L230 316C180 316 156 280 150 232Z',
    { isCloth: false, folds: [['M180 290L640 250', 24]], shines: [['M200 186L620 152', 20]] },
  )
  drawing.part(oval(196, 240, 52, 76), { tone: -0.12, isCloth: false })
  for (const r of [58, 42, 26, 12]) drawing.line(oval(196, 240, r * 0.68, r), { width: 5, tone: -0.45, opacity: 0.5 })
  for (const x of [330, 530])
    drawing.line(`M${x} ${302 - (x - 330) * 0.07}C${x - 26} 250 ${x - 20} 190 ${x + 2} ${152 - (x - 330) * 0.07}`, {
      width: 22,
      color: '#e8e0d0',
      tone: -0.08,
      opacity: 1,
    })
}

export const outdoorSilhouettes: Record<string, Silhouette> = {
  tent: { draw: drawTent, stands: { foot: 836, reach: 300 } },
  'sleeping-bag': { draw: drawSleepingBag },
  'camp-chair': { draw: drawChair, stands: { foot: 896, reach: 240 } },
  bottle: { draw: drawBottle, stands: { foot: 886, reach: 112 } },
  lantern: { draw: drawLantern, stands: { foot: 838, reach: 145 } },
  'yoga-mat': { draw: drawYogaMat },
}
