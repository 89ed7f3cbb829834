import { env } from '../../env.ts'
import type { Block, Run } from '../markdown.ts'

const Runs = ({ runs }: { runs: readonly Run[] }) =>
  runs.map(({ text, isBold, href }, index) => {
    const words = href === undefined ? text : <a href={`${env().SITE_URL}${href}`}>{text}</a>
    return isBold ? <strong key={index}>{words}</strong> : <span key={index}>{words}</span>
  })

/** Paragraphs and numbered steps of a handbook. */
export const Blocks = ({ blocks }: { blocks: readonly Block[] }) =>
  blocks.map((block, index) =>
    block.kind === 'paragraph' ? (
      <p key={index}>
        <Runs runs={block.runs} />
      </p>
    ) : (
      <ol key={index}>
        {block.items.map((item, place) => (
          <li key={place}>
            <Runs runs={item} />
          </li>
        ))}
      </ol>
    ),
  )
