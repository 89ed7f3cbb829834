import type { CollectionConfig, DateField, RichTextField, TextareaField } from 'payload'
import { documentAccess } from '../../people/index.ts'
import { plainNotes } from '../../plain-language/index.ts'
import { publishesWhenPublic } from '../../publishing/index.ts'
import { stepEditor } from '../editor.ts'

/** What news, events, resources and words have in common with guides: drafts, versions, dates, trash. */
export const editorial = (): Pick<CollectionConfig, 'access' | 'trash' | 'versions' | 'hooks'> => ({
  access: documentAccess,
  trash: true,
  versions: { drafts: { schedulePublish: true }, maxPerDoc: 30 },
  hooks: publishesWhenPublic(),
})

/** What a list shows under a title. */
export const summaryField = ({
  label,
  description,
}: {
  label: string
  description: string
}): TextareaField => ({
  name: 'summary',
  type: 'textarea',
  label,
  required: true,
  maxLength: 420,
  admin: { ...plainNotes, description },
})

/** A text with what the steps of a guide may hold. */
export const textField = (label: string): RichTextField => ({
  name: 'text',
  type: 'richText',
  label,
  required: true,
  editor: stepEditor,
  admin: plainNotes,
})

export const dayPicker: NonNullable<DateField['admin']>['date'] = {
  pickerAppearance: 'dayOnly',
  displayFormat: 'd MMMM yyyy',
}
