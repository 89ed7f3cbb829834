/** The parts of the three doors, each with a colour of its own. */
export type DoorPart = 'left' | 'right' | 'light' | 'leaf' | 'knob'

type Shape =
  { part: DoorPart; path: string } | { part: DoorPart; centre: readonly [x: number, y: number] }

/** Three doors, one of them open, on 400 × 240; round shapes are handles, of this radius. */
export const DOORS: readonly Shape[] = [
  { part: 'left', path: 'M24 220V116a48 48 0 0 1 96 0v104z' },
  { part: 'right', path: 'M292 220V126a45 45 0 0 1 90 0v94z' },
  { part: 'light', path: 'M146 220V88a60 60 0 0 1 120 0v132l40 20H106z' },
  { part: 'leaf', path: 'M146 220V88c0-30 20-53 46-59l16 18v190z' },
  { part: 'light', centre: [194, 142] },
  { part: 'knob', centre: [104, 168] },
  { part: 'knob', centre: [308, 172] },
]
export const HANDLE_RADIUS = 5
