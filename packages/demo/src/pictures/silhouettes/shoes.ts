import type { DemoProduct } from '../../demo-product.js'
import type { Drawing } from '../drawing.js'
import { box } from '../outline.js'
import { lightness, toned } from '../tint.js'
import type { Silhouette } from './silhouette.js'

type DrawShoe = (drawing: Drawing, product: DemoProduct) => void

/** A pair: the farther shoe behind and above the nearer one. */
const pair = (shoe: DrawShoe, lift = 0): Silhouette => ({
  draw: (drawing, product) => {
    drawing.within(`translate(78 ${-96 - lift}) scale(.9)`, () => shoe(drawing, product))
    drawing.shade('M130 760C300 740 560 730 720 700L700 640L120 700Z', 0.16)
    drawing.within(`translate(-14 ${172 - lift}) scale(.98)`, () => shoe(drawing, product))
  },
})

const rubber = '#ece6da'
const gum = '#b98b5c'

function drawLaces(drawing: Drawing, count: number, x: number, y: number, color = '#f6f2ea'): void {
  for (let index = 0; index < count; index++) {
    const at = `M${x + index * 31} ${y - index * 25}L${x + 52 + index * 29} ${y + 26 - index * 27}`
    drawing
      .line(at, { color: '#1c1526', tone: 0, width: 11, opacity: 0.25 })
      .line(at, { color, tone: 0, width: 8, opacity: 1 })
  }
  const end = { color, tone: 0, width: 6, opacity: 1 }
  drawing.line(
    `M${x + 150} ${y - 104}C${x + 190} ${y - 150} ${x + 230} ${y - 110} ${x + 176} ${y - 92}C${x + 130} ${y - 140} ${x + 104} ${y - 150} ${x + 150} ${y - 100}`,
    end,
  )
}

const upper =
  'M106 594C98 552 138 528 196 514C262 496 318 450 366 396L426 352C450 348 468 372 480 392C530 424 592 412 630 372C646 352 676 346 688 364C702 420 694 520 706 594Z'
const mouth =
  'M424 356C470 440 580 446 650 362C690 340 676 372 630 384C580 428 520 430 478 398C462 376 444 356 424 356Z'

const drawSneaker: DrawShoe = (drawing, product) => {
  drawing.part('M392 372L442 322C466 318 484 352 490 392L440 430Z', { tone: -0.08 })
  drawing.part(upper, {
    folds: [
      ['M236 596C240 560 226 536 196 516', 12],
      ['M360 590C380 540 420 500 470 470', 16],
      ['M640 420C650 480 656 540 660 590', 16],
    ],
    shines: [
      ['M150 560C220 530 320 490 400 420', 16],
      ['M500 470C560 480 620 470 660 430', 14],
    ],
  })
  drawing.part(mouth, { tone: -0.4, light: 0.4 })
  drawing
    .stitch('M240 592C244 556 230 534 202 520')
    .stitch('M452 592C440 530 470 480 530 440')
    .stitch('M466 592C454 536 484 488 540 448', { opacity: 0.35 })
  drawing.part('M650 372C672 352 684 352 690 372C698 430 696 470 700 520L664 524C662 470 660 420 650 372Z', {
    tone: -0.2,
  })
  drawing.part('M340 440L404 372L452 420L392 486Z', { tone: 0.06 })
  const isLight = lightness(drawing.color) > 0.7
  drawLaces(drawing, 4, 318, 464, isLight ? '#d9d3c6' : '#f6f2ea')
  drawing.part('M104 590L706 590C716 604 716 632 704 642L124 642C96 640 86 604 104 590Z', {
    color: product.material === 'leather' ? rubber : gum,
    isCloth: false,
  })
  drawing
    .line('M100 606H710', { color: '#8a7a66', tone: 0, width: 1.8, opacity: 0.5 })
    .stitch('M106 598H704', { color: '#8a7a66', opacity: 0.5 })
}

