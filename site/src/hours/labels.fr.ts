import { frenchTypography, type Access } from '@infos-droits/shared'

const fr = frenchTypography

export const HOURS = {
  title: fr('Horaires'),
  closed: fr('Fermé'),
  byAppointment: fr('sur rendez-vous'),
  closedOn: (day: string) => fr(`Fermé le ${day}`),
  closedFrom: (from: string, to: string) => fr(`Fermé du ${from} au ${to}`),
  holidays: fr('Les jours fériés, vérifiez avant de venir.'),
} as const

export const ACCESS = {
  wheelchair: {
    yes: fr('Accessible en fauteuil roulant'),
    partly: fr('Accessible en partie en fauteuil roulant'),
    no: fr('Pas accessible en fauteuil roulant'),
  } satisfies Record<NonNullable<Access['wheelchair']>, string>,
  languages: fr('Langues parlées, en plus du français'),
  transport: fr('Comment venir'),
  remote: fr('Sans se déplacer'),
} as const
