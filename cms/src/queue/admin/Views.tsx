'use client'
import { QUEUE as fr } from '../labels.fr.ts'
import { addressOf, type Asked } from './asked.ts'

export type ViewTab = { name: string; label: string; count: number | null }

/** The lists that are there without anybody having made them, with how many each holds. */
export const Views = ({
  views,
  current,
  go,
}: {
  views: ViewTab[]
  current: string
  go: (asked: Asked) => void
}) =>
  views.length === 0 ? null : (
    <nav aria-label={fr.viewsLabel} className="queue__views">
      <ul>
        {views.map(({ name, label, count }) => (
          <li key={name}>
            <a
              href={addressOf({ vue: name })}
              aria-current={name === current ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault()
                go({ vue: name })
              }}
            >
              {label} {count !== null && <strong>{count}</strong>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
