import type { DemoProduct } from '../../demo-product.js'
import type { Drawing } from '../drawing.js'
import { mirrored, symmetric } from '../outline.js'
import type { Silhouette } from './silhouette.js'
import {
  drawButtons,
  drawHoodBack,
  drawNeck,
  flapPocket,
  kangarooPocket,
  patchPocket,
  quilt,
  quiltSleeves,
  weltPocket,
} from './top-details.js'
import { drawTop, fitted, type TopShape } from './top-shape.js'
import { drawBadge, drawBow, drawYoke } from './top-trims.js'

const base: TopShape = { neck: 'crew', sleeve: 'short', shoulder: 178, chest: 164, waist: 160, hem: 166, end: 808 }
const isForMen = (product: DemoProduct) => product.kind.audience === 'men' || product.kind.audience === 'unisex'
const womens: Partial<TopShape> = { shoulder: 166, chest: 154, waist: 142, hem: 158, end: 780 }
const shaped = (product: DemoProduct, shape: Partial<TopShape>): TopShape =>
  fitted({ ...base, ...(isForMen(product) ? {} : womens), ...shape }, product)

/** A garment in a smaller or longer frame; children's things and long coats keep the picture's margins. */
const framed = (drawing: Drawing, scale: number, rise: number, draw: () => void) =>
  drawing.within(`translate(${400 * (1 - scale)} ${rise}) scale(${scale})`, draw)

const top =
  (
    shape: (product: DemoProduct, variation: number) => Partial<TopShape>,
    finish?: (drawing: Drawing, shape: TopShape, product: DemoProduct) => void,
  ): Silhouette['draw'] =>
  (drawing, product) => {
    const own = shaped(product, shape(product, drawing.variation))
    const isForKids = product.kind.audience === 'kids'
    const [scale, rise] =
      own.end > 880
        ? [0.94, -26]
        : own.end > 830
          ? [1.02, -22]
          : isForKids
            ? [1.02, 10]
            : [1.1, own.neck === 'hood' ? -20 : -50]
    framed(drawing, scale, rise, () => {
      if (own.neck === 'hood') drawHoodBack(drawing)
      drawTop(drawing, own)
      if (own.neck !== 'lapel') finish?.(drawing, own, product)
      drawNeck(drawing, own)
      if (own.neck === 'lapel') finish?.(drawing, own, product)
    })
  }

const brass = '#b58a4a'
const horn = '#5b4636'
const shell = '#f0e9dc'

