import type { Block, Run } from '../markdown.ts'

const Runs = ({ runs }: { runs: readonly Run[] }) =>
  runs.map(({ text, isBold }, index) =>
    isBold ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>,
  )

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
