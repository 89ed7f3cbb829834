import { RUBRIC_SLUGS, type RubricSlug } from '@infos-droits/shared/rubrics'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { DOORS, HANDLE_RADIUS, ICONS, type DoorPart } from '../icons/index.ts'

/** Pixels that social networks ask for. Source: https://developers.facebook.com/docs/sharing/webmasters/images */
export const CARD = { width: 1200, height: 630 } as const

/** The card of a rubric, or that of all other pages. */
export type CardName = RubricSlug | 'site'

export const CARD_NAMES: readonly CardName[] = [...RUBRIC_SLUGS, 'site']

const TOKENS = new URL('../styles/tokens.css', import.meta.url)

/** The picture that a shared link shows: the door of its rubric, without words, so that none grows old. */
export const drawCard = async (name: CardName): Promise<Buffer> => {
  const colours = coloursOf(await readFile(TOKENS, 'utf8'))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD.width} ${CARD.height}">${
    name === 'site' ? threeDoors(colours) : rubricDoor(name, colours)
  }</svg>`
  return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer()
}

type Colours = (token: string) => string

/** The light colours: those of the first rule of the style sheet. */
const coloursOf = (tokens: string): Colours => {
  const light = tokens.slice(0, tokens.indexOf('@media'))
  const known = new Map(
    [...light.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, key, value]) => [key, value]),
  )
  return (token) => {
    const colour = known.get(token)
    if (colour === undefined) throw new Error(`no colour --${token} in tokens.css`)
    return colour
  }
}

const ground = (colour: string) => `<path d="M0 0h1200v630H0z" fill="${colour}"/>`

const rubricDoor = (rubric: RubricSlug, colour: Colours): string => {
  const icon = ICONS[rubric].map((path) => `<path d="${path}"/>`).join('')
  return `${ground(colour(`${rubric}-tint`))}
<path d="M400 630V270a200 200 0 0 1 400 0v360z" fill="${colour(rubric)}"/>
<g transform="translate(468 190) scale(11)" fill="none" stroke="#ffffff" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${icon}</g>
<circle cx="752" cy="470" r="14" fill="${colour(`${rubric}-tint`)}"/>`
}

/** Colour of each part, by its name in the style sheet. */
const DOOR_COLOURS: Record<DoorPart, string> = {
  left: 'logement',
  right: 'famille',
  light: 'light',
  leaf: 'brand',
  knob: 'sun',
}

/** The same three as on the home page. */
const threeDoors = (colour: Colours): string => {
  const shapes = DOORS.map((shape) => {
    const fill = `fill="${colour(DOOR_COLOURS[shape.part])}"`
    if ('path' in shape) return `<path d="${shape.path}" ${fill}/>`
    const [x, y] = shape.centre
    return `<circle cx="${x}" cy="${y}" r="${HANDLE_RADIUS}" ${fill}/>`
  })
  return `${ground(colour('sun'))}<g transform="translate(130 54) scale(2.35)">${shapes.join('')}</g>`
}
