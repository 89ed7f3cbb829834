'use client'
import { RUBRIC_SLUGS, type RubricSlug } from '@infos-droits/shared'
import { useState } from 'react'
import { TICKET_FIELDS } from '../../fields.fr.ts'
import { ROUTING as fr } from './labels.fr.ts'
import { RuleLine } from './RuleLine.tsx'
import type { RoutingScreen, RuleRow } from './view.ts'

/** One line with what is needed to tell it apart before it was ever saved. */
type Line = { key: string; row: RuleRow }

const emptyRule = (rubric: RubricSlug): RuleRow => ({
  id: '',
  rubric,
  theme: '',
  place: '',
  communes: '',
  organization: '',
  substitute: '',
})

/** All the rules, rubric by rubric; each line is saved by itself. */
export const RoutesTable = ({ screen }: { screen: RoutingScreen }) => {
  const [lines, setLines] = useState<Line[]>(screen.rules.map((row) => ({ key: row.id, row })))
  const [said, setSaid] = useState('')

  const add = (rubric: RubricSlug) => {
    setSaid('')
    setLines([...lines, { key: `new-${String(lines.length)}-${rubric}`, row: emptyRule(rubric) }])
  }
  const drop = (key: string) => {
    setLines(lines.filter((line) => line.key !== key))
  }

  return (
    <>
      <p role="status" className="routing__said">
        {said}
      </p>
      <table className="routing__table">
        <caption>{fr.caption}</caption>
        <thead>
          <tr>
            {[fr.theme, fr.place, fr.organization, fr.substitute, fr.actions].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {RUBRIC_SLUGS.map((rubric) => {
          const own = lines.filter(({ row }) => row.rubric === rubric)
          const name = TICKET_FIELDS.rubrics[rubric]
          return (
            <tbody key={rubric}>
              <tr className="routing__rubric">
                <th scope="rowgroup" colSpan={4}>
                  {name}
                </th>
                <td>
                  <button
                    type="button"
                    className="own-button own-button--second"
                    aria-label={fr.addTo(name)}
                    onClick={() => {
                      add(rubric)
                    }}
                  >
                    {fr.add}
                  </button>
                </td>
              </tr>
              {own.length === 0 && (
                <tr>
                  <td colSpan={5}>{fr.noRule}</td>
                </tr>
              )}
              {own.map(({ key, row }) => (
                <RuleLine
                  key={key}
                  first={row}
                  screen={screen}
                  onSaid={setSaid}
                  onDropped={() => {
                    drop(key)
                  }}
                />
              ))}
            </tbody>
          )
        })}
      </table>
    </>
  )
}
