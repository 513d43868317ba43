import type { Drawing } from '../drawing.js'
import { companion } from '../fabric.js'
import { box, mirrored, oval, symmetric } from '../outline.js'
import { toned } from '../tint.js'
import type { Silhouette } from './silhouette.js'

const sides = [(outline: string) => outline, mirrored]

function drawPillow(drawing: Drawing, x: number, y: number, wide: number, high: number, tone = 0): void {
  const right = x + wide
  const bottom = y + high
  drawing.part(
    `M${x} ${y}Q${x + wide / 2} ${y + high * 0.1} ${right} ${y}Q${right - wide * 0.05} ${y + high / 2} ${right} ${bottom}Q${x + wide / 2} ${bottom - high * 0.1} ${x} ${bottom}Q${x + wide * 0.05} ${y + high / 2} ${x} ${y}Z`,
    {
      tone,
      folds: [
        [
          `M${right - 10} ${bottom - 10}Q${right - wide * 0.2} ${bottom - high * 0.2} ${right - wide * 0.3} ${bottom - high * 0.26}`,
          16,
        ],
        [
          `M${x + 14} ${bottom - 8}Q${x + wide * 0.18} ${bottom - high * 0.24} ${x + wide * 0.26} ${bottom - high * 0.26}`,
          14,
        ],
        [`M${right - wide * 0.06} ${y + 20}V${bottom - 20}`, 20],
      ],
      shines: [
        [
          `M${x + wide * 0.16} ${y + high * 0.3}Q${x + wide * 0.4} ${y + high * 0.2} ${x + wide * 0.62} ${y + high * 0.24}`,
          28,
        ],
      ],
    },
  )
}

function drawBedding(drawing: Drawing): void {
  const pale = toned(drawing.color, 0.5)
  drawing.part(box(90, 250, 620, 640, 20), { color: pale, isCloth: false })
  drawPillow(drawing, 110, 130, 270, 190, 0.08)
  drawPillow(drawing, 420, 130, 270, 190, 0.08)
  drawPillow(drawing, 160, 210, 230, 160)
  drawPillow(drawing, 410, 210, 230, 160)
  drawing.shade('M80 390H720V440H80Z', 0.25)
  drawing.part('M76 400Q400 380 724 400L738 880Q400 930 62 880Z', {
    folds: [
      ['M160 460C220 560 180 700 220 880', 24],
      ['M420 480C460 600 400 720 450 890', 20],
      ['M620 470C590 600 640 740 610 880', 26],
      ['M240 520C320 560 420 560 520 510', 16],
    ],
    shines: [
      ['M120 470C140 600 120 740 130 860', 30],
      ['M330 500C350 620 320 760 340 880', 24],
      ['M540 520C540 640 520 760 530 870', 20],
    ],
  })
  drawing.part('M76 396Q400 376 724 396L728 486Q400 510 72 486Z', {
    color: pale,
    isCloth: false,
    folds: [['M90 480Q400 500 710 480', 12]],
  })
  drawing.stitch('M74 472Q400 494 726 472', { opacity: 0.5 })
}

function drawThrow(drawing: Drawing): void {
  drawing.within('rotate(-4 400 500)', () => {
    const fringe = (y: number) => {
      for (let x = 168; x < 640; x += 14)
        drawing.line(`M${x} ${y}q4 26 -3 54`, { width: 5, tone: -0.04 - (x % 3) * 0.06, opacity: 1 })
    }
    fringe(786)
    drawing.part(box(160, 240, 484, 552, 10), { tone: -0.1, folds: [['M620 280V780', 24]] })
    fringe(636)
    drawing.part('M160 220Q400 206 644 220L648 640Q400 654 156 640Z', {
      folds: [
        ['M250 260C280 380 240 500 270 640', 20],
        ['M480 250C460 380 510 500 480 640', 18],
        ['M630 260V620', 22],
      ],
      shines: [
        ['M200 260C190 380 200 500 196 620', 28],
        ['M390 260C400 380 380 500 390 630', 20],
      ],
    })
    drawing.part('M160 216Q400 190 644 216Q652 260 644 284Q400 262 160 284Q150 250 160 216Z', {
      tone: 0.08,
      folds: [['M170 276Q400 256 636 276', 12]],
    })
  })
}