const drawRunner: DrawShoe = (drawing) => {
  drawing.part('M392 372L446 316C470 314 486 352 490 392L440 430Z', { tone: -0.15 })
  drawing.part(upper, {
    folds: [
      ['M360 590C390 540 430 510 480 480', 16],
      ['M640 420C650 480 656 540 660 590', 16],
    ],
    shines: [['M150 560C220 530 320 490 400 420', 18]],
  })
  drawing.part(mouth, { tone: -0.42, light: 0.4 })
  const over = { color: toned(drawing.color, -0.34), isCloth: false }
  drawing.part('M106 594C98 556 130 532 176 520C200 540 214 566 218 594Z', over)
  drawing.part('M640 376C662 346 684 350 690 370C700 430 694 530 706 594L600 594C620 520 640 450 640 376Z', over)
  drawing.part('M300 594C360 540 430 470 486 420L520 440C470 490 420 540 388 594Z', {
    color: toned(drawing.color, 0.42),
    isCloth: false,
  })
  drawLaces(drawing, 4, 322, 462)
  drawing.part(
    'M92 596C160 580 260 604 340 590C460 572 600 586 716 566C736 600 730 640 706 650C520 664 240 664 124 652C92 646 78 616 92 596Z',
    { color: '#f4f1ea', isCloth: false, folds: [['M140 640C300 650 500 650 700 630', 14]] },
  )
  drawing.part('M124 652C240 664 520 664 706 650L696 668C520 682 240 680 140 670Z', {
    color: '#4a4a50',
    isCloth: false,
  })
  drawing.line('M120 622C260 634 500 630 716 604', { color: drawing.color, tone: 0, width: 5, opacity: 0.9 })
}

const drawLoafer: DrawShoe = (drawing) => {
  drawing.part(
    'M104 600C98 556 140 536 206 528C290 516 340 486 390 450C440 430 500 440 560 430C610 420 660 396 690 402C704 460 700 540 706 600Z',
    {
      folds: [
        ['M640 440C650 490 656 550 660 596', 18],
        ['M330 596C340 560 360 530 400 500', 14],
      ],
      shines: [
        ['M140 566C200 546 280 540 340 514', 16],
        ['M520 470C580 470 630 450 670 430', 14],
      ],
    },
  )
  drawing.part('M384 454C430 470 580 474 690 404C660 396 620 418 560 428C500 438 440 430 384 454Z', {
    tone: -0.45,
    light: 0.4,
  })
  drawing.part('M196 532C260 520 330 494 384 456C404 480 400 520 372 548C320 566 240 566 196 532Z', { tone: 0.07 })
  drawing.stitch('M196 536C240 570 320 572 374 552C404 524 408 484 388 458')
  drawing
    .part('M318 500C350 470 400 452 420 462C430 500 424 548 410 590L340 594C356 560 346 524 318 500Z', { tone: -0.06 })
    .part(box(352, 512, 42, 10, 5), { tone: -0.55, light: 0 })
  drawing.part('M100 598L706 598L708 650L640 652L628 622L120 622Q98 618 100 598Z', { color: '#4b382b', isCloth: false })
}

const drawOxford: DrawShoe = (drawing) => {
  drawing.part(
    'M98 600C90 560 130 540 190 530C280 514 340 470 392 412C440 380 470 400 520 408C580 412 640 384 688 388C704 450 700 540 708 600Z',
    {
      folds: [
        ['M640 430C650 490 656 550 660 596', 18],
        ['M300 596C330 550 380 500 440 480', 16],
      ],
      shines: [['M130 570C190 550 280 540 350 490', 16]],
    },
  )
  drawing.part('M396 412C450 452 590 450 688 390C640 384 580 412 520 408C470 400 440 384 396 412Z', {
    tone: -0.45,
    light: 0.4,
  })
  drawing.stitch('M240 598C246 566 234 544 206 532').line('M232 598C238 568 226 544 198 532', { width: 2 })
  drawing.part('M330 492C360 450 390 420 420 420L478 466C450 500 430 530 424 560Z', { tone: 0.04 })
  for (let index = 0; index < 4; index++)
    drawing.line(`M${352 + index * 22} ${486 - index * 18}L${398 + index * 20} ${510 - index * 16}`, {
      width: 7,
      tone: -0.6,
      opacity: 0.95,
    })
  drawing.stitch('M424 560C440 520 480 480 560 470L690 470', { opacity: 0.4 })
  drawing.part('M92 598L708 598L710 654L620 654L612 624L112 624Q88 618 92 598Z', { color: '#3a2b22', isCloth: false })
}

