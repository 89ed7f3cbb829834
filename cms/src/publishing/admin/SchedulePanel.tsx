'use client'

import { formatDateTime } from '@infos-droits/shared'
import { Button, DatePicker, Drawer, useDocumentTitle } from '@payloadcms/ui'
import type { CollectionSlug } from 'payload'
import { useId, useState } from 'react'
import { SCHEDULE as fr } from '../labels.fr.ts'
import './document.css'
import { momentProblem, typedMoment } from './moment.ts'
import { PlannedList } from './PlannedList.tsx'
import { useSchedule, type ScheduleType } from './use-schedule.ts'

const TYPES = ['publish', 'unpublish'] as const

type Said = { text: string; isProblem: boolean }

/** A publication or a withdrawal at a chosen hour; publishing is proposed first. */
export const SchedulePanel = ({
  drawer,
  collection,
  id,
}: {
  drawer: string
  collection: CollectionSlug
  id: string
}) => {
  const { title } = useDocumentTitle()
  const { planned, plan, cancel } = useSchedule({ collection, id })
  const [type, setType] = useState<ScheduleType>('publish')
  const [picked, setPicked] = useState<Date | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const whenId = useId()

  const run = async (work: () => Promise<boolean>, done: string) => {
    setBusy(true)
    const isDone = await work().catch(() => false)
    setSaid({ text: isDone ? done : fr.failed, isProblem: !isDone })
    setBusy(false)
    return isDone
  }

  const confirm = async () => {
    const typed = typedMoment(picked)
    const problem = momentProblem(typed, new Date())
    if (problem !== null) {
      setSaid({ text: problem, isProblem: true })
      return
    }
    if (await run(() => plan({ type, typed }), fr.done)) setPicked(null)
  }

  return (
    <Drawer slug={drawer} title={fr.title(title)}>
      <div className="schedule-panel">
        <fieldset>
          <legend>{fr.what}</legend>
          {TYPES.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={`${drawer}-type`}
                checked={type === each}
                onChange={() => {
                  setType(each)
                }}
              />
              <span>
                {fr.types[each]}
                <small>{fr.typesHelp[each]}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <div>
          <label htmlFor={whenId}>{fr.when}</label>
          <DatePicker
            pickerAppearance="dayAndTime"
            displayFormat="dd/MM/yyyy HH:mm"
            placeholder={fr.whenExample}
            timeFormat="HH:mm"
            timeIntervals={15}
            minDate={new Date()}
            overrides={{ id: whenId, timeCaption: fr.hour }}
            {...(picked === null ? {} : { value: picked })}
            onChange={(value: Date | null) => {
              setPicked(value)
            }}
          />
        </div>
        <p role="status" data-problem={said?.isProblem}>
          {said?.text}
        </p>
        <Button
          id="scheduled-publish-save"
          type="button"
          size="medium"
          margin={false}
          disabled={isBusy}
          onClick={() => void confirm()}
        >
          {fr.confirm[type]}
        </Button>
        <PlannedList
          planned={planned}
          isBusy={isBusy}
          cancel={(job) => void run(() => cancel(job), fr.cancelled)}
          dateOf={formatDateTime}
        />
      </div>
    </Drawer>
  )
}
