import { Drawing } from './drawing.js'
import { type Fabric, fabricTile, gleamOf } from './fabric.js'
import { height, width } from './outline.js'
import { lightness, toned } from './tint.js'

/** The tones of the studio's backdrops: all of one family, so that pictures stand well together. */
const backdrops = ['#efe7dc', '#e6e4df', '#e3e7e2', '#eee2dc', '#e1e5ea', '#ece6d6', '#e9e0e2', '#dde3e0']
const deepBackdrops = ['#d8cbb9', '#cbcdc8', '#c7d0c9', '#d9c6bc', '#c3ccd6', '#d6cbb0']

/**
 * Puts a drawing on the studio's table: backdrop, light from the upper left, one soft shadow.
 */
export function scene({ fabric, variation, backdrop, draw, stands }: Scene): string {
  const drawing = new Drawing(fabric.color, variation, gleamOf(fabric.material))
  draw(drawing)
  const { definitions, shapes } = drawing.markup()
  const tones = lightness(fabric.color) > 0.8 ? deepBackdrops : backdrops
  const ground = tones[backdrop % tones.length]!
  const tile = fabricTile(fabric)
  const isDark = lightness(fabric.color) < 0.3
  const cast = stands
    ? `<ellipse cx="${width / 2 + 46}" cy="${stands.foot + 6}" rx="${stands.reach * 1.14}" ry="${stands.reach * 0.17}" fill="${toned(ground, -0.62)}" opacity=".4" filter="url(#cast)"/><ellipse cx="${width / 2 + 8}" cy="${stands.foot - 2}" rx="${stands.reach * 0.96}" ry="${stands.reach * 0.09}" fill="${toned(ground, -0.8)}" opacity=".5" filter="url(#soft)"/>`
    : ''
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><defs>` +
    `<linearGradient id="lit" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fffaf0" stop-opacity="${isDark ? 0.2 : 0.26}"/><stop offset=".45" stop-color="#fffaf0" stop-opacity="0"/><stop offset=".62" stop-color="#1c1526" stop-opacity="0"/><stop offset="1" stop-color="#1c1526" stop-opacity="${isDark ? 0.34 : 0.2}"/></linearGradient>` +
    `<radialGradient id="ground" cx=".28" cy=".2" r="1.05"><stop offset="0" stop-color="${toned(ground, 0.55)}"/><stop offset=".5" stop-color="${ground}"/><stop offset="1" stop-color="${toned(ground, -0.13)}"/></radialGradient>` +
    `<filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="8"/></filter>` +
    `<filter id="cast" x="-40%" y="-200%" width="180%" height="500%"><feGaussianBlur stdDeviation="20"/></filter>` +
    `<filter id="lie" x="-15%" y="-15%" width="130%" height="135%"><feDropShadow dx="14" dy="20" stdDeviation="17" flood-color="${toned(ground, -0.85)}" flood-opacity=".34"/></filter>` +
    `<filter id="touch" x="-5%" y="-5%" width="112%" height="112%"><feDropShadow dx="3" dy="4" stdDeviation="3.5" flood-color="${toned(ground, -0.9)}" flood-opacity=".34"/></filter>` +
    `<pattern id="cloth" width="${tile.size[0]}" height="${tile.size[1]}" patternUnits="userSpaceOnUse">${tile.body}</pattern>${definitions}</defs>` +
    `<rect width="${width}" height="${height}" fill="url(#ground)"/>${cast}` +
    (stands ? `<g>${shapes}</g>` : `<g filter="url(#lie)"><g filter="url(#touch)">${shapes}</g></g>`) +
    '</svg>'
  )
}

export interface Scene {
  readonly fabric: Fabric
  /** Number of the line within its kind. */
  readonly variation: number
  /** Number of the backdrop, counted round. */
  readonly backdrop: number
  /** Draws the thing from parts. */
  readonly draw: (drawing: Drawing) => void
  /** For a thing that stands on the table instead of lying flat. */
  readonly stands?: Standing | undefined
}

export interface Standing {
  /** Where the thing touches the table. */
  readonly foot: number
  /** Half its width there. */
  readonly reach: number
}
