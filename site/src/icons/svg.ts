import { ICONS, type IconName } from './icons.ts'

const drawn = new Map<string, string>()

/** The SVG of an icon, of which nothing is read aloud; made once, as a page shows forty. */
export const iconSvg = (name: IconName, className?: string): string => {
  const classes = className === undefined ? 'icon' : `icon ${className}`
  const key = `${name} ${classes}`
  const svg = drawn.get(key) ?? draw(name, classes)
  drawn.set(key, svg)
  return svg
}

const draw = (name: IconName, classes: string): string => {
  const paths = ICONS[name].map((d) => `<path d="${d}"/>`).join('')
  return `<svg class="${classes}" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">${paths}</svg>`
}
