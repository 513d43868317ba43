import type { Drawing } from '../drawing.js'
import { companion } from '../fabric.js'
import { box, oval, symmetric } from '../outline.js'
import { toned } from '../tint.js'
import type { Silhouette } from './silhouette.js'

function drawBeanie(drawing: Drawing): void {
  if (drawing.variation % 2 === 0) {
    drawing.part(oval(400, 190, 76, 72), { tone: 0.06 })
    for (let angle = 0; angle < 360; angle += 12) {
      const [dx, dy] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
      drawing.line(`M${400 + dx * 30} ${190 + dy * 28}L${400 + dx * 82} ${190 + dy * 78}`, {
        width: 7,
        tone: dy < 0 ? 0.16 : -0.14,
        opacity: 0.85,
      })
    }
  }
  drawing.part(symmetric('M400 240C560 240 620 400 628 620L400 640'), {
    folds: [['M560 330C600 440 606 540 606 620', 30]],
    shines: [['M220 420C240 340 290 290 350 270', 30]],
  })
  for (const x of [-150, -100, -50, 0, 50, 100, 150])
    drawing.line(`M${400 + x * 0.2} 246C${400 + x} 330 ${400 + x * 1.3} 460 ${400 + x * 1.36} 620`, {
      width: 4,
      opacity: 0.25,
    })
  drawing.part('M160 600Q400 560 640 600L648 744Q400 790 152 744Z', {
    tone: 0.04,
    folds: [['M170 740Q400 780 630 740', 14]],
  })
  for (let x = 172; x < 640; x += 15)
    drawing.line(
      `M${x} ${606 - Math.sin(((x - 160) / 480) * Math.PI) * 22}V${744 + Math.sin(((x - 160) / 480) * Math.PI) * 18}`,
      { width: 3, opacity: 0.26 },
    )
}

function drawCap(drawing: Drawing): void {
  drawing.part('M190 560C180 360 300 250 430 252C570 256 650 380 650 560Q420 620 190 560Z', {
    folds: [
      ['M600 400C624 460 630 520 626 560', 26],
      ['M430 260C440 360 440 480 430 590', 12],
    ],
    shines: [['M226 480C240 380 300 310 380 290', 30]],
  })
  drawing
    .line('M426 254C350 330 320 460 318 586M434 254C520 330 546 460 546 586', { width: 2.4 })
    .stitch('M418 256C342 332 312 462 310 586M442 256C528 332 554 462 554 586', { opacity: 0.35 })
  drawing.button(430, 254, 14, toned(drawing.color, -0.1))
  for (const x of [286, 500]) drawing.line(oval(x, 400, 7), { width: 3, opacity: 0.6 })
  drawing.shade('M170 570Q380 620 660 566L640 610Q380 660 180 600Z', 0.3)
  drawing.part('M186 552C120 580 70 650 96 690C220 640 420 640 560 600C620 584 650 570 652 556Q420 612 186 552Z', {
    tone: 0.04,
    folds: [['M110 676C240 630 420 630 600 584', 14]],
    shines: [['M140 630C260 600 400 610 560 584', 12]],
  })
  for (const y of [0, 14, 28])
    drawing.stitch(`M${120 + y} ${660 - y}C240 ${620 - y} 420 ${622 - y} ${590 - y} ${590 - y}`, { opacity: 0.35 })
  drawing.part(box(390, 420, 76, 48, 6), { color: companion(drawing.color), isCloth: false, light: 0.4 })
}

function drawBucketHat(drawing: Drawing): void {
  drawing.part(symmetric('M400 560C600 560 716 640 736 742C660 800 520 822 400 822'), {
    tone: -0.05,
    folds: [['M96 730C240 796 560 796 704 730', 18]],
    shines: [['M120 690C200 620 320 590 430 590', 20]],
  })
  for (const lift of [0, 20, 40, 60, 80])
    drawing.stitch(
      `M${80 + lift * 1.1} ${738 - lift * 1.5}Q400 ${838 - lift * 0.9} ${720 - lift * 1.1} ${738 - lift * 1.5}`,
      { opacity: 0.35 },
    )
  drawing.part(symmetric('M400 372C520 372 566 392 580 440L616 612Q520 664 400 666'), {
    folds: [
      ['M584 470C600 540 606 590 606 620', 26],
      ['M300 648C360 660 440 660 500 648', 12],
      ['M250 560C270 590 290 610 330 620', 14],
    ],
    shines: [['M236 480C216 540 206 580 202 616', 28]],
  })
  drawing.part(oval(400, 420, 180, 50), { tone: 0.07, folds: [['M300 446C360 462 450 462 520 440', 16]] })
  drawing.stitch('M214 462Q400 520 586 462', { opacity: 0.4 })
  for (const x of [256, 286]) drawing.line(oval(x, 560, 6), { width: 3, opacity: 0.6 })
}

function drawStrawHat(drawing: Drawing): void {
  drawing.part(oval(400, 600, 330, 150), {
    folds: [['M130 660C280 740 520 740 670 660', 22]],
    shines: [['M120 560C200 490 330 470 430 470', 30]],
  })
  for (const r of [300, 268, 236, 204]) drawing.line(oval(400, 596, r, r * 0.43), { width: 3, opacity: 0.28 })
  drawing.part(symmetric('M400 270C500 270 550 330 562 420L578 570Q500 616 400 618'), {
    folds: [['M548 420C564 480 566 540 566 570', 24]],
    shines: [['M262 440C260 380 300 310 360 292', 28]],
  })
  for (const y of [340, 376, 412, 448])
    drawing.line(`M${266 - (y - 340) * 0.2} ${y + 40}Q400 ${y + 84} ${534 + (y - 340) * 0.2} ${y + 40}`, {
      width: 3,
      opacity: 0.28,
    })
  drawing
    .part('M230 510Q400 566 570 510L580 574Q400 628 220 574Z', { color: '#37445f', isCloth: false })
    .part('M540 540C580 560 600 600 596 660L562 650C560 610 548 580 524 566Z', {
      color: '#37445f',
      isCloth: false,
      tone: -0.1,
    })
}

export const hatSilhouettes: Record<string, Silhouette> = {
  beanie: { draw: drawBeanie, isCrosswise: true },
  cap: { draw: drawCap },
  'bucket-hat': { draw: drawBucketHat },
  'straw-hat': { draw: drawStrawHat },
}
