import { RUBRIC_SLUGS, TERRITORIES } from '@infos-droits/shared'
import type { Field, NumberField } from 'payload'
import { env } from '../env.ts'
import { RUBRIC_NAMES } from '../fields/index.ts'
import { SETTINGS as fr } from './labels.fr.ts'

const whole = ({
  name,
  label,
  description,
  defaultValue,
  max,
}: {
  name: string
  label: string
  description: string
  defaultValue: number
  max: number
}): NumberField => ({
  name,
  type: 'number',
  label,
  required: true,
  defaultValue,
  min: 1,
  max,
  admin: { description, step: 1 },
})

/** How long an answer waits after « Valider et envoyer », and may still be stopped. */
const undoSeconds: NumberField = {
  name: 'undoSeconds',
  type: 'number',
  label: fr.undoSeconds,
  required: true,
  defaultValue: () => env().UNDO_SECONDS,
  min: 0,
  max: 600,
  admin: { description: fr.undoSecondsHelp, step: 1 },
}

const MAX_RETENTION_DAYS = 3650

export const limitFields: Field[] = [
  undoSeconds,
  whole({
    name: 'answerDays',
    label: fr.answerDays,
    description: fr.answerDaysHelp,
    defaultValue: 5,
    max: 60,
  }),
  {
    name: 'rubricDays',
    type: 'group',
    label: fr.rubricDays,
    admin: { description: fr.rubricDaysHelp },
    fields: RUBRIC_SLUGS.map((name) => ({
      name,
      type: 'number',
      label: RUBRIC_NAMES[name],
      min: 1,
      max: 60,
      admin: { step: 1, width: '25%' },
    })),
  },
  {
    ...whole({
      name: 'escalationDays',
      label: fr.escalationDays,
      description: fr.escalationDaysHelp,
      defaultValue: 2,
      max: 20,
    }),
    required: false,
  },
  whole({
    name: 'retentionDays',
    label: fr.retentionDays,
    description: fr.retentionDaysHelp,
    defaultValue: 90,
    max: MAX_RETENTION_DAYS,
  }),
  {
    name: 'territoryRetentionDays',
    type: 'group',
    label: fr.territoryRetentionDays,
    admin: { description: fr.territoryRetentionDaysHelp },
    fields: TERRITORIES.map((name) => ({
      name,
      type: 'number',
      label: fr.territories[name],
      min: 1,
      max: MAX_RETENTION_DAYS,
      admin: { step: 1, width: '33%' },
    })),
  },
  whole({
    name: 'backupDays',
    label: fr.backupDays,
    description: fr.backupDaysHelp,
    defaultValue: 30,
    max: 365,
  }),
  whole({
    name: 'linkDays',
    label: fr.linkDays,
    description: fr.linkDaysHelp,
    defaultValue: 30,
    max: 365,
  }),
  whole({
    name: 'postsPerMinute',
    label: fr.postsPerMinute,
    description: fr.postsPerMinuteHelp,
    defaultValue: 30,
    max: 1000,
  }),
]