const drawHeel: DrawShoe = (drawing) => {
  drawing.part(
    'M104 640C92 626 120 604 180 588C280 560 380 480 470 420C560 368 640 350 684 352C700 390 690 440 664 470C600 480 520 510 450 560C380 612 320 640 240 646Z',
    {
      folds: [
        ['M300 620C380 590 460 520 560 470', 16],
        ['M640 380C650 410 650 440 640 464', 16],
      ],
      shines: [['M150 612C250 586 360 520 460 450', 14]],
    },
  )
  drawing.part(
    'M250 580C340 550 440 470 520 420C580 384 640 364 676 358C640 400 560 420 500 462C420 520 340 570 250 580Z',
    { tone: -0.45, light: 0.4 },
  )
  drawing.part('M640 474C664 470 686 440 690 410C698 470 694 560 686 660L656 660C660 590 654 520 640 474Z', {
    tone: -0.14,
  })
  drawing.part('M104 640L240 646C320 640 380 612 450 560L458 572C388 630 320 656 240 660L112 654Z', {
    color: '#3a2b22',
    isCloth: false,
  })
  if (drawing.variation % 2 === 0)
    drawing
      .line('M430 478C500 430 600 380 690 372', { width: 14, tone: -0.05, opacity: 1 })
      .button(520, 436, 8, '#cdae6d')
}

const drawFlat: DrawShoe = (drawing) => {
  drawing.part(
    'M112 622C96 580 150 552 230 546C330 538 400 560 470 556C560 550 640 500 688 494C706 530 700 590 700 630L140 634Z',
    {
      folds: [
        ['M640 530C650 560 654 600 656 628', 16],
        ['M330 630C400 610 500 606 600 600', 12],
      ],
      shines: [['M150 590C220 564 320 566 420 578', 16]],
    },
  )
  drawing.part('M226 550C330 570 560 580 688 496C640 500 560 550 470 556C400 560 330 540 226 550Z', {
    tone: -0.45,
    light: 0.4,
  })
  drawing.line('M226 550C330 540 400 562 470 557C560 551 640 501 688 495', { width: 5, tone: -0.25, opacity: 0.9 })
  drawing.part(
    'M210 552C222 528 262 530 252 552C262 574 222 576 210 556C196 576 160 572 170 552C160 530 198 528 210 552Z',
    { tone: 0.04 },
  )
  drawing.part('M116 620L702 626L700 646L132 648Q112 640 116 620Z', { color: '#4b382b', isCloth: false })
}

const drawBoot: DrawShoe = (drawing) => {
  drawing.part(
    'M110 610C98 560 140 540 210 530C300 516 350 470 372 400C384 340 380 260 372 190L662 190C672 300 676 400 690 470C700 530 700 580 704 610Z',
    {
      folds: [
        ['M360 480C420 500 480 500 540 470', 14],
        ['M374 420C420 440 470 440 520 420', 12],
        ['M630 210C640 340 650 480 660 600', 26],
      ],
      shines: [
        ['M410 220C420 300 416 380 400 440', 22],
        ['M150 580C210 556 290 550 350 516', 16],
      ],
    },
  )
  drawing.part('M372 186L662 186L660 206L374 206Z', { tone: -0.35, light: 0.4 })
  drawing.part('M470 206L560 206C556 290 560 350 580 412C560 440 490 440 466 412C480 350 476 280 470 206Z', {
    tone: -0.24,
  })
  for (let x = 482; x < 560; x += 10) drawing.line(`M${x} 212V414`, { width: 2, opacity: 0.35 })
  drawing.line('M640 186C650 150 690 150 684 196', { width: 12, tone: -0.1, opacity: 1 })
  drawing.part('M104 608L704 608L708 690L594 690L584 636L126 636Q100 630 104 608Z', {
    color: '#3a2b22',
    isCloth: false,
  })
}

const drawRainBoot: DrawShoe = (drawing) => {
  drawing.part(
    'M112 606C100 556 150 536 220 530C310 520 352 480 362 400C370 320 360 220 352 150L660 142C664 280 676 400 692 480C702 540 700 580 704 606Z',
    {
      folds: [
        ['M364 470C420 500 500 500 560 470', 16],
        ['M636 170C640 320 652 480 664 600', 28],
      ],
      shines: [
        ['M396 180C406 280 404 380 388 440', 30],
        ['M150 576C210 552 290 546 350 510', 20],
      ],
    },
  )
  drawing
    .part('M348 140L664 132L664 168L352 176Z', { tone: 0.1 })
    .part('M104 604L704 604L708 664L120 664Q98 640 104 604Z', { tone: -0.3, isCloth: false })
  for (let x = 140; x < 700; x += 40) drawing.line(`M${x} 640V662`, { width: 5, opacity: 0.5 })
}

