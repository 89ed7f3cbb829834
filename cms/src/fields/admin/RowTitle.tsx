'use client'

import { useRowLabel } from '@payloadcms/ui'

type Row = Partial<Record<'title' | 'label' | 'reason' | 'text', unknown>>

/** Names a row of a list by its first words, so that it is known when folded. */
export const RowTitle = () => {
  const { data, rowNumber } = useRowLabel<Row>()
  const words = [data.title, data.label, data.reason, data.text].find(
    (value) => typeof value === 'string' && value !== '',
  )
  const number = String((rowNumber ?? 0) + 1)
  return <span>{typeof words === 'string' ? `${number}. ${words}` : number}</span>
}
