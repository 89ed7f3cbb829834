'use client'

import { WEEKDAY_NAMES, WEEKDAYS } from '@infos-droits/shared/hours'
import { FORM as fr, PART } from '../labels.fr.ts'
import type { HoursLine } from '../parts.ts'
import { Said } from './Said.tsx'

type Props = {
  id: string
  lines: readonly HoursLine[]
  problem: string | null
  onChange: (lines: HoursLine[]) => void
}

const EMPTY: HoursLine = { days: [], from: '', to: '', byAppointment: false }

/** When a place receives people: a line for each range of hours. */
export const HoursLines = ({ id, lines, problem, onChange }: Props) => {
  const change = (index: number, line: HoursLine) => onChange(lines.with(index, line))
  return (
    <fieldset id={id} tabIndex={-1} className="correction__lines">
      <legend>{PART.week}</legend>
      <p className="correction__help">{fr.hoursHelp}</p>
      {lines.map((line, index) => (
        <Line
          key={index}
          line={line}
          number={index + 1}
          onChange={(changed) => change(index, changed)}
          onRemove={() => onChange(lines.toSpliced(index, 1))}
        />
      ))}
      <Said id={id} problem={problem} />
      <button
        type="button"
        className="own-button own-button--second"
        onClick={() => onChange([...lines, EMPTY])}
      >
        {fr.addHours}
      </button>
    </fieldset>
  )
}

const Line = ({
  line,
  number,
  onChange,
  onRemove,
}: {
  line: HoursLine
  number: number
  onChange: (line: HoursLine) => void
  onRemove: () => void
}) => {
  const toggle = (day: string, isOn: boolean) =>
    onChange({
      ...line,
      days: WEEKDAYS.filter((each) => (each === day ? isOn : line.days.includes(each))),
    })
  return (
    <div role="group" aria-label={fr.hoursLine(number)} className="correction__line">
      <div className="correction__days">
        {WEEKDAYS.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={line.days.includes(day)}
              onChange={({ target }) => toggle(day, target.checked)}
            />{' '}
            {WEEKDAY_NAMES[day]}
          </label>
        ))}
      </div>
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="correction__short">
          {fr[end]}{' '}
          <input
            type="text"
            autoComplete="off"
            maxLength={10}
            value={line[end]}
            onChange={({ target }) => onChange({ ...line, [end]: target.value })}
          />
        </label>
      ))}
      <label>
        <input
          type="checkbox"
          checked={line.byAppointment}
          onChange={({ target }) => onChange({ ...line, byAppointment: target.checked })}
        />{' '}
        {fr.byAppointment}
      </label>
      <button
        type="button"
        className="own-button own-button--second"
        aria-label={`${fr.remove}\u00A0: ${fr.hoursLine(number)}`}
        onClick={onRemove}
      >
        {fr.remove}
      </button>
    </div>
  )
}