const drawSandal: DrawShoe = (drawing) => {
  drawing.part(
    'M100 624C110 600 160 596 260 600C400 606 560 590 690 584C712 600 712 640 690 650L150 656C110 654 94 640 100 624Z',
    { color: '#c39a68', isCloth: false, folds: [['M120 646C300 650 500 650 690 640', 10]] },
  )
  drawing.part('M100 640L700 628L700 668L130 672Q100 664 100 640Z', { color: '#5b4636', isCloth: false })
  drawing.part(
    'M150 610C160 530 230 490 300 500C340 520 350 570 344 610L270 612C276 570 262 546 240 546C216 560 204 590 202 612Z',
    { shines: [['M190 560C210 520 250 506 290 520', 12]] },
  )
  drawing.part(
    'M330 608C350 540 400 500 450 510C480 536 484 580 480 606L420 606C424 570 414 556 402 560C388 576 378 594 374 608Z',
  )
  drawing.part(
    'M560 600C566 540 600 420 640 400C680 400 690 440 690 590L650 592C654 520 650 460 636 462C616 490 604 560 600 598Z',
  )
  drawing
    .line('M470 512C540 470 590 440 640 424', { width: 20, tone: 0, opacity: 1 })
    .part(box(530, 456, 34, 32, 6), { color: '#cdae6d', isCloth: false })
}

const drawSlipper: DrawShoe = (drawing) => {
  const sole =
    'M250 180C330 150 410 190 420 300C428 400 396 480 404 590C412 700 380 800 310 804C236 806 206 700 222 590C238 480 190 400 196 300C200 230 214 194 250 180Z'
  const top =
    'M196 330C188 230 226 180 270 174C350 166 412 220 420 320C424 400 404 430 396 470C330 430 280 436 218 480C210 430 198 400 196 330Z'
  for (const shift of [0, 190]) {
    drawing.within(`translate(${shift - 6} ${shift / 5}) rotate(${shift ? 4 : -5} 310 490)`, () => {
      drawing.part(sole, { tone: 0.3, isCloth: false, folds: [['M260 560C250 660 260 740 300 780', 18]] })
      drawing.stitch('M256 480C262 600 232 700 260 780M372 480C372 600 396 690 360 780', { opacity: 0.35 })
      drawing.part(top, {
        turn: -6,
        folds: [
          ['M230 400C290 370 340 370 390 400', 14],
          ['M396 240C414 320 404 400 392 460', 18],
        ],
        shines: [['M226 280C236 230 270 200 310 200', 20]],
      })
      drawing.stitch('M222 470C284 426 332 422 394 460')
    })
  }
}

const drawHikingBoot: DrawShoe = (drawing) => {
  drawing.part(
    'M104 604C92 556 134 532 204 520C300 504 350 452 376 392L404 262L470 240L640 236C668 300 676 400 692 470C702 530 700 570 704 604Z',
    {
      folds: [
        ['M330 596C360 540 420 490 480 470', 18],
        ['M620 260C640 380 652 500 660 596', 24],
      ],
      shines: [['M150 570C210 546 300 530 360 474', 16]],
    },
  )
  drawing.part('M404 256C440 226 640 210 648 240L640 282C560 270 470 276 398 300Z', {
    color: '#3c3b40',
    isCloth: false,
  })
  drawing.part('M104 604C94 560 128 536 176 526C212 546 228 570 232 604Z', { color: '#3c3b40', isCloth: false })
  drawing.part('M560 604C580 540 640 500 690 470C702 530 700 570 704 604Z', { tone: -0.3 })
  drawing.stitch('M250 600C262 560 300 530 360 500C420 470 470 400 480 290').stitch('M480 300C500 400 560 440 690 440')
  for (let index = 0; index < 7; index++)
    drawing.line(`M${334 + index * 15} ${474 - index * 30}L${392 + index * 13} ${494 - index * 30}`, {
      color: index % 2 ? '#d8723d' : '#f0ebe0',
      tone: 0,
      width: 8,
      opacity: 1,
    })
  drawing.part(
    'M92 600L708 600C722 630 718 668 700 676L652 676L640 658L604 676L560 660L520 678L470 660L430 678L380 660L330 678L280 660L230 676L180 662L128 672C92 660 84 622 92 600Z',
    { color: '#35343a', isCloth: false },
  )
  drawing.line('M94 622H712', { color: '#d8723d', tone: 0, width: 5, opacity: 0.9 })
}

export const shoeSilhouettes: Record<string, Silhouette> = {
  sneakers: pair(drawSneaker),
  'running-shoes': pair(drawRunner),
  loafers: pair(drawLoafer, 30),
  oxfords: pair(drawOxford, 20),
  heels: pair(drawHeel, 20),
  flats: pair(drawFlat, 60),
  boots: pair(drawBoot, -40),
  'rain-boots': pair(drawRainBoot, -50),
  sandals: pair(drawSandal, 40),
  slippers: { draw: drawSlipper },
  'hiking-boots': pair(drawHikingBoot, -20),
}