function drawTowel(drawing: Drawing): void {
  drawing.part('M214 150L590 150L590 860L214 860Z', { tone: -0.1 })
  drawing.part('M190 130Q400 118 574 130L578 820Q400 832 186 820Z', {
    folds: [
      ['M300 180C320 400 290 600 310 820', 20],
      ['M470 180C450 400 490 600 460 820', 18],
      ['M560 160V810', 22],
    ],
    shines: [
      ['M220 180C210 400 220 600 216 800', 28],
      ['M390 180C400 380 380 600 394 800', 18],
    ],
  })
  for (const y of [690, 716, 742])
    drawing.line(`M188 ${y}Q400 ${y + 10} 577 ${y}`, {
      color: companion(drawing.color),
      tone: 0,
      width: y === 716 ? 12 : 5,
      opacity: 0.55,
    })
  drawing
    .line('M574 140C610 150 610 190 578 196', { width: 7, tone: -0.05, opacity: 1 })
    .stitch('M188 806Q400 818 577 806')
}

function drawCurtains(drawing: Drawing): void {
  drawing
    .line('M80 120H720', { width: 16, color: '#8d6743', tone: 0, opacity: 1 })
    .line('M84 116H716', { width: 4, color: '#c9a26e', tone: 0.2, opacity: 0.7 })
  for (const x of [76, 724]) drawing.part(oval(x, 120, 22), { color: '#8d6743', isCloth: false })
  for (const flip of sides) {
    drawing.part(
      flip(
        'M420 124L690 124C700 400 690 700 700 880Q660 900 630 880Q600 862 570 884Q540 902 510 880Q480 862 450 884Q430 894 408 880C416 620 424 380 420 124Z',
      ),
      {
        folds: [466, 530, 594, 656].map((x) => [flip(`M${x} 140C${x + 8} 400 ${x - 8} 640 ${x} 880`), 24] as const),
        shines: [440, 500, 562, 626].map((x) => [flip(`M${x} 140C${x + 6} 400 ${x - 6} 640 ${x} 880`), 18] as const),
      },
    )
    for (const x of [440, 500, 560, 620, 680])
      drawing.line(flip(oval(x, 120, 13)), { width: 6, color: '#c8ab72', tone: 0, opacity: 1 })
    drawing.stitch(flip('M410 862Q560 890 698 862'), { opacity: 0.35 })
  }
}

function drawRug(drawing: Drawing): void {
  drawing.within('rotate(-6 400 500)', () => {
    for (const [y, dy] of [
      [140, -40],
      [860, 40],
    ] as const)
      for (let x = 172; x < 640; x += 12)
        drawing.line(`M${x} ${y}q3 ${dy / 2} -1 ${dy}`, { color: '#e9e0cf', tone: -0.05, width: 4.5, opacity: 1 })
    drawing.part(box(164, 130, 472, 740, 4), {
      folds: [
        ['M620 150V850', 24],
        ['M180 856H620', 18],
      ],
      shines: [['M196 170V700', 30]],
    })
    const trim = { color: companion(drawing.color), tone: 0, opacity: 0.8 }
    drawing
      .line(box(190, 158, 420, 684, 2), { ...trim, width: 10 })
      .line(box(212, 180, 376, 640, 2), { ...trim, width: 3 })
    if (drawing.variation % 2 === 0)
      for (const y of [320, 500, 680])
        drawing
          .line(`M400 ${y - 70}L500 ${y}L400 ${y + 70}L300 ${y}Z`, { ...trim, width: 7 })
          .line(`M400 ${y - 34}L448 ${y}L400 ${y + 34}L352 ${y}Z`, { ...trim, width: 4 })
  })
}

function drawApron(drawing: Drawing): void {
  drawing.line('M316 220C310 100 360 70 400 70C440 70 490 100 484 220', { width: 20, tone: -0.06, opacity: 1 })
  for (const flip of sides)
    drawing.line(flip('M610 440C680 450 700 520 684 620C676 680 690 720 704 740'), {
      width: 15,
      tone: -0.1,
      opacity: 1,
    })
  drawing.part(symmetric('M400 204L508 204C512 300 560 390 616 430L622 850Q620 872 596 876L400 882'), {
    folds: [
      ['M300 400C280 560 300 720 280 870', 18],
      ['M520 440C540 580 510 720 540 870', 18],
      ['M600 460V840', 20],
    ],
    shines: [
      ['M226 470C216 600 222 740 220 840', 26],
      ['M400 300C410 380 396 440 404 520', 20],
    ],
  })
  drawing
    .part(box(270, 560, 260, 180, 10), { tone: 0.04, folds: [['M284 726H516', 12]] })
    .stitch(box(278, 568, 244, 164, 8), { opacity: 0.4 })
    .line('M400 564V736', { width: 2.2 })
  drawing.stitch('M302 216H498').stitch('M190 862Q400 884 610 862')
}

