import { convertMarkdownToLexical, editorConfigFactory } from '@payloadcms/richtext-lexical'
import type { SanitizedConfig } from 'payload'
import { stepEditor } from '../content/index.ts'
import type { Guide } from '../payload-types.ts'

export type RichText = Guide['steps'][number]['text']

/** A function that turns the Markdown of a step into what the editor stores. */
export const makeMarkdownReader = async (
  config: SanitizedConfig,
): Promise<(markdown: string) => RichText> => {
  const editorConfig = await editorConfigFactory.fromEditor({ config, editor: stepEditor })
  return (markdown) => ({ ...convertMarkdownToLexical({ editorConfig, markdown }) })
}
