'use client'
import { TERRITORIES } from '@infos-droits/shared'
import { useState } from 'react'
import { TERRITORY_LABELS } from '../../labels.fr.ts'
import { ROUTING as fr } from './labels.fr.ts'
import { Choice } from './Choice.tsx'
import { RuleActions } from './RuleActions.tsx'
import { isSameRule, type PartnerChoice, type RoutingScreen, type RuleRow } from './view.ts'

/** One rule, each of its parts in a cell; what was changed waits for « Enregistrer ». */
export const RuleLine = ({
  first,
  screen: { themes, partners },
  onSaid,
  onDropped,
}: {
  first: RuleRow
  screen: RoutingScreen
  onSaid: (said: string) => void
  onDropped: () => void
}) => {
  const [kept, setKept] = useState(first)
  const [row, setRow] = useState(first)
  const change = (part: Partial<RuleRow>) => {
    onSaid('')
    setRow({ ...row, ...part })
  }
  const absences = partners
    .filter(({ id }) => id === row.organization || id === row.substitute)
    .flatMap((partner) => partner.absences)

  return (
    <tr>
      <td>
        <Choice
          label={fr.theme}
          value={row.theme}
          onChange={(theme) => {
            change({ theme })
          }}
          none={fr.anyTheme}
          options={themes
            .filter(({ rubric }) => rubric === row.rubric)
            .map(({ id, title }) => [id, title])}
        />
      </td>
      <td>
        <Choice
          label={fr.place}
          value={row.place}
          onChange={(place) => {
            change({ place: place as RuleRow['place'] })
          }}
          none={fr.everywhere}
          options={[
            ...TERRITORIES.map((territory): [string, string] => [
              territory,
              TERRITORY_LABELS[territory],
            ]),
            ['communes', fr.communes],
          ]}
        />
        {row.place === 'communes' && (
          <label>
            <span className="routing__always">{fr.communesNamed}</span>
            <input
              value={row.communes}
              autoComplete="off"
              onChange={(event) => {
                change({ communes: event.target.value })
              }}
            />
          </label>
        )}
      </td>
      <td>
        <Choice
          label={fr.organization}
          value={row.organization}
          onChange={(organization) => {
            change({ organization })
          }}
          none={fr.toLead}
          options={partners.map(nameOf)}
        />
        {absences.map((absence) => (
          <p key={absence} className="routing__away">
            {absence}
          </p>
        ))}
      </td>
      <td>
        <Choice
          label={fr.substitute}
          value={row.substitute}
          onChange={(substitute) => {
            change({ substitute })
          }}
          none={fr.noSubstitute}
          options={partners.map(nameOf)}
        />
      </td>
      <td>
        <RuleActions
          row={row}
          isChanged={row.id === '' || !isSameRule(kept, row)}
          onSaved={(id) => {
            setRow({ ...row, id })
            setKept({ ...row, id })
            onSaid(fr.saved)
          }}
          onDropped={() => {
            onSaid(fr.removed)
            onDropped()
          }}
        />
      </td>
    </tr>
  )
}

const nameOf = ({ id, name, isReachable }: PartnerChoice): [string, string] => [
  id,
  isReachable ? name : fr.unreachable(name),
]
