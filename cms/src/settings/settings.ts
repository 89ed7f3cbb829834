import type { GlobalConfig } from 'payload'
import { settingsAccess } from '../people/index.ts'
import { publishesGlobalOnSave } from '../publishing/index.ts'
import { absenceFields } from './absence-fields.ts'
import { deskFields, legalFields, mailFields, siteFields } from './fields.ts'
import { homeFields } from './home-fields.ts'
import { ABSENCE, SETTINGS as fr } from './labels.fr.ts'
import { limitFields } from './limit-fields.ts'

/** Everything local: nothing of one town stands in the code. */
export const settings: GlobalConfig = {
  slug: 'settings',
  label: fr.label,
  access: settingsAccess,
  admin: {
    group: fr.group,
    description: fr.description,
    hidden: ({ user }) => user?.['role'] !== 'lead',
    hideAPIURL: true,
  },
  hooks: { afterChange: publishesGlobalOnSave(fr.cause) },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: fr.tabs.site, fields: siteFields },
        { label: fr.tabs.home, fields: homeFields },
        { label: fr.tabs.legal, fields: legalFields },
        { label: fr.tabs.desk, fields: deskFields },
        { label: fr.tabs.answers, fields: limitFields },
        { label: fr.tabs.mail, fields: mailFields },
        { label: ABSENCE.tab, fields: absenceFields },
      ],
    },
  ],
}
