import { toned } from './tint.js'

export interface Part {
  /** Another color than the cloth's. */
  readonly color?: string
  /** -1 in deep shade to 1 in full light. */
  readonly tone?: number
  /** Whether the fabric's pattern runs over it; by default when it has the cloth's own color. */
  readonly isCloth?: boolean
  /** Degrees by which the pattern turns with the part. */
  readonly turn?: number
  /** Soft shadows inside the part, as open outlines, with their width (18 when left out). */
  readonly folds?: readonly (string | readonly [outline: string, width: number])[]
  /** Soft lights inside the part. */
  readonly shines?: readonly (string | readonly [outline: string, width: number])[]
  /** How strongly light and shade run over it, 1 by default. */
  readonly light?: number
  /** How see-through it is, 1 by default for solid. */
  readonly opacity?: number
}

export interface Line {
  readonly color?: string
  readonly tone?: number
  readonly width?: number
  readonly opacity?: number
  /** Stitches: length of one and of the gap. */
  readonly dash?: string
}

/**
 * A sheet on which a thing is drawn from parts, back to front, all lit from the upper left.
 * Collects definitions (outlines, clips, turned patterns) beside the shapes that use them.
 */
export class Drawing {
  private readonly shapes: string[] = []
  private readonly definitions: string[] = []
  private readonly turns = new Set<number>()
  private count = 0

  constructor(
    readonly color: string,
    /** Number of the line within its kind, so that sisters differ. */
    readonly variation: number,
    /** How much the material gleams, 0 for felt to 1 for silk. */
    private readonly gleam: number,
  ) {}

  part(outline: string, part: Part = {}): this {
    const id = `p${this.count++}`
    const color = toned(part.color ?? this.color, part.tone ?? 0)
    const isCloth = part.isCloth ?? part.color === undefined
    const light = part.light ?? 1
    this.definitions.push(`<path id="${id}" d="${outline}"/>`)
    this.shapes.push(part.opacity === undefined ? '<g>' : `<g opacity="${part.opacity}">`)
    this.shapes.push(`<use href="#${id}" fill="${color}"/>`)
    if (isCloth)
      this.shapes.push(
        `<use href="#${id}" fill="url(#${this.cloth(part.turn ?? 0)})"${(part.tone ?? 0) < -0.15 ? ' opacity=".5"' : ''}/>`,
      )
    if (light > 0) this.shapes.push(`<use href="#${id}" fill="url(#lit)" opacity="${light}"/>`)
    this.soft(id, part)
    this.shapes.push(
      `<use href="#${id}" fill="none" stroke="${toned(color, -0.45)}" stroke-width="1.6" opacity=".38"/></g>`,
    )
    return this
  }

  line(outline: string, { color, tone = -0.4, width = 2, opacity = 0.6, dash }: Line = {}): this {
    const stroke = toned(color ?? this.color, tone)
    const dashes = dash ? ` stroke-dasharray="${dash}"` : ''
    this.shapes.push(
      `<path d="${outline}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}"${dashes}/>`,
    )
    return this
  }

  /** A row of stitches. */
  stitch(outline: string, line: Line = {}): this {
    return this.line(outline, { width: 1.8, dash: '7 5', opacity: 0.55, tone: -0.35, ...line })
  }

  /** A knitted edge: a thick band with ribs across it. */
  rib(outline: string, thick: number, tone = -0.07): this {
    this.shapes.push(
      `<path d="${outline}" fill="none" stroke="${toned(this.color, tone - 0.35)}" stroke-width="${thick + 3}"/>`,
      `<path d="${outline}" fill="none" stroke="${toned(this.color, tone)}" stroke-width="${thick}"/>`,
      `<path d="${outline}" fill="none" stroke="${toned(this.color, tone - 0.3)}" stroke-width="${thick}" stroke-dasharray="1.6 6" opacity=".5"/>`,
    )
    return this
  }

  button(x: number, y: number, r = 7, color = toned(this.color, -0.25)): this {
    this.shapes.push(
      `<circle cx="${x + 1.5}" cy="${y + 2.5}" r="${r}" fill="#1c1526" opacity=".28"/><circle cx="${x}" cy="${y}" r="${r}" fill="${color}"/>`,
      `<circle cx="${x}" cy="${y}" r="${r * 0.68}" fill="none" stroke="${toned(color, -0.3)}" stroke-width="1" opacity=".7"/>`,
      `<path d="M${x - r * 0.8} ${y - r * 0.35}A${r * 0.9} ${r * 0.9} 0 0 1 ${x - r * 0.1} ${y - r * 0.86}" stroke="#fff" stroke-width="1.6" opacity=".55" fill="none" stroke-linecap="round"/>`,
      `<circle cx="${x - r * 0.2}" cy="${y}" r="${r * 0.12}" fill="${toned(color, -0.6)}"/><circle cx="${x + r * 0.2}" cy="${y}" r="${r * 0.12}" fill="${toned(color, -0.6)}"/>`,
    )
    return this
  }

  /** A zip: tape, teeth and puller. */
  zip(x: number, from: number, to: number): this {
    this.line(`M${x} ${from}V${to}`, { width: 11, tone: -0.32, opacity: 0.9 })
    this.line(`M${x} ${from}V${to}`, { width: 5, color: '#c9c7c3', tone: 0, opacity: 0.9, dash: '2.5 3.5' })
    this.shapes.push(
      `<rect x="${x - 4}" y="${from + 4}" width="8" height="24" rx="3" fill="#b9b6b1" stroke="#77736d" stroke-width="1"/>`,
    )
    return this
  }

  /** Draws something again inside a moved, turned or scaled frame (an SVG transform). */
  within(transform: string, draw: () => void): this {
    this.shapes.push(`<g transform="${transform}">`)
    draw()
    this.shapes.push('</g>')
    return this
  }

  /** A blurred shadow of one part on another. */
  shade(outline: string, opacity = 0.25): this {
    this.shapes.push(`<path d="${outline}" fill="#1c1526" opacity="${opacity}" filter="url(#soft)"/>`)
    return this
  }

  /** Definitions and shapes; turned patterns refer to the pattern `cloth`. */
  markup(): { readonly definitions: string; readonly shapes: string } {
    const turned = [...this.turns].map(
      (turn) => `<pattern id="${clothName(turn)}" href="#cloth" patternTransform="rotate(${turn})"/>`,
    )
    return { definitions: [...turned, ...this.definitions].join(''), shapes: this.shapes.join('') }
  }

  private cloth(turn: number): string {
    if (turn === 0) return 'cloth'
    this.turns.add(turn)
    return clothName(turn)
  }

  private soft(id: string, { folds = [], shines = [] }: Part): void {
    if (folds.length === 0 && shines.length === 0) return
    const strokes = (lines: NonNullable<Part['folds']>, stroke: string, opacity: number) =>
      lines
        .map((line) => (typeof line === 'string' ? ([line, 18] as const) : line))
        .map(
          ([d, wide]) =>
            `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${wide}" stroke-linecap="round" opacity="${opacity}"/>`,
        )
        .join('')
    this.definitions.push(`<clipPath id="c${id}"><use href="#${id}"/></clipPath>`)
    this.shapes.push(
      `<g clip-path="url(#c${id})"><g filter="url(#soft)">${strokes(folds, toned(this.color, -0.75), 0.3)}${strokes(shines, toned(this.color, 0.55), 0.16 + this.gleam * 0.3)}</g></g>`,
    )
  }
}

const clothName = (turn: number) => `cloth${turn < 0 ? 'm' : 'p'}${Math.abs(turn)}`
