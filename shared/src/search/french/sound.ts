/** In order: the first that fits wins. Written for words without accents. */
const RULES: [RegExp, string][] = [
  [/h(?=[^aeiouy]|$)(?<![cps]h)/g, ''],
  [/ph/g, 'f'],
  [/s?ch|sh/g, '1'],
  [/(?<![1cps])h/g, ''],
  [/gn/g, 'n'],
  [/gu(?=[eiy])/g, 'G'],
  [/ge(?=[ao])/g, 'j'],
  [/g(?=[eiy])/g, 'j'],
  [/[gG]/g, 'g'],
  [/qu|q|ck|cc(?=[aou])/g, 'k'],
  [/sc(?=[eiy])|cc(?=[eiy])/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ti(?=on|el|eu|al)/g, 'si'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/eau|au/g, 'o'],
  [/oin/g, 'w5'],
  [/oi|oy|wa/g, 'w'],
  [/(?:ou|oo)/g, '8'],
  [/(?:ain|ein|ien|aim|in|im|un|um|yn|ym)(?![aeiouymn])/g, '5'],
  [/(?:an|am|en|em)(?![aeiouymn])/g, '2'],
  [/(?:on|om)(?![aeiouymn])/g, '3'],
  [/oeu|eu/g, 'e'],
  [/ai|ei|ay|ey/g, 'E'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=..)(?:er|ez|ets?|es|e|E[st]?)$/g, ''],
  [/(?<=..)[tdsx]+$/g, ''],
  [/E/g, 'e'],
]

/** How a normalised French word sounds, roughly: « condisions » and « conditions » sound alike. */
export const soundOf = (word: string): string =>
  RULES.reduce((sound, [pattern, by]) => sound.replace(pattern, by), word)