export const topSilhouettes: Record<string, Silhouette> = {
  't-shirt': {
    isCrosswise: true,
    draw: top(
      (product, n) =>
        product.kind.audience === 'women' && n % 3 === 1
          ? { neck: 'v', depth: 268 }
          : { neck: n % 5 === 3 ? 'scoop' : 'crew' },
      (drawing, shape, product) => {
        if (product.kind.audience !== 'women' && drawing.variation % 3 === 0 && product.pattern === 'plain')
          patchPocket(drawing, 450, 330, 74, 86)
        if (product.kind.audience === 'kids' && product.pattern === 'plain') drawBadge(drawing, shape)
      },
    ),
  },
  tank: {
    isCrosswise: true,
    draw: top(() => ({
      sleeve: 'none',
      neck: 'scoop',
      shoulder: 150,
      chest: 142,
      waist: 132,
      hem: 150,
      end: 760,
      depth: 292,
    })),
  },
  shirt: {
    draw: top(
      (_, n) => ({ neck: 'shirt', sleeve: n % 4 === 2 ? 'short' : 'long', cuff: 'button', edge: 'curve', end: 822 }),
      (drawing, shape) => {
        drawButtons(drawing, 290, shape.end - 20, 6, shell, 6.5)
        if (drawing.variation % 2 === 0) patchPocket(drawing, 446, 366, 84, 98)
      },
    ),
  },
  blouse: {
    draw: top(
      (_, n) => ({
        neck: n % 2 === 0 ? 'v' : 'crew',
        sleeve: n % 3 === 0 ? 'puff' : 'long',
        cuff: 'button',
        edge: 'plain',
        depth: n % 2 === 0 ? 300 : 220,
        waist: 136,
        hem: 164,
      }),
      (drawing, shape) => {
        for (const x of [-54, -36, -18, 18, 36, 54])
          drawing.line(`M${400 + x} ${340 + Math.abs(x) * 0.2}V${shape.end - 190 + Math.abs(x)}`, {
            width: 1.6,
            opacity: 0.35,
          })
        drawBow(drawing, shape.neck === 'v' ? 306 : 236)
      },
    ),
  },
  polo: {
    isCrosswise: true,
    draw: top(
      () => ({ neck: 'shirt', sleeve: 'short', depth: 340 }),
      (drawing) => {
        drawing
          .part('M380 262L420 262L420 420L380 420Z', { tone: 0.04 })
          .stitch('M385 264V415H415V264', { opacity: 0.4 })
        drawing.button(400, 316, 6.5, shell).button(400, 376, 6.5, shell)
      },
    ),
  },
  sweater: {
    isCrosswise: true,
    draw: top((product, n) => ({
      neck: n % 3 === 1 ? 'turtle' : n % 4 === 2 && isForMen(product) ? 'v' : 'crew',
      depth: n % 3 === 1 ? 206 : n % 4 === 2 && isForMen(product) ? 320 : 222,
      sleeve: 'long',
      cuff: 'rib',
      edge: 'rib',
      waist: isForMen(product) ? 164 : 154,
      end: 790,
    })),
  },
  cardigan: {
    draw: top(
      () => ({ neck: 'v', depth: 420, sleeve: 'long', cuff: 'rib', edge: 'rib', end: 800 }),
      (drawing, shape) => {
        drawing.rib(`M400 430V${shape.end + 4}`, 30)
        for (let index = 0; index < 5; index++) drawing.button(400, 450 + index * ((shape.end - 490) / 4), 9, horn)
        patchPocket(drawing, 270, 620, 92, 104)
        patchPocket(drawing, 438, 620, 92, 104)
      },
    ),
  },
  hoodie: {
    draw: top(
      () => ({ neck: 'hood', sleeve: 'long', cuff: 'rib', edge: 'rib', end: 812, waist: 170, hem: 170 }),
      (drawing, shape) => kangarooPocket(drawing, shape.end),
    ),
  },
  blazer: {
    draw: top(
      (_, n) => ({
        neck: 'lapel',
        depth: n % 2 === 0 ? 540 : 480,
        sleeve: 'long',
        cuff: 'plain',
        edge: 'curve',
        end: 838,
        waist: 146,
        hem: 174,
      }),
      (drawing, shape) => {
        const depth = shape.depth!
        drawing.line(`M404 ${depth + 14}C408 ${depth + 120} 402 ${shape.end - 120} 396 ${shape.end}`, {
          width: 2.4,
          opacity: 0.6,
        })
        drawing.button(392, depth + 26, 9, horn)
        if (depth < 500) drawing.button(392, depth + 116, 9, horn)
        flapPocket(drawing, 258, 640, 94, 34)
        flapPocket(drawing, 450, 640, 94, 34)
        drawing
          .line('M452 396L520 386', { width: 12, tone: -0.08, opacity: 0.9 })
          .line('M452 390L520 380', { width: 1.6 })
      },
    ),
  },
  coat: {
    draw: top(
      (_, n) => ({
        neck: 'lapel',
        depth: n % 2 === 0 ? 470 : 420,
        sleeve: 'long',
        cuff: 'plain',
        end: 990,
        waist: 164,
        hem: 196,
        shoulder: 182,
        chest: 172,
      }),
      (drawing, shape) => {
        drawing.line(
          `M406 ${shape.depth! + 14}C410 ${shape.depth! + 160} 408 ${shape.end - 160} 406 ${shape.end + 6}`,
          { width: 2.6, opacity: 0.6 },
        )
        const isDouble = drawing.variation % 2 === 0
        for (const y of [30, 150, 270]) {
          drawing.button(388, shape.depth! + y, 11, horn)
          if (isDouble) drawing.button(316, shape.depth! + y, 11, horn)
        }
        weltPocket(drawing, 'M478 660L534 740')
      },
    ),
  },
  trench: {
    draw: top(
      () => ({ neck: 'lapel', depth: 400, sleeve: 'long', cuff: 'button', end: 980, waist: 150, hem: 200 }),
      (drawing, shape) => {
        drawing.line(`M430 414C436 560 432 ${shape.end - 160} 430 ${shape.end + 6}`, { width: 2.6, opacity: 0.6 })
        for (const y of [440, 540, 740]) drawing.button(408, y, 10, horn).button(322, y, 10, horn)
        for (const flip of [(d: string) => d, mirrored])
          drawing.part(flip('M520 206L584 216L580 236L516 228Z'), { tone: 0.06 }).stitch(flip('M522 214L576 222'))
        drawing
          .part('M246 614Q400 642 554 614L556 656Q400 684 244 656Z', { tone: -0.06 })
          .stitch('M248 622Q400 650 552 622')
          .stitch('M247 650Q400 678 553 650')
        drawing
          .part('M426 616L486 614L488 668L428 672Z', { color: horn })
          .part('M440 630L474 628L475 655L441 658Z', { tone: -0.06, light: 0 })
        drawing.part('M488 640C520 690 524 760 512 812L482 808C490 750 486 700 470 664Z', { tone: -0.02 })
        weltPocket(drawing, 'M482 716L530 800')
      },
    ),
  },
  puffer: {
    draw: top(
      (_, n) => ({
        neck: n % 2 === 0 ? 'stand' : 'hood',
        sleeve: 'long',
        cuff: 'rib',
        end: n % 3 === 1 ? 900 : 806,
        chest: 180,
        waist: 186,
        hem: 182,
        shoulder: 186,
      }),
      (drawing, shape) => {
        quilt(drawing, 190, shape.end, 9, 176)
        quiltSleeves(drawing, shape)
        drawing.zip(400, 220, shape.end + 4)
        weltPocket(drawing, 'M500 590L524 690')
      },
    ),
  },
  'denim-jacket': {
    draw: top(
      () => ({ neck: 'shirt', sleeve: 'long', cuff: 'button', end: 744, waist: 156, hem: 150 }),
      (drawing, shape) => {
        const seam = { color: '#c98f45', tone: 0, opacity: 0.85 }
        drawing.line('M226 352Q400 372 574 352', { width: 2.6 }).stitch('M226 360Q400 380 574 360', seam)
        for (const flip of [(d: string) => d, mirrored]) {
          drawing
            .part(flip('M446 352L530 350L530 392L488 410L446 394Z'), { tone: 0.05 })
            .stitch(flip('M451 358V390L488 403L525 388V357'), seam)
          drawing.stitch(flip('M452 412L440 700'), seam).stitch(flip('M524 408L500 700'), seam)
          drawing.button(Number(/^M([\d.]+)/.exec(flip('M488 0'))![1]), 390, 6, brass)
        }
        drawing
          .part(
            symmetric(
              `M400 ${shape.end - 48}L${400 + shape.hem - 3} ${shape.end - 54}L${400 + shape.hem} ${shape.end + 2}L400 ${shape.end + 12}`,
            ),
            { tone: 0.03 },
          )
          .stitch(
            `M${400 - shape.hem + 6} ${shape.end - 44}Q400 ${shape.end - 34} ${400 + shape.hem - 6} ${shape.end - 44}`,
            seam,
          )
        drawButtons(drawing, 268, shape.end + 20, 6, brass, 7.5)
      },
    ),
  },
  bomber: {
    draw: top(
      () => ({
        neck: 'crew',
        depth: 214,
        sleeve: 'long',
        cuff: 'rib',
        edge: 'rib',
        end: 776,
        chest: 176,
        waist: 182,
        hem: 164,
        shoulder: 184,
      }),
      (drawing, shape) => {
        drawing.zip(400, 218, shape.end + 2)
        weltPocket(drawing, 'M474 600L524 700')
      },
    ),
  },
  shell: {
    draw: top(
      () => ({
        neck: 'hood',
        sleeve: 'long',
        cuff: 'plain',
        end: 826,
        chest: 178,
        waist: 178,
        hem: 180,
        shoulder: 184,
      }),
      (drawing, shape, product) => {
        drawYoke(drawing, product)
        drawing.line(`M400 236V${shape.end + 6}`, { width: 24, tone: -0.12, opacity: 0.9 }).zip(400, 240, shape.end + 4)
        for (const flip of [(d: string) => d, mirrored])
          drawing
            .line(flip('M486 530L516 690'), { width: 12, tone: -0.2, opacity: 0.85 })
            .line(flip('M486 530L516 690'), { width: 3, color: '#d8d4cc', tone: 0, dash: '3 3' })
      },
    ),
  },
  fleece: {
    draw: top(
      () => ({ neck: 'stand', sleeve: 'long', cuff: 'rib', edge: 'rib', end: 800, chest: 174, waist: 174, hem: 168 }),
      (drawing, _, product) => {
        drawYoke(drawing, product)
        drawing.zip(400, 218, 430)
        flapPocket(drawing, 446, 372, 84, 74)
      },
    ),
  },
  raincoat: {
    draw: top(
      () => ({ neck: 'hood', sleeve: 'long', cuff: 'plain', end: 830, waist: 172, hem: 196 }),
      (drawing, shape) => {
        for (let index = 0; index < 5; index++)
          drawing.button(400, 300 + index * ((shape.end - 380) / 4), 10, '#f3efe6')
        drawing.line(`M422 250V${shape.end}`, { width: 2, opacity: 0.5 })
        flapPocket(drawing, 262, 620, 96, 40)
        flapPocket(drawing, 446, 620, 96, 40)
        drawing.line(
          `M${400 - shape.waist} ${shape.end - 100}Q400 ${shape.end - 86} ${400 + shape.waist} ${shape.end - 100}`,
          { color: '#dfe3e4', tone: 0.2, width: 15, opacity: 0.9 },
        )
      },
    ),
  },
}
