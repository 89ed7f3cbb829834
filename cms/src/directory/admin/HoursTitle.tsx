'use client'

import { daysWords, rangeWords } from '@infos-droits/shared/hours'
import { useRowLabel } from '@payloadcms/ui'
import { daysOf, readTime, type StoredHours } from '../../opening-hours.ts'

/** Names a line of hours by what it says: « du lundi au vendredi, de 9 h à 12 h ». */
export const HoursTitle = () => {
  const { data, rowNumber } = useRowLabel<StoredHours>()
  const [from, to] = [readTime(data.from, 'from'), readTime(data.to, 'to')]
  const days = daysWords(daysOf(data.days))
  const hours = from === null || to === null ? '' : rangeWords({ from, to })
  const words = [days, hours].filter((part) => part !== '').join(', ')
  return <span>{words === '' ? String((rowNumber ?? 0) + 1) : words}</span>
}
