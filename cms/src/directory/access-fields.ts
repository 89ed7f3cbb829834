import { WHEELCHAIR } from '@infos-droits/shared'
import type { Field } from 'payload'
import { onePerLine } from '../fields/index.ts'
import { ACCESS as fr } from './labels.fr.ts'

/** How one gets to a place and in, in which languages one is received, and how from afar. */
export const accessFields: Field[] = [
  {
    name: 'access',
    type: 'group',
    label: false,
    admin: { hideGutter: true },
    fields: [
      {
        name: 'wheelchair',
        type: 'select',
        label: fr.wheelchair,
        options: WHEELCHAIR.map((value) => ({ value, label: fr.wheelchairChoices[value] })),
        admin: { description: fr.wheelchairHelp },
      },
      {
        name: 'languages',
        type: 'text',
        hasMany: true,
        label: fr.languages,
        maxLength: 60,
        admin: { ...onePerLine, description: fr.languagesHelp },
      },
      {
        name: 'transport',
        type: 'textarea',
        label: fr.transport,
        maxLength: 300,
        admin: { description: fr.transportHelp },
      },
      {
        name: 'remote',
        type: 'textarea',
        label: fr.remote,
        maxLength: 300,
        admin: { description: fr.remoteHelp },
      },
    ],
  },
]
