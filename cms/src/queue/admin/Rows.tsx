'use client'
import { QUEUE as fr } from '../labels.fr.ts'
import type { Row } from '../page.ts'
import { onListKey } from './list-keys.ts'

type Props = {
  rows: Row[]
  canChoose: boolean
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
  onKeys: () => void
}

const { columns } = fr

/** A table; on a telephone each row is a card. The link of a row is what has the cursor. */
export const Rows = ({ rows, canChoose, chosen, onChoose, onKeys }: Props) => {
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose(next)
  }
  const areAllChosen = rows.every(({ id }) => chosen.has(id))
  return (
    <table
      className="queue__table"
      onKeyDown={(event) =>
        onListKey({ event, onToggle: canChoose ? toggle : null, onHelp: onKeys })
      }
    >
      <thead>
        <tr>
          {canChoose && (
            <th scope="col" className="queue__box">
              <input
                type="checkbox"
                aria-label={fr.chooseAll}
                checked={areAllChosen}
                onChange={() => onChoose(new Set(areAllChosen ? [] : rows.map(({ id }) => id)))}
              />
            </th>
          )}
          {(
            ['reference', 'due', 'state', 'rubric', 'organization', 'channel', 'received'] as const
          ).map((name) => (
            <th key={name} scope="col">
              {columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.isLate ? 'queue__late' : undefined}>
            {canChoose && (
              <td className="queue__box">
                <input
                  type="checkbox"
                  data-ticket={row.id}
                  aria-label={fr.chooseOne(row.reference)}
                  checked={chosen.has(row.id)}
                  onChange={() => toggle(row.id)}
                />
              </td>
            )}
            <th scope="row">
              <a href={`/admin/collections/tickets/${row.id}`} data-ticket={row.id}>
                {row.reference}
              </a>
              {row.markers.map((marker) => (
                <span
                  key={marker}
                  className={`queue__mark${marker === fr.marks.danger ? ' queue__mark--danger' : ''}`}
                >
                  {marker}
                </span>
              ))}
            </th>
            <Cell label={columns.due} value={row.due} className="queue__due" />
            <Cell label={columns.state} value={row.state} />
            <Cell label={columns.rubric} value={row.rubric} />
            <Cell label={columns.organization} value={row.organization} />
            <Cell label={columns.channel} value={row.channel} />
            <Cell label={columns.received} value={row.received} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The label is seen where there is no head of a table. */
const Cell = ({
  label,
  value,
  className,
}: {
  label: string
  value: string
  className?: string
}) => (
  <td data-label={label} className={value === '' ? 'queue__none' : className}>
    {value}
  </td>
)
