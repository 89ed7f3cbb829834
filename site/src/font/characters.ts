const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(
    '',
  )

/**
 * What the font of the site can write: ASCII, the letters of French and of the names that live here,
 * the signs of a text. Anything else is drawn by the fonts of the device.
 */
export const CHARACTERS = [
  range(0x20, 0x7e),
  '\u00A0\u202F«»‹›“”„‘’–—…•·°ºª€£§©®×÷±½¼¾²³←→↑↓−',
  range(0xc0, 0xff),
  'Œœ',
].join('')
