import { CHANNELS, RUBRIC_SLUGS, TERRITORIES } from '@infos-droits/shared'
import {
  CHANNEL_LABELS,
  PLACE_LABELS,
  RUBRIC_LABELS,
  STATE_LABELS,
  TICKET_STATES,
} from '../../desk/index.ts'
import { QUEUE as fr } from '../labels.fr.ts'
import type { Partner } from './partners.ts'

/** A filter that is a list to choose from: its name in the address, and what it offers. */
export type Choice = { name: string; label: string; any: string; options: [string, string][] }

/** The filters of the list, worded. */
export const choicesOf = (partners: Partner[]): Choice[] => {
  const choice = (name: keyof typeof fr.filter, options: [string, string][]): Choice => ({
    name,
    label: fr.filter[name],
    any: name === 'partenaire' ? fr.anyPartner : fr.any,
    options,
  })
  return [
    choice(
      'etape',
      TICKET_STATES.map((state) => [state, STATE_LABELS[state]]),
    ),
    choice(
      'rubrique',
      [...RUBRIC_SLUGS, 'unknown' as const].map((slug) => [slug, RUBRIC_LABELS[slug]]),
    ),
    choice(
      'habite',
      [...TERRITORIES, 'unknown' as const].map((place) => [place, PLACE_LABELS[place]]),
    ),
    choice(
      'reponse',
      CHANNELS.map((channel) => [channel, CHANNEL_LABELS[channel]]),
    ),
    ...(partners.length === 0
      ? []
      : [
          choice(
            'partenaire',
            partners.map(({ id, name }) => [id, name]),
          ),
        ]),
  ]
}
