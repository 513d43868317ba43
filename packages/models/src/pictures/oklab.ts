/** sRGB bytes to OKLab, into `out` at `at`: lightness from 0 to 1, a and b from about -0.3 to 0.3. Source: Ottosson 2020. */
export function toOklab(red: number, green: number, blue: number, out: Float32Array, at: number): void {
  const [r, g, b] = [LINEAR[red], LINEAR[green], LINEAR[blue]]
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const middle = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  out[at] = 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short
  out[at + 1] = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short
  out[at + 2] = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short
}

const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => {
  const channel = byte / 255
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
})
