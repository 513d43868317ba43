/**
 * Lies over the page while a dialog is open; the styles keep the page from scrolling meanwhile. The library's own one
 * writes a style element into the page for that, which the page's policy forbids.
 */
export function Veil() {
  return <div className="veil" />
}
