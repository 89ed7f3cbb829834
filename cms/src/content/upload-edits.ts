import { z } from 'zod'

const share = z.coerce.number().min(0).max(100)
const area = z.object({ x: share, y: share, width: share, height: share })
const point = z.object({ x: share, y: share })

/** What the editor of pictures sends: in hundredths of the picture as it was before. */
const editsSchema = z.object({ crop: area.optional(), focalPoint: point.optional() })

export type Area = z.infer<typeof area>
export type UploadEdits = z.infer<typeof editsSchema>

/** The changes asked for in the address of a request; none when they cannot be read. */
export const editsIn = (query: unknown): UploadEdits => {
  const asked = z.object({ uploadEdits: editsSchema }).safeParse(query)
  return asked.data?.uploadEdits ?? {}
}

/** True when a part is left out: the editor sends the whole too. */
export const isCropped = (area: Area | undefined): area is Area =>
  area !== undefined && area.width > 0 && area.height > 0 && (area.width < 100 || area.height < 100)

/** The place of a point of the whole picture in a part of it. */
export const pointWithin = ({ point, area }: { point: { x: number; y: number }; area: Area }) => ({
  x: within(point.x, area.x, area.width),
  y: within(point.y, area.y, area.height),
})

const within = (at: number, start: number, length: number): number =>
  Math.round(Math.min(100, Math.max(0, ((at - start) / length) * 100)))

/** An area in pixels, inside the picture, one pixel at least. */
export const pixelsOf = ({
  area,
  width,
  height,
}: {
  area: Area
  width: number
  height: number
}): { left: number; top: number; width: number; height: number } => {
  const side = (start: number, length: number, whole: number) => {
    const from = Math.min(whole - 1, Math.floor((start / 100) * whole))
    return { from, size: Math.max(1, Math.min(whole - from, Math.round((length / 100) * whole))) }
  }
  const [across, down] = [side(area.x, area.width, width), side(area.y, area.height, height)]
  return { left: across.from, top: down.from, width: across.size, height: down.size }
}
