import slugify from '@sindresorhus/slugify'

/** « Aide à l’énergie : chèque & cœur d’été » → `aide-a-l-energie-cheque-et-coeur-d-ete`. */
export const toSlug = (text: string): string =>
  slugify(text.replaceAll('’', ' ').replaceAll("'", ' '), {
    customReplacements: [
      ['&', ' et '],
      ['œ', 'oe'],
      ['Œ', 'oe'],
      ['€', ' euros '],
      ['@', ' a '],
    ],
  })
    .slice(0, 70)
    .replace(/-+$/, '')
