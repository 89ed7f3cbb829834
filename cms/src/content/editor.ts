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
import { LINKABLE, linkFields } from '../internal-links/index.ts'

/** What a step may hold: paragraphs, bold, italic, lists, links. The snapshot knows nothing else. */
export const stepEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    BoldFeature(),
    ItalicFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    LinkFeature({ disableAutoLinks: true, enabledCollections: [...LINKABLE], fields: linkFields }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
})
