'use client'

import { useServerFunctions } from '@payloadcms/ui'
import type { CollectionSlug } from 'payload'
import { useCallback, useEffect, useState } from 'react'
import { parisInstant } from '../../paris-time.ts'

export type ScheduleType = 'publish' | 'unpublish'

/** A publication or a withdrawal to come. */
export type Planned = { id: string; type: ScheduleType; at: string }

/** What is planned for a document, and how to plan and to cancel; null while it is read. */
export const useSchedule = ({ collection, id }: { collection: CollectionSlug; id: string }) => {
  const { getUpcomingScheduledPublish, schedulePublish } = useServerFunctions()
  const [planned, setPlanned] = useState<Planned[] | null>(null)
  const read = useCallback(async () => {
    const upcoming = await getUpcomingScheduledPublish({ id, collectionSlug: collection })
    setPlanned(
      upcoming.map(({ id: job, input, waitUntil }) => ({
        id: String(job),
        type: input.type === 'unpublish' ? 'unpublish' : 'publish',
        at: new Date(waitUntil).toISOString(),
      })),
    )
  }, [collection, getUpcomingScheduledPublish, id])
  useEffect(() => {
    void read()
  }, [read])

  /** True when it was kept. */
  const plan = async ({ type, typed }: { type: ScheduleType; typed: string }): Promise<boolean> => {
    const date = new Date(parisInstant(typed))
    const doc = { relationTo: collection, value: id } as const
    const answer = await schedulePublish({ type, date, doc, timezone: 'Europe/Paris' })
    await read()
    return !hasError(answer)
  }

  const cancel = async (job: string): Promise<boolean> => {
    const answer = await schedulePublish({ deleteID: job })
    await read()
    return !hasError(answer)
  }

  return { planned, plan, cancel }
}

const hasError = (answer: unknown): boolean =>
  answer !== null && typeof answer === 'object' && 'error' in answer && Boolean(answer.error)
