import { frenchTypography, type Licence } from '@infos-droits/shared'

/** Said under a picture. */
export const PICTURE = {
  credit: (name: string) => frenchTypography(`Image : ${name}`),
} as const

/** The terms under which a picture is shown; nothing to say of one’s own. */
export const LICENCE_WORDS: Record<Licence, string | null> = {
  own: null,
  permission: 'avec l’accord de l’auteur',
  cc0: 'licence CC0',
  'cc-by': 'licence CC BY',
  'cc-by-sa': 'licence CC BY-SA',
  'licence-ouverte': 'Licence Ouverte (Etalab)',
}
