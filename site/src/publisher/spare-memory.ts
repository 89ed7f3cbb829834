import { setFlagsFromString } from 'node:v8'

/**
 * From now on the heaps of this process and of its threads grow by two fifths before they are cleaned, not
 * by several times: of what is made page after page nearly all is garbage at once. It takes a little time,
 * and a third less memory for ten thousand pages.
 */
export const spareMemory = (): void => {
  setFlagsFromString('--heap-growing-percent=40')
}
