import { paths, type Picture } from '@infos-droits/shared'

/** The place a page has for a picture, in pixels of CSS. */
export type Place = { width: number; height: number }

/** Places for pictures: as wide as the text, as high as a poster, a sign beside a name. */
export const PLACES = {
  text: { width: 800, height: 400 },
  poster: { width: 800, height: 480 },
  sign: { width: 320, height: 200 },
} as const satisfies Record<string, Place>

/** What an `img` says of a picture, so that nothing moves when it comes: its size is known before. */
export const imageOf = ({ picture, place }: { picture: Picture; place: Place }) => {
  const [largest] = picture.files.slice(-1)
  if (largest === undefined) throw new Error('a picture has no file')
  const scale = Math.min(1, place.width / largest.width, place.height / largest.height)
  const width = Math.round(largest.width * scale)
  const addressed = picture.files.map((file) => `${paths.picture(file.name)} ${file.width}w`)
  return {
    src: paths.picture(largest.name),
    ...(addressed.length === 1
      ? {}
      : { srcset: addressed.join(', '), sizes: `(min-width: 50em) ${width}px, 100vw` }),
    width,
    height: Math.round(largest.height * scale),
    alt: picture.alternative,
  }
}
