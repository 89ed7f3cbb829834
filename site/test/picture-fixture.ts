import { paths, type Picture } from '@infos-droits/shared'
import { pictureName, type SnapshotContent } from '@infos-droits/shared/crypto'
import sharp from 'sharp'
import { fixtureContent } from './fixture.ts'

type Side = { width: number; height: number }

/** A drawing in JPEG: two colours, a door. */
const drawing = ({ width, height }: Side): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#fbe0bd' } })
    .composite([
      {
        input: Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}"><path fill="#054d47" d="M${String(width * 0.35)} ${String(height)}V${String(height * 0.4)}a${String(width * 0.15)} ${String(width * 0.15)} 0 0 1 ${String(width * 0.3)} 0V${String(height)}z"/></svg>`,
        ),
      },
    ])
    .jpeg({ quality: 70, mozjpeg: true })
    .toBuffer()

const fileOf = async (side: Side) => {
  const bytes = await drawing(side)
  return { bytes, file: { name: pictureName(bytes), ...side } }
}

/** The fixture with a picture wherever there may be one, and the bytes of each by address. */
export const picturedFixture = async (): Promise<{
  changes: Pick<SnapshotContent, 'guides' | 'news' | 'events' | 'organizations'>
  files: Map<string, Buffer>
}> => {
  const wide = [
    await fileOf({ width: 400, height: 200 }),
    await fileOf({ width: 800, height: 400 }),
  ]
  const high = [
    await fileOf({ width: 400, height: 600 }),
    await fileOf({ width: 533, height: 800 }),
  ]
  const sign = [await fileOf({ width: 300, height: 120 })]
  const picture = (sizes: typeof wide, more: Partial<Picture> = {}): Picture => ({
    files: sizes.map(({ file }) => file),
    alternative: 'Une porte verte : elle est ouverte.',
    credit: 'Camille Durand',
    licence: 'cc-by',
    ...more,
  })
  const { guides, news, events, organizations } = fixtureContent()
  const first = <Item extends { picture: Picture | null }>(items: Item[], shown: Picture) =>
    items.map((item, index) => (index === 0 ? { ...item, picture: shown } : item))
  return {
    changes: {
      guides: first(guides, picture(wide)),
      news: first(news, picture(wide, { credit: null, licence: 'cc0' })),
      events: first(events, picture(high)),
      organizations: first(organizations, picture(sign, { credit: null, licence: 'own' })),
    },
    files: new Map(
      [...wide, ...high, ...sign].map(({ bytes, file }) => [paths.picture(file.name), bytes]),
    ),
  }
}
