import { frenchTypography } from '@infos-droits/shared'

const fr = frenchTypography

export const DIRECTORY_FILTER = {
  title: fr('Trouver un partenaire'),
  text: fr('Un nom ou ce que vous cherchez'),
  textHint: fr('Par exemple : CAF, colis alimentaire, avocat'),
  rubric: fr('Votre besoin'),
  commune: fr('Commune'),
  audience: fr('Pour qui'),
  any: {
    rubric: fr('Tous les besoins'),
    commune: fr('Toutes les communes'),
    audience: fr('Tout le monde'),
  },
  apply: fr('Afficher'),
  clear: fr('Voir tout l’annuaire'),
  noneHelp: fr('Essayez avec moins de choix, ou avec d’autres mots.'),
  inGuides: (text: string) => fr(`Chercher « ${text} » dans tout le site`),
  receivesAt: fr('Reçoit à'),
} as const

/** « 2 partenaires : Me loger, Versailles ». */
export const foundTitle = (count: number, chosen: string[]): string => {
  const found =
    count === 0 ? 'Aucun partenaire' : `${String(count)} partenaire${count === 1 ? '' : 's'}`
  return fr([found, ...(chosen.length === 0 ? [] : [chosen.join(', ')])].join(' : '))
}
