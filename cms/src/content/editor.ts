import {
  BoldFeature,
  FixedToolbarFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Field } from 'payload'
import { httpsRequired } from '../fields/index.ts'
import { GUIDES as fr } from './labels.fr.ts'

/** A link in a text: an https address, nothing else. */
const linkFields: Field[] = [
  { name: 'text', type: 'text', label: fr.linkText, required: true },
  {
    name: 'linkType',
    type: 'radio',
    options: [{ label: fr.linkUrl, value: 'custom' }],
    defaultValue: 'custom',
    required: true,
    admin: { hidden: true },
  },
  {
    name: 'url',
    type: 'text',
    label: fr.linkUrl,
    required: true,
    defaultValue: 'https://',
    validate: httpsRequired,
  },
]

/** What a step may hold: paragraphs, bold, italic, lists, links. The snapshot knows nothing else. */
export const stepEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    BoldFeature(),
    ItalicFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    LinkFeature({ disableAutoLinks: true, enabledCollections: [], fields: linkFields }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
})