function drawCandle(drawing: Drawing): void {
  drawing.part('M262 460L538 460L532 800Q526 836 490 840L310 840Q274 836 268 800Z', {
    isCloth: false,
    folds: [['M516 480C512 620 510 720 500 824', 34]],
    shines: [['M294 500C296 620 298 720 306 810', 26]],
  })
  drawing
    .part(oval(400, 460, 138, 34), { tone: -0.2, isCloth: false })
    .part(oval(400, 464, 122, 27), { color: '#f6efdf', isCloth: false })
  drawing.line('M400 462V416', { color: '#4a3a2c', tone: 0, width: 6, opacity: 1 })
  drawing.shade('M340 380C340 320 400 250 400 250C400 250 460 320 460 380C460 440 340 440 340 380Z', 0)
  drawing
    .part('M376 392C372 350 396 330 400 292C408 330 430 352 424 392C420 418 380 418 376 392Z', {
      color: '#f6c45a',
      isCloth: false,
      light: 0,
      opacity: 0.95,
    })
    .part('M388 396C386 372 398 360 400 340C406 360 414 374 412 396C408 410 392 410 388 396Z', {
      color: '#fff3cf',
      isCloth: false,
      light: 0,
    })
  drawing
    .part(box(312, 590, 176, 130, 6), { color: '#f4eee2', isCloth: false })
    .line('M340 634H460M352 660H448M372 686H428', { color: '#6b6259', tone: 0, width: 4, opacity: 0.6 })
}

function drawVase(drawing: Drawing): void {
  const shapes = [
    'M400 400C440 400 456 404 456 412C450 470 470 500 520 560C570 630 560 780 490 846Q480 856 400 856',
    'M400 420C480 420 500 426 500 436C480 500 540 560 540 660C540 770 500 840 470 850Q440 856 400 856',
    'M400 440C440 440 446 446 446 454C440 540 448 560 510 600C560 640 556 690 500 720C540 760 540 820 480 850Q440 858 400 858',
  ]
  const stem = { color: '#7c8a5a', tone: 0, width: 7, opacity: 1 }
  drawing
    .line('M392 430C380 330 330 260 300 160', stem)
    .line('M404 430C410 320 440 240 500 150', stem)
    .line('M398 430C396 320 404 240 400 110', stem)
  const twig = (x: number, y: number, turn: number) =>
    drawing.within(`translate(${x} ${y}) rotate(${turn})`, () =>
      drawing.part('M0 0C20 -30 60 -34 86 -12C60 14 22 18 0 0Z', { color: '#8d9d6c', isCloth: false }),
    )
  for (const [x, y, turn] of [
    [352, 280, 200],
    [336, 240, -20],
    [316, 196, 190],
    [440, 262, -30],
    [462, 212, 170],
    [400, 240, -60],
    [400, 190, 220],
    [300, 160, -80],
    [500, 150, -60],
    [400, 120, -90],
  ] as const)
    twig(x, y, turn)
  drawing.part(symmetric(shapes[drawing.variation % shapes.length]!), {
    isCloth: false,
    folds: [['M520 560C560 640 548 770 480 846', 40]],
    shines: [
      ['M306 580C276 640 276 740 310 800', 30],
      ['M366 430C366 470 350 510 330 540', 14],
    ],
  })
}

export const homeSilhouettes: Record<string, Silhouette> = {
  bedding: { draw: drawBedding },
  throw: { draw: drawThrow, isCrosswise: true },
  cushion: {
    draw: (drawing) => {
      drawing.within('rotate(-7 400 500)', () => {
        drawPillow(drawing, 140, 240, 520, 520)
        if (drawing.variation % 2 === 0)
          for (const [x, y] of [
            [140, 240],
            [660, 240],
            [140, 760],
            [660, 760],
          ] as const)
            for (const turn of [-20, 0, 20])
              drawing.within(`rotate(${turn} ${x} ${y})`, () =>
                drawing.line(`M${x} ${y}L${x + (x < 400 ? -40 : 40)} ${y + (y < 500 ? -40 : 40)}`, {
                  width: 6,
                  tone: -0.1,
                  opacity: 1,
                }),
              )
      })
    },
  },
  towel: { draw: drawTowel, isCrosswise: true },
  curtains: { draw: drawCurtains },
  rug: { draw: drawRug, isCrosswise: true },
  apron: { draw: drawApron },
  candle: { draw: drawCandle, stands: { foot: 838, reach: 130 } },
  vase: { draw: drawVase, stands: { foot: 852, reach: 110 } },
}
