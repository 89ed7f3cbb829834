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

/** Days of their own for some, each empty where it is as for all. */
const daysOfEach = <Name extends string>({
  name,
  label,
  description,
  of,
  called,
  max,
  width,
}: {
  name: string
  label: string
  description: string
  of: readonly Name[]
  called: Record<Name, string>
  max: number
  width: string
}): Field => ({
  name,
  type: 'group',
  label,
  admin: { description },
  fields: of.map((one) => ({
    name: one,
    type: 'number',
    label: called[one],
    min: 1,
    max,
    admin: { step: 1, width },
  })),
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
  daysOfEach({
    name: 'rubricDays',
    label: fr.rubricDays,
    description: fr.rubricDaysHelp,
    of: RUBRIC_SLUGS,
    called: RUBRIC_NAMES,
    max: 60,
    width: '25%',
  }),
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
  daysOfEach({
    name: 'territoryRetentionDays',
    label: fr.territoryRetentionDays,
    description: fr.territoryRetentionDaysHelp,
    of: TERRITORIES,
    called: fr.territories,
    max: MAX_RETENTION_DAYS,
    width: '33%',
  }),
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
