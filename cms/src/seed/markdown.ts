import { convertMarkdownToLexical, editorConfigFactory } from '@payloadcms/richtext-lexical'
import type { SanitizedConfig } from 'payload'
import { stepEditor } from '../content/index.ts'
import type { Guide } from '../payload-types.ts'
import { readLinks, type FindLinked } from './text-links.ts'

export type RichText = Guide['steps'][number]['text']

/** Turns the Markdown of a step into what the editor stores, its links to pages found by `find`. */
export type MarkdownReader = (markdown: string, find: FindLinked) => RichText

export const makeMarkdownReader = async (config: SanitizedConfig): Promise<MarkdownReader> => {
  const editorConfig = await editorConfigFactory.fromEditor({ config, editor: stepEditor })
  return (markdown, find) => {
    const { root } = convertMarkdownToLexical({ editorConfig, markdown })
    return { root: { ...root, children: root.children.flatMap((node) => readLinks(node, find)) } }
  }
}
