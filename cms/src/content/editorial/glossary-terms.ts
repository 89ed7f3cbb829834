import { isReservedSlug } from '@infos-droits/shared'
import type { CollectionConfig } from 'payload'
import { linkField, onePerLine, slugField } from '../../fields/index.ts'
import { plainLanguageField, plainNotes } from '../../plain-language/index.ts'
import { documentControls, pageLink } from '../../preview/index.ts'
import { editorial } from './common.ts'
import { GLOSSARY as fr } from './labels.fr.ts'

/** Acronyms and hard words, explained. */
export const glossaryTerms: CollectionConfig = {
  slug: 'glossary-terms',
  labels: fr.labels,
  ...editorial(),
  defaultSort: 'term',
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'term',
    defaultColumns: ['term', 'expansion', '_status', 'updatedAt'],
    listSearchableFields: ['term', 'expansion', 'aliases'],
    pagination: { defaultLimit: 50 },
    hideAPIURL: true,
    preview: pageLink('glossary-terms'),
    components: documentControls,
  },
  fields: [
    {
      name: 'term',
      type: 'text',
      label: fr.term,
      required: true,
      maxLength: 80,
      admin: { description: fr.termHelp },
    },
    {
      name: 'expansion',
      type: 'text',
      label: fr.expansion,
      maxLength: 160,
      admin: { description: fr.expansionHelp },
    },
    {
      name: 'definition',
      type: 'textarea',
      label: fr.definition,
      required: true,
      maxLength: 600,
      admin: { ...plainNotes, description: fr.definitionHelp },
    },
    {
      name: 'aliases',
      type: 'text',
      hasMany: true,
      label: fr.aliases,
      maxLength: 80,
      admin: { ...onePerLine, description: fr.aliasesHelp },
    },
    linkField(),
    plainLanguageField,
    slugField({
      collection: 'glossary-terms',
      from: 'term',
      isReserved: isReservedSlug('terms'),
    }),
  ],
}
